import type { AllianceEvent } from '../../alliance/index.js'
import type { ParticipantId, Source, Stamp } from '../../vocabulary/inside.js'
import type { ReportedRupture } from '../columns/reports-of.js'
import { codedEvents } from './coded-events.js'
import { firstReport, firstSaidBy, type ReportedSession } from './first-report.js'
import { coder, whereItLies } from './people-of.js'
import { closingEvents, episodeId, workEvents } from './session-events.js'

/** Under which name the log holds whether a rupture was reported of a session; no published instrument. */
export const simulatedForm = 'simulated-report'

const participant = (id: ParticipantId): Source => ({ _tag: 'participant', id })

/**
 * Returns what people said of the ruptures of a course in a session, in order: the client, the therapist, the coder, what the
 * therapist says was tried, how the client judges what is over, and the forms of all three on the session.
 *
 * An episode is on record once one of them has said it. Only a client who reported a rupture judges and closes it.
 */
export const reportedEvents = (course: ReportedSession): readonly AllianceEvent[] => {
  const { people, session, ruptures } = course
  const current = ruptures.findLast(({ onset }) => onset <= session)
  const isReported = current?.therapistSaidAt != null && current.therapistSaidAt <= session
  return [
    ...ruptures.filter(({ clientSaidAt }) => clientSaidAt === session).flatMap((one) => byClient(course, one)),
    ...ruptures.filter(({ therapistSaidAt }) => therapistSaidAt === session).flatMap((one) => byTherapist(course, one)),
    ...codedEvents(course),
    ...(isReported ? workEvents(course, { session, by: participant(people.therapist) }) : []),
    ...ruptures.flatMap((one) => closing(course, one)),
    ...forms(course),
  ]
}

const byClient = (course: ReportedSession, rupture: ReportedRupture): readonly AllianceEvent[] => {
  const { people, member, client, session } = course
  const { onset, kind, clientSaidDrop } = rupture
  const stamp: Stamp = { session, by: participant(client) }
  const episode = episodeId(people, member, onset)
  const recognition = { who: client, happened: { _tag: 'in', session: onset, part: 'during' } } as const
  return [
    firstSaidBy(rupture) === 'client'
      ? firstReport(course, rupture, stamp, { kind, session: onset })
      : { _tag: 'RuptureRecognised', stamp, episode, recognition },
    { _tag: 'SeverityRated', stamp, episode, severity: { _tag: 'magnitude', amount: clientSaidDrop, unit: 'raw' } },
  ]
}

const byTherapist = (course: ReportedSession, rupture: ReportedRupture): readonly AllianceEvent[] => {
  const { people, member, session } = course
  const { onset, kind } = rupture
  const stamp: Stamp = { session, by: participant(people.therapist) }
  const recognition = { who: people.therapist, happened: { _tag: 'in', session, part: 'during' } } as const
  return [
    ...(firstSaidBy(rupture) === 'therapist' ? [firstReport(course, rupture, stamp, { kind, session: onset })] : []),
    { _tag: 'RuptureRecognised', stamp, episode: episodeId(people, member, onset), recognition },
  ]
}

/** Returns how the client judges and closes a rupture that is over, once they have reported it; a tie that has ended closed it. */
const closing = (course: ReportedSession, rupture: ReportedRupture): readonly AllianceEvent[] => {
  const { people, member, client, session, present } = course
  const { onset, closedAt, clientSaidAt, outcome, withWhom } = rupture
  if (closedAt === null || clientSaidAt === null || Math.max(closedAt, clientSaidAt) !== session) return []
  if (outcome !== 'resolved' && outcome !== 'faded') return []
  const stamp: Stamp = { session, by: participant(client) }
  const [judged, closed] = closingEvents(stamp, episodeId(people, member, onset), outcome)
  return typeof withWhom === 'number' && !present.includes(withWhom) ? [judged] : [judged, closed]
}

/** Returns the form that each gives on the session: whether they report a rupture in it, as they see it then. */
const forms = ({ people, client, session, reports, ruptures }: ReportedSession): readonly AllianceEvent[] => {
  const report = reports[session - 1]
  const of = whereItLies(people, client, 0).tie
  const form = (by: Source, isReported: boolean): AllianceEvent => ({
    _tag: 'RatingGiven',
    stamp: { session, by },
    rating: {
      of,
      instrument: simulatedForm,
      scores: { rupture: isReported ? 1 : 0 },
      happened: { _tag: 'in', session, part: 'during' },
    },
  })
  return [
    form(
      participant(client),
      ruptures.some(({ onset, clientSaidAt }) => onset === session && clientSaidAt === session),
    ),
    form(participant(people.therapist), report?.therapistReports === true),
    form(coder, report?.coded != null),
  ]
}
