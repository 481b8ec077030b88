import type { EpisodeId } from '../../vocabulary/index.js'
import { findHarm } from './find-harm.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord, PhasedEpisode } from './state.js'

/** Returns the episode of that name. */
export const findEpisode = (record: AllianceRecord, id: EpisodeId): PhasedEpisode | undefined =>
  record.episodes.find(({ episode }) => episode.record.reported.episode === id)

/** Returns the rejection of a name that is no episode's: it is a harm's, or unknown. */
export const noEpisode = (record: AllianceRecord, name: string): AllianceRejection =>
  findHarm(record, name) === undefined
    ? { _tag: 'UnknownEpisode', episode: name }
    : { _tag: 'HarmIsNoEpisode', harm: name }
