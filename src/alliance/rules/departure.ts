import type { ParticipantId } from '../../vocabulary/index.js'
import { isPresent, lastSpellEnd, takesPart } from '../record/people.js'
import type { AllianceRecord, Person, PhasedEpisode } from '../record/state.js'
import { tieEnds } from '../record/tie.js'
import { standing } from './correction.js'

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

/** The person with whose going the last tie of an episode ended; nobody while one of its ties goes on. */
export const lastTieEndedBy = (record: AllianceRecord, { episode }: PhasedEpisode): Person | undefined => {
  const gone = record.people.filter((person) => !takesPart(person))
  if (gone.length > 1) {
    const order = new Map<unknown, number>(standing(record.log).map(({ event }, index) => [event, index]))
    const wentAt = (person: Person): number => order.get(lastSpellEnd(person)?.event) ?? -1
    gone.sort((one, other) => wentAt(one) - wentAt(other))
  }
  return gone.find((_, index) => {
    const sofar = gone.slice(0, index + 1)
    const isGone = (id: ParticipantId): boolean => sofar.some((person) => person.id === id)
    return episode.record.reported.rupture.ties.every((tie) => tieEnds(tie, isGone))
  })
}

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
