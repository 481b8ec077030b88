import type { AllianceEvent } from '../alliance/index.js'
import { sameSource } from '../episode/inside.js'
import type { Stamp } from '../vocabulary/inside.js'
import type { Event } from './explainable.js'

/** The event that ended an attempt too, where one entry recorded both. */
export type EndedWith = Event<'PhaseEnded' | 'ParticipantLeft' | 'EpisodeClosed'>

const isSameStamp = (one: Stamp, other: Stamp): boolean =>
  one.session === other.session && sameSource(one.by, other.by) && one.at === other.at && one.note === other.note

/** Returns the ending, departure or resolution that was recorded together with the end of an attempt, the first event given. */
export const endedWith = ([ended, ...after]: readonly AllianceEvent[]): EndedWith | undefined => {
  if (ended?._tag !== 'AttemptEnded') return undefined
  if (ended.result === 'worked') {
    const [judged, closed] = after
    const isResolved =
      judged?._tag === 'ResolutionJudged' &&
      closed?._tag === 'EpisodeClosed' &&
      [judged, closed].every((one) => one.episode === ended.episode && isSameStamp(one.stamp, ended.stamp))
    return isResolved ? closed : undefined
  }
  if (ended.result !== 'broken-off') return undefined
  const next = after.find((one) => !(one._tag === 'AttemptEnded' && one.result === 'broken-off'))
  const isEnding = next?._tag === 'PhaseEnded' || next?._tag === 'ParticipantLeft'
  return isEnding && isSameStamp(next.stamp, ended.stamp) ? next : undefined
}

interface PlacedReport {
  readonly at: number
  readonly report: Event<'RuptureReported'>
}

export const reportsIn = (log: readonly AllianceEvent[]): readonly PlacedReport[] =>
  log.flatMap((report, at) => (report._tag === 'RuptureReported' ? [{ at, report }] : []))

/** Returns the report of the rupture that an entry is about, where more than one rupture has been reported by then. */
export const reportFor = (
  reports: readonly PlacedReport[],
  event: AllianceEvent,
  at: number,
): Event<'RuptureReported'> | undefined => {
  if (!('episode' in event) || event._tag === 'RuptureReported') return undefined
  const before = reports.filter((one) => one.at < at)
  return before.length < 2 ? undefined : before.find(({ report }) => report.episode === event.episode)?.report
}

/** Returns the labels that one source gave to stages of one attempt in one session, of which this is one. */
export const labelsWith = (
  log: readonly AllianceEvent[],
  label: Event<'StageReached'>,
): readonly Event<'StageReached'>[] => {
  const ofEpisode = log.filter((one) => 'episode' in one && one.episode === label.episode)
  const at = ofEpisode.indexOf(label)
  const isBound = ({ _tag }: AllianceEvent): boolean => _tag === 'AttemptBegun' || _tag === 'AttemptEnded'
  const from = ofEpisode.findLastIndex((one, index) => index < at && isBound(one))
  const to = ofEpisode.findIndex((one, index) => index > at && isBound(one))
  return ofEpisode
    .slice(from + 1, to < 0 ? undefined : to)
    .filter(
      (one): one is Event<'StageReached'> =>
        one._tag === 'StageReached' &&
        one.stamp.session === label.stamp.session &&
        sameSource(one.stamp.by, label.stamp.by),
    )
}
