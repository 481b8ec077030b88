import type { ParticipantId } from '../vocabulary/index.js'
import { isPresent } from './people.js'
import type { AllianceRecord, Gone, PhasedEpisode } from './state.js'
import { tieEnds } from './tie.js'

/** The ties of an episode that have ended, or will have once this person has gone; a tie that ended stays so. */
export const endedTiesWithout = (
  record: AllianceRecord,
  { episode, endedTies }: PhasedEpisode,
  leaver?: ParticipantId,
): readonly number[] =>
  episode.record.reported.rupture.ties.flatMap((tie, index) =>
    endedTies.includes(index) || tieEnds(tie, (id) => id === leaver || !isPresent(record, id)) ? [index] : [],
  )

/** Whether an episode keeps none of its ties. */
export const isWithoutTies = ({ episode, endedTies }: PhasedEpisode): boolean =>
  endedTies.length === episode.record.reported.rupture.ties.length

/** How the person went with whom the last tie of an episode ended; nothing while one of those with an end of them takes part. */
export const lastTieEndedBy = (
  record: AllianceRecord,
  { episode }: PhasedEpisode,
): { readonly id: ParticipantId; readonly went: Gone } | undefined => {
  const gone = record.people
    .flatMap(({ id, spells }) => {
      const went = spells.at(-1)?.went
      return went === undefined ? [] : [{ id, went }]
    })
    .toSorted(
      (one, other) => one.went.phase - other.went.phase || placeOf(record, one.went) - placeOf(record, other.went),
    )
  const { ties } = episode.record.reported.rupture
  return gone.find((_, index) => {
    const ids = gone.slice(0, index + 1).map(({ id }) => id)
    return ties.every((tie) => tieEnds(tie, (id) => ids.includes(id)))
  })
}

/** The end of a phase comes after everything in it. */
const placeOf = ({ entries }: AllianceRecord, { event }: Gone): number =>
  event._tag === 'ParticipantLeft' ? entries.indexOf(event) : Number.POSITIVE_INFINITY

/** The open episodes that would keep none of their ties if this person went. */
export const endedBy = (record: AllianceRecord, leaver: ParticipantId): readonly PhasedEpisode[] =>
  openEpisodes(record).filter(
    (phased) => endedTiesWithout(record, phased, leaver).length === phased.episode.record.reported.rupture.ties.length,
  )

/** The episodes that are open now. */
export const openEpisodes = (record: AllianceRecord): readonly PhasedEpisode[] =>
  record.episodes.filter(({ episode }) => episode._tag !== 'Closed')

/** Of these episodes, those with an attempt under way. */
export const underWay = (episodes: readonly PhasedEpisode[]): readonly PhasedEpisode[] =>
  episodes.filter(({ episode }) => episode._tag === 'BeingWorkedOn')
