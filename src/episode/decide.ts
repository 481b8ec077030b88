import { checkEvents, type Either, type NonEmpty } from '../kernel/inside.js'
import type { EpisodeCommand } from './command.js'
import { episodeEntries } from './entries.js'
import type { EpisodeEvent } from './event.js'
import { evolve } from './evolve.js'
import { obstacle } from './obstacle.js'
import { recorder } from './recorder.js'
import type { EpisodeRejection } from './rejection.js'
import type { EpisodeState } from './state.js'

/**
 * Returns the events that a command records in an episode, at least one and in order, or the first rejection.
 *
 * It trusts the types. The alliance's `decide`, which keeps the log, leaves out fields that are `undefined`.
 *
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'client' } } as const
 * const decided = decide(sampleEpisode, { _tag: 'StopRepair', stamp, episode: 'the-silence' })
 * decided // => { _tag: 'Left', left: { _tag: 'EpisodeIsClosed', episode: 'the-silence' } }
 */
export const decide = (
  state: EpisodeState,
  command: EpisodeCommand,
): Either<EpisodeRejection, NonEmpty<EpisodeEvent>> => checkEvents(state, eventsOf(state, command), obstacle, evolve)

/** Returns the events of a command, lawful or not; all commands but three record one event of the same content. */
export const eventsOf = (state: EpisodeState, command: EpisodeCommand): NonEmpty<EpisodeEvent> => {
  const { stamp, episode } = command
  switch (command._tag) {
    case 'StopRepair':
      return [{ _tag: 'EpisodeClosed', stamp, episode, as: 'stopped' }]
    case 'ResolveEpisode': {
      const judged: EpisodeEvent = { _tag: 'ResolutionJudged', stamp, episode, judgement: command.judgement }
      const closed: EpisodeEvent = { _tag: 'EpisodeClosed', stamp, episode, as: 'resolved' }
      return state._tag === 'BeingWorkedOn'
        ? [{ _tag: 'AttemptEnded', stamp, episode, result: 'worked' }, judged, closed]
        : [judged, closed]
    }
    case 'CloseEpisode':
      return [episodeEntries.EpisodeClosed.recorded(command)]
    default:
      return [recorded(command)]
  }
}

const recorded = /* @__PURE__ */ recorder<EpisodeCommand, EpisodeEvent>(episodeEntries)
