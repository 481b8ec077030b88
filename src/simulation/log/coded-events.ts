import type { AllianceEvent } from '../../alliance/index.js'
import type { Stamp } from '../../vocabulary/inside.js'
import type { ReportedRupture } from '../columns/reports-of.js'
import type { SimulatedKind } from '../scenario/simulated-kind.js'
import { firstReport, firstSaidBy, type ReportedSession } from './first-report.js'
import { coder } from './people-of.js'
import { episodeId, reportEvent } from './session-events.js'

/** The set of the codes in a simulated log, which are the two kinds; no published one. */
const simulatedCodes = 'simulated'

/**
 * Returns what the coder coded in a session: a moment of the rupture that is open in it, or an episode of the coder's own where
 * none is. A rupture that no one has said before is put on record, as happening in the session that was coded.
 */
export const codedEvents = (course: ReportedSession): readonly AllianceEvent[] => {
  const { people, member, client, session, ruptures, reports } = course
  const report = reports[session - 1]
  if (report === undefined || report.coded === null) return []
  const { coded: kind, onset } = report
  const stamp: Stamp = { session, by: coder }
  const codes = (episode: string, moment: number): AllianceEvent => {
    const markers = [{ codeSet: simulatedCodes, code: kind }] as const
    return { _tag: 'MarkersCoded', stamp, episode, moment, markers, kind }
  }
  const rupture = ruptures.find((one) => one.onset === onset)
  if (rupture === undefined) {
    const episode = `coded-${episodeId(people, member, session).slice('rupture-'.length)}`
    return [reportEvent(people, client, 0, { stamp, episode, kind, session }), codes(episode, 1)]
  }
  const episode = episodeId(people, member, rupture.onset)
  const moments = momentsUpTo(course, rupture)
  return [...opening(course, rupture, moments, stamp, kind), codes(episode, moments.length)]
}

/** Returns the entry that puts the moment of a coded session on record, where it is not there yet. */
const opening = (
  course: ReportedSession,
  rupture: ReportedRupture,
  moments: readonly number[],
  stamp: Stamp,
  kind: SimulatedKind,
): readonly AllianceEvent[] => {
  const { people, member, session } = course
  if (moments.length > 1) {
    const moment = { kind, happened: { _tag: 'in', session, part: 'during' } } as const
    return [{ _tag: 'MomentRecorded', stamp, episode: episodeId(people, member, rupture.onset), moment }]
  }
  return firstSaidBy(rupture) === 'coder' ? [firstReport(course, rupture, stamp, { kind, session })] : []
}

/** Returns the sessions of the moments that are on record of a rupture once this session is coded. */
const momentsUpTo = ({ session, reports }: ReportedSession, rupture: ReportedRupture): readonly number[] => {
  const coded = reports
    .slice(0, session)
    .filter(({ onset, coded }) => onset === rupture.onset && coded !== null)
    .map((one) => one.session)
  return firstSaidBy(rupture) === 'coder' ? coded : [...new Set([rupture.onset, ...coded])]
}
