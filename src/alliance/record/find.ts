import type { EpisodeId, ParticipantId, Source } from '../../vocabulary/inside.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord, Person, PhasedEpisode, RecordedHarm } from './state.js'

export const findPerson = (record: AllianceRecord, id: ParticipantId): Person | undefined =>
  record.people.find((person) => person.id === id)

export const findEpisode = (record: AllianceRecord, id: EpisodeId): PhasedEpisode | undefined =>
  record.episodes.findLast(({ episode }) => episode.record.reported.episode === id)

/** Returns the rejection of a name that is no episode's: it is a harm's, or unknown. */
export const noEpisode = (record: AllianceRecord, name: string): AllianceRejection =>
  findHarm(record, name) === undefined
    ? { _tag: 'UnknownEpisode', episode: name }
    : { _tag: 'HarmIsNoEpisode', harm: name }

export const findHarm = (record: AllianceRecord, name: string): RecordedHarm | undefined =>
  record.harms.findLast(({ reported }) => reported.harm === name)

export const isSaidToHaveDone = ({ reported }: RecordedHarm, by: Source): boolean =>
  by._tag === 'participant' && reported.what.doneBy.includes(by.id)
