import type { EpisodeId } from '../../vocabulary/index.js'
import { findHarm } from './find-harm.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord, PhasedEpisode } from './state.js'

/** The episode of that name with what was around it. */
export const findEpisode = (record: AllianceRecord, id: EpisodeId): PhasedEpisode | undefined =>
  record.episodes.find(({ episode }) => episode.record.reported.episode === id)

/** What is wrong with a name that is no episode’s: it is a harm’s, or nobody’s. */
export const noEpisode = (record: AllianceRecord, name: string): AllianceRejection =>
  findHarm(record, name) === undefined
    ? { _tag: 'UnknownEpisode', episode: name }
    : { _tag: 'HarmIsNoEpisode', harm: name }
