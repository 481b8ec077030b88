import { checkEvents, type Either, type NonEmpty } from '../kernel/index.js'
import type { EpisodeCommand } from './command.js'
import { episodeEntries } from './entries.js'
import type { EpisodeEvent } from './event.js'
import { evolve } from './evolve.js'
import { obstacle } from './obstacle.js'
import { recorder } from './recorder.js'
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
): Either<EpisodeRejection, NonEmpty<EpisodeEvent>> => checkEvents(state, eventsOf(state, command), obstacle, evolve)

/** What a command would record, lawful or not; all but two record one event of the same content. */
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
    default:
      return [recorded(command)]
  }
}

const recorded = /* @__PURE__ */ recorder<EpisodeCommand, EpisodeEvent>(episodeEntries)
