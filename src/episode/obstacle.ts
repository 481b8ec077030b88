import { afterReport } from './after-report.js'
import { episodeEntry, moveOf } from './entries.js'
import type { EpisodeEvent } from './event.js'
import { rejectionOf } from './machine.js'
import type { EpisodeRejection } from './rejection.js'
import type { EpisodeState } from './state.js'

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
  if (rejection !== undefined) return { _tag: rejection, episode }
  if (event._tag === 'RuptureReported') return afterReport(event.rupture.moment.happened, event.stamp)
  return state._tag === 'Unreported' ? undefined : episodeEntry(event._tag).obstacle(event, state)
}
