import { absurd } from '../kernel/index.js'
import { resolvedFrom } from '../vocabulary/index.js'
import { afterReport } from './after-report.js'
import { moveOf } from './entries.js'
import type { BystanderNoted, EpisodeClosed, EpisodeEvent } from './event.js'
import { rejectionOf } from './machine.js'
import { concernsTheWhole, momentsOf, partiesOf } from './record.js'
import type { EpisodeRejection } from './rejection.js'
import type { Episode, EpisodeState } from './state.js'
import { latestWords, sameSource } from './word.js'

/**
 * What stands in the way of an event, or nothing.
 *
 * The order of the checks is part of the contract: what is not there, what the machine rejects, then what the entry itself says.
 */
export const obstacle = (state: EpisodeState, event: EpisodeEvent): EpisodeRejection | undefined => {
  const { episode } = event
  if (state._tag !== 'Unreported' && episode !== state.record.reported.episode)
    return { _tag: 'UnknownEpisode', episode }
  const rejection = rejectionOf(state._tag, moveOf(event))
  return rejection === undefined ? contentObstacle(state, event) : { _tag: rejection, episode }
}

const contentObstacle = (state: EpisodeState, event: EpisodeEvent): EpisodeRejection | undefined => {
  if (event._tag === 'RuptureReported') return afterReport(event.rupture.moment.happened, event.stamp)
  if (state._tag === 'Unreported') return undefined
  const { episode } = event
  switch (event._tag) {
    case 'MomentRecorded':
      return afterReport(event.moment.happened, event.stamp)
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
    case 'AttemptBegun':
      return afterReport(event.attempt.happened, event.stamp)
    case 'EpisodeClosed':
      return event.as === 'resolved' ? judgementObstacle(state, event) : undefined
    case 'FactorNamed':
    case 'ContributionRated':
    case 'EffectNoted':
    case 'LegacyNoted':
    case 'ResolutionJudged':
    case 'StrategyUsed':
    case 'StageReached':
    case 'AttemptEnded':
      return undefined
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

/** Who closes an episode as resolved has judged it so. */
const judgementObstacle = ({ record }: Episode, { episode, stamp }: EpisodeClosed): EpisodeRejection | undefined => {
  const own = latestWords(record).find((word) => sameSource(word.stamp.by, stamp.by))
  return own !== undefined && own.judgement.rating >= resolvedFrom.value
    ? undefined
    : { _tag: 'NotJudgedResolved', episode }
}
