import type { ParticipantId } from '../../vocabulary/inside.js'
import { sittings } from '../record/sittings.js'
import type { AllianceRecord, AllianceState } from '../record/state.js'

/** Returns the people who were at a session; `undefined` where none of that number is on record. */
export const attendanceOf = (record: AllianceRecord, session: number): readonly ParticipantId[] | undefined =>
  sittings(record).find((sitting) => sitting.session === session)?.held.present

/** Returns the people who were at each session on record, of all sessions at once. */
export const attendancesOf = (record: AllianceRecord): ReadonlyMap<number, readonly ParticipantId[]> =>
  // Of two entries of one session the first counts, as in `attendanceOf`.
  new Map(
    sittings(record)
      .toReversed()
      .map(({ session, held }) => [session, held.present]),
  )

/** Returns the numbers of the sessions held, in order, with those entered late in their place. */
export const sessionsHeld = (record: AllianceRecord): readonly number[] =>
  sittings(record)
    .map(({ session }) => session)
    .toSorted((one, other) => one - other)

/**
 * Returns the number of sessions held.
 *
 * @example
 * sessionCount(sampleAlliance) // => 4
 */
export const sessionCount = ({ record }: AllianceState): number => sittings(record).length

/**
 * Returns the number of sessions that one person has attended; in an open group the numbers differ.
 *
 * @example
 * sessionCountOf(sampleAlliance, 'client') // => 4
 */
export const sessionCountOf = ({ record }: AllianceState, id: ParticipantId): number =>
  sittings(record).filter(({ held }) => held.present.includes(id)).length
