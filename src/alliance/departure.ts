import type { ParticipantId } from '../vocabulary/index.js'
import { personIn } from './people.js'
import type { AllianceRecord, PhasedEpisode } from './state.js'
import { tieEnds } from './tie.js'

/** Whether an open episode would keep none of its ties if this person went. */
export const endsWith = (record: AllianceRecord, { episode }: PhasedEpisode, leaver: ParticipantId): boolean =>
  episode._tag !== 'Closed' &&
  episode.record.reported.rupture.ties.every((tie) =>
    tieEnds(tie, (id) => id === leaver || personIn(record, id)?.went !== undefined),
  )

/** The episodes that are open now. */
export const openEpisodes = (record: AllianceRecord): readonly PhasedEpisode[] =>
  record.episodes.filter(({ episode }) => episode._tag !== 'Closed')

/** Of these episodes, those with an attempt under way. */
export const underWay = (episodes: readonly PhasedEpisode[]): readonly PhasedEpisode[] =>
  episodes.filter(({ episode }) => episode._tag === 'BeingWorkedOn')
