import { absurd, type Either, follow, type NonEmpty } from '../kernel/index.js'
import type { EpisodeCommand } from './command.js'
import type { EpisodeEvent } from './event.js'
import { evolve } from './evolve.js'
import { obstacle } from './obstacle.js'
import type { EpisodeRejection } from './rejection.js'
import type { EpisodeState } from './state.js'

/**
 * Says which events a command would record in an episode, or what stands in its way.
 *
 * It trusts the types; the alliance's `decide`, which keeps the log, leaves out what is given as `undefined`.
 *
 * @param state the episode so far, or `initial`
 * @param command an imperative with its stamp; ids and times come in with it
 * @returns on the right at least one event, in order; on the left the first obstacle met, and nothing is recorded
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'client' } } as const
 * const decided = decide(sampleEpisode, { _tag: 'StopRepair', stamp, episode: 'the-silence' })
 * decided // => { _tag: 'Left', left: { _tag: 'EpisodeIsClosed', episode: 'the-silence' } }
 */
export const decide = (
  state: EpisodeState,
  command: EpisodeCommand,
): Either<EpisodeRejection, NonEmpty<EpisodeEvent>> => follow(state, eventsOf(state, command), obstacle, evolve)

/** What a command would record, lawful or not; all but one command record one event of the same content. */
export const eventsOf = (state: EpisodeState, command: EpisodeCommand): NonEmpty<EpisodeEvent> => {
  const { stamp, episode } = command
  switch (command._tag) {
    case 'ReportRupture':
      return [{ _tag: 'RuptureReported', stamp, episode, rupture: command.rupture }]
    case 'RecordMoment':
      return [{ _tag: 'MomentRecorded', stamp, episode, moment: command.moment }]
    case 'CodeMarkers':
      return [{ _tag: 'MarkersCoded', stamp, episode, moment: command.moment, markers: command.markers }]
    case 'RecogniseRupture':
      return [{ _tag: 'RuptureRecognised', stamp, episode, recognition: command.recognition }]
    case 'RateSeverity':
      return [{ _tag: 'SeverityRated', stamp, episode, severity: command.severity }]
    case 'NameFactor':
      return [{ _tag: 'FactorNamed', stamp, episode, factor: command.factor }]
    case 'RateContribution':
      return [{ _tag: 'ContributionRated', stamp, episode, contribution: command.contribution }]
    case 'NoteEffect':
      return [{ _tag: 'EffectNoted', stamp, episode, effect: command.effect }]
    case 'NoteBystander':
      return [{ _tag: 'BystanderNoted', stamp, episode, bystander: command.bystander }]
    case 'NoteLegacy':
      return [{ _tag: 'LegacyNoted', stamp, episode, legacy: command.legacy }]
    case 'JudgeResolution':
      return [{ _tag: 'ResolutionJudged', stamp, episode, judgement: command.judgement }]
    case 'BeginAttempt':
      return [{ _tag: 'AttemptBegun', stamp, episode, attempt: command.attempt }]
    case 'UseStrategy':
      return [{ _tag: 'StrategyUsed', stamp, episode, use: command.use }]
    case 'ReachStage':
      return [{ _tag: 'StageReached', stamp, episode, stage: command.stage }]
    case 'EndAttempt':
      return [{ _tag: 'AttemptEnded', stamp, episode, result: command.result }]
    case 'StopRepair':
      return [{ _tag: 'EpisodeClosed', stamp, episode, as: 'stopped' }]
    case 'ResolveEpisode':
      return state._tag === 'BeingWorkedOn'
        ? [{ _tag: 'AttemptEnded', stamp, episode, result: 'worked' }, judged(command), resolved(command)]
        : [judged(command), resolved(command)]
    default:
      return absurd(command)
  }
}

type Resolve = Extract<EpisodeCommand, { _tag: 'ResolveEpisode' }>

const judged = ({ stamp, episode, judgement }: Resolve): EpisodeEvent => ({
  _tag: 'ResolutionJudged',
  stamp,
  episode,
  judgement,
})

const resolved = ({ stamp, episode }: Resolve): EpisodeEvent => ({
  _tag: 'EpisodeClosed',
  stamp,
  episode,
  as: 'resolved',
})
