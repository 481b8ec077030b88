/** What an ending does to the episodes around which it ends. */
import type { Model, ModelEpisode } from './model-state.js'
import { endsWithout } from './model-ties.js'

export const isGone = (model: Model, id: string): boolean => model.people[id]?.gone !== undefined

/** What has ended around an episode closes it where it is open, and settles it either way. */
export const settles = (episode: ModelEpisode, closedBy: 'phase-ended' | 'departed'): void => {
  if (episode.place !== 'closed') episode.closedBy = closedBy
  episode.place = 'closed'
  episode.settled ??= episode.said
}

/** Ends the ties that those who have gone have ended; an episode that loses its last tie settles. */
export const endTies = (model: Model, episode: ModelEpisode, leaver: string): void => {
  const before = episode.over.filter(Boolean).length
  episode.ties.forEach((tie, index) => {
    episode.over[index] ||= endsWithout(tie, (id) => isGone(model, id))
  })
  const after = episode.over.filter(Boolean).length
  if (after === before || after < episode.ties.length) return
  if (episode.place !== 'closed') episode.endedBy = leaver
  settles(episode, 'departed')
}
