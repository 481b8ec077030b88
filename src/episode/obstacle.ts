import { absurd } from '../kernel/index.js'
import { resolvedFrom } from '../vocabulary/index.js'
import { afterReport } from './after-report.js'
import type { BystanderNoted, EpisodeClosed, EpisodeEvent } from './event.js'
import { concernsTheWhole, momentsOf, partiesOf } from './record.js'
import type { EpisodeRejection } from './rejection.js'
import type { Episode, EpisodeState } from './state.js'
import { latestWords, sameSource } from './word.js'

/**
 * What stands in the way of an event, or nothing.
 *
 * The rules of the machine stand here and nowhere else: `decide` asks it of what a command would record, `replay` of what a log
 * says was recorded. The order of the checks is part of the contract: what is not there, what is closed, what is under way, then
 * what the entry itself says.
 */
export const obstacle = (state: EpisodeState, event: EpisodeEvent): EpisodeRejection | undefined => {
  const { episode } = event
  if (state._tag === 'Unreported') {
    return event._tag === 'RuptureReported'
      ? afterReport(event.rupture.moment.happened, event.stamp)
      : { _tag: 'UnknownEpisode', episode }
  }
  if (event.episode !== state.record.reported.episode) return { _tag: 'UnknownEpisode', episode }
  switch (event._tag) {
    case 'RuptureReported':
      return { _tag: 'EpisodeAlreadyReported', episode }
    case 'MomentRecorded':
      return state._tag === 'Closed'
        ? { _tag: 'EpisodeIsClosed', episode }
        : afterReport(event.moment.happened, event.stamp)
    case 'MarkersCoded': {
      const moments = momentsOf(state.record).length
      return Number.isInteger(event.moment) && event.moment >= 1 && event.moment <= moments
        ? undefined
        : { _tag: 'UnknownMoment', episode, moment: event.moment, moments }
    }
    case 'RuptureRecognised':
      return afterReport(event.recognition.happened, event.stamp)
    case 'SeverityRated':
      return event.severity._tag === 'impact' && event.stamp.by._tag !== 'observer'
        ? { _tag: 'ImpactIsAnObservers', episode }
        : undefined
    case 'BystanderNoted':
      return bystanderObstacle(state, event)
    case 'FactorNamed':
    case 'ContributionRated':
    case 'EffectNoted':
    case 'LegacyNoted':
    case 'ResolutionJudged':
      return undefined
    case 'AttemptBegun':
      if (state._tag === 'Closed') return { _tag: 'EpisodeIsClosed', episode }
      if (state._tag === 'BeingWorkedOn') return { _tag: 'AttemptUnderWay', episode }
      return afterReport(event.attempt.happened, event.stamp)
    case 'StrategyUsed':
    case 'StageReached':
    case 'AttemptEnded':
      if (state._tag === 'Closed') return { _tag: 'EpisodeIsClosed', episode }
      return state._tag === 'BeingWorkedOn' ? undefined : { _tag: 'NoAttemptUnderWay', episode }
    case 'EpisodeClosed':
      return closingObstacle(state, event)
    default:
      return absurd(event)
  }
}

const bystanderObstacle = (state: Episode, event: BystanderNoted): EpisodeRejection | undefined => {
  const { episode, bystander, stamp } = event
  if (concernsTheWhole(state.record) || partiesOf(state.record).includes(bystander.who)) {
    return { _tag: 'PartyIsNoBystander', episode, participant: bystander.who }
  }
  const own = stamp.by._tag === 'participant' && stamp.by.id === bystander.who
  return (bystander.state === 'processed' || bystander.state === 'declined') && !own
    ? { _tag: 'OnlyTheirOwnWord', episode, participant: bystander.who }
    : undefined
}

const closingObstacle = (state: Episode, event: EpisodeClosed): EpisodeRejection | undefined => {
  const { episode, stamp } = event
  if (state._tag === 'Closed') return { _tag: 'EpisodeIsClosed', episode }
  if (state._tag === 'BeingWorkedOn') return { _tag: 'AttemptUnderWay', episode }
  if (event.as === 'stopped') return state._tag === 'Paused' ? undefined : { _tag: 'NothingAttempted', episode }
  const own = latestWords(state.record).find((word) => sameSource(word.stamp.by, stamp.by))
  return own !== undefined && own.judgement.rating >= resolvedFrom.value
    ? undefined
    : { _tag: 'NotJudgedResolved', episode }
}
