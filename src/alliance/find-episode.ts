import type { EpisodeId } from '../vocabulary/index.js'
import type { AllianceRecord, PhasedEpisode } from './state.js'

/** The episode of that name with what was around it. */
export const findEpisode = (record: AllianceRecord, id: EpisodeId): PhasedEpisode | undefined =>
  record.episodes.find(({ episode }) => episode.record.reported.episode === id)
