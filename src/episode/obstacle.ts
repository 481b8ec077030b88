import { episodeEntries, momentObstacle } from './entries.js'
import type { EpisodeEvent } from './event.js'
import { moves, rejectionOf } from './machine.js'
import type { EpisodeRejection } from './rejection.js'
import type { Episode, EpisodeState } from './state.js'

type Obstacle = (event: EpisodeEvent, episode: Episode) => EpisodeRejection | undefined

/**
 * Returns the first rejection of an event, or nothing.
 *
 * The order of the checks is part of the contract: the name of the episode, the machine, then what the entry says.
 */
export const obstacle = (state: EpisodeState, event: EpisodeEvent): EpisodeRejection | undefined => {
  const { episode } = event
  if (state._tag !== 'Unreported' && episode !== state.record.reported.episode)
    return { _tag: 'UnknownEpisode', episode }
  const kind = episodeEntries[event._tag]
  // Types know no other kinds; plain JavaScript does, and names no episode by them.
  if (kind?.move === undefined) return { _tag: 'UnknownEpisode', episode }
  const move = event._tag === 'EpisodeClosed' && event.as === 'stopped' ? moves.stop : kind.move
  const rejection = rejectionOf(state._tag, move)
  if (rejection !== undefined) return { _tag: rejection, episode }
  if (event._tag === 'RuptureReported') return momentObstacle(episode, event.rupture.moment, event.stamp)
  return state._tag === 'Unreported' ? undefined : (kind.obstacle as Obstacle | undefined)?.(event, state)
}
