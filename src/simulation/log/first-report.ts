import type { AllianceEvent } from '../../alliance/index.js'
import type { ParticipantId, Stamp } from '../../vocabulary/inside.js'
import type { ReportedRupture, SessionReport } from '../columns/reports-of.js'
import type { SimulatedKind } from '../scenario/simulated-kind.js'
import { type CourseSession, episodeId, reportEvent } from './session-events.js'

/** A session of a course of which people say what they say, right or wrong. */
export interface ReportedSession extends CourseSession {
  /** The client or member whose course it is. */
  readonly client: ParticipantId
  /** The ruptures of the course, in order, with what was said of each. */
  readonly ruptures: readonly ReportedRupture[]
  /** What was said of each session of the course, from the first. */
  readonly reports: readonly SessionReport[]
  /** The numbers of the members who are there. */
  readonly present: readonly number[]
}

/** Returns who puts a rupture on record, in the order in which they speak in a session. */
export const firstSaidBy = (rupture: ReportedRupture): 'client' | 'therapist' | 'coder' => {
  const at = (said: number | null): number => said ?? Number.POSITIVE_INFINITY
  const [client, therapist, coder] = [at(rupture.clientSaidAt), at(rupture.therapistSaidAt), at(rupture.coderCodedAt)]
  if (client <= Math.min(therapist, coder)) return 'client'
  return therapist <= coder ? 'therapist' : 'coder'
}

/**
 * Returns the report that puts a rupture on record, by its source in the stamp, of the kind and the session that they say.
 *
 * What a group of which one member is left cannot have any more is reported as with the leader.
 */
export const firstReport = (
  { people, member, client, columns, place, session, present }: ReportedSession,
  { onset }: ReportedRupture,
  stamp: Stamp,
  said: { readonly kind: SimulatedKind; readonly session: number },
): AllianceEvent => {
  const withWhom = columns.happenings.withWhom[place - session + onset] ?? 0
  const episode = episodeId(people, member, onset)
  return reportEvent(people, client, present.length > 1 ? withWhom : 0, { stamp, episode, ...said })
}
