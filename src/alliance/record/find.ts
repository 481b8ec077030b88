import type { EpisodeId, ParticipantId, Source } from '../../vocabulary/inside.js'
import { placeOf } from './place-of.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord, Person, PhasedEpisode, RecordedHarm } from './state.js'

export const findPerson = ({ people }: AllianceRecord, id: ParticipantId): Person | undefined =>
  people[placeOf(people, id, (person) => person.id)]

export const episodePlace = ({ episodes }: AllianceRecord, id: EpisodeId): number =>
  placeOf(episodes, id, ({ episode }) => episode.record.reported.episode)

export const findEpisode = (record: AllianceRecord, id: EpisodeId): PhasedEpisode | undefined =>
  record.episodes[episodePlace(record, id)]

/** Returns the rejection of a name that is no episode's: it is a harm's, or unknown. */
export const noEpisode = (record: AllianceRecord, name: string): AllianceRejection =>
  findHarm(record, name) === undefined
    ? { _tag: 'UnknownEpisode', episode: name }
    : { _tag: 'HarmIsNoEpisode', harm: name }

export const harmPlace = ({ harms }: AllianceRecord, name: string): number =>
  placeOf(harms, name, ({ reported }) => reported.harm)

export const findHarm = (record: AllianceRecord, name: string): RecordedHarm | undefined =>
  record.harms[harmPlace(record, name)]

export const isSaidToHaveDone = ({ reported }: RecordedHarm, by: Source): boolean =>
  by._tag === 'participant' && reported.what.doneBy.includes(by.id)
