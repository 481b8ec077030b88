import type { EpisodeCommand } from 'rupture-repair/episode'
import { at, during } from '../../model/given.js'

export const begin: EpisodeCommand = {
  _tag: 'BeginAttempt',
  stamp: at(9),
  episode: 'e',
  attempt: { startedBy: 't', happened: during(9) },
}

export const stop: EpisodeCommand = { _tag: 'StopRepair', stamp: at(9), episode: 'e' }
