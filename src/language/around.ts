import type { AllianceEvent } from '../alliance/index.js'
import { lengthOfCommand } from '../alliance/inside.js'
import { sameSource } from '../episode/inside.js'
import type { Event } from './explainable.js'

/** The event that ended an attempt too, where one entry recorded both. */
export type EndedWith = Event<'PhaseEnded' | 'ParticipantLeft' | 'EpisodeClosed'>

/** Returns the ending, departure or resolution that was recorded together with the end of an attempt, the first event given. */
export const endedWith = (events: readonly AllianceEvent[]): EndedWith | undefined => {
  const [ended, ...after] = events.slice(0, lengthOfCommand(events))
  if (ended?._tag !== 'AttemptEnded') return undefined
  return after.find(
    (one): one is EndedWith =>
      one._tag === 'PhaseEnded' || one._tag === 'ParticipantLeft' || one._tag === 'EpisodeClosed',
  )
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
