import type { ParticipantId } from '../../vocabulary/index.js'
import type { SessionHeld } from '../record/event.js'
import type { AllianceRecord } from '../record/state.js'

/** Returns the sessions held, in order. */
const sessionsIn = (record: AllianceRecord): readonly SessionHeld[] =>
  record.entries.filter((entry) => entry._tag === 'SessionHeld')

/** Returns the people who were at a session; `undefined` where none of that number is on record. */
export const attendanceOf = (record: AllianceRecord, session: number): readonly ParticipantId[] | undefined =>
  sessionsIn(record).find(({ stamp }) => stamp.session === session)?.held.present

/**
 * Returns the number of sessions held.
 *
 * @example
 * sessionCount(sampleAlliance.record) // => 4
 */
export const sessionCount = (record: AllianceRecord): number => sessionsIn(record).length

/**
 * Returns the number of sessions that one person has attended; in an open group the numbers differ.
 *
 * @example
 * sessionCountOf(sampleAlliance.record, 'client') // => 4
 */
export const sessionCountOf = (record: AllianceRecord, id: ParticipantId): number =>
  sessionsIn(record).filter(({ held }) => held.present.includes(id)).length
