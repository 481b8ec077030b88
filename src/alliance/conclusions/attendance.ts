import type { ParticipantId } from '../../vocabulary/inside.js'
import { entriesAs } from '../record/entries-as.js'
import type { AllianceRecord } from '../record/state.js'

/** Returns the people who were at a session; `undefined` where none of that number is on record. */
export const attendanceOf = (record: AllianceRecord, session: number): readonly ParticipantId[] | undefined =>
  entriesAs(record, 'SessionHeld').find(({ stamp }) => stamp.session === session)?.held.present

/** Returns the numbers of the sessions held, in order. */
export const sessionsHeld = (record: AllianceRecord): readonly number[] =>
  entriesAs(record, 'SessionHeld').map(({ stamp }) => stamp.session)

/**
 * Returns the number of sessions held.
 *
 * @example
 * sessionCount(sampleAlliance.record) // => 4
 */
export const sessionCount = (record: AllianceRecord): number => sessionsHeld(record).length

/**
 * Returns the number of sessions that one person has attended; in an open group the numbers differ.
 *
 * @example
 * sessionCountOf(sampleAlliance.record, 'client') // => 4
 */
export const sessionCountOf = (record: AllianceRecord, id: ParticipantId): number =>
  entriesAs(record, 'SessionHeld').filter(({ held }) => held.present.includes(id)).length
