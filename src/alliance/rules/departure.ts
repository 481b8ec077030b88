import type { ParticipantId } from '../../vocabulary/inside.js'
import { isPresent, lastSpellEnd, takesPart } from '../record/people.js'
import type { AllianceRecord, Person, PhasedEpisode } from '../record/state.js'
import { tieEnds } from '../record/tie.js'
import { standingEntries } from './correction.js'

/** Returns the ties of an episode that have ended, or will have once this person has left; an ended tie stays so. */
export const endedTiesWithout = (
  record: AllianceRecord,
  { episode, endedTies }: PhasedEpisode,
  leaver?: ParticipantId,
): readonly number[] =>
  episode.record.reported.rupture.ties.flatMap((tie, index) =>
    endedTies.includes(index) || tieEnds(tie, (id) => id === leaver || !isPresent(record, id)) ? [index] : [],
  )

export const isWithoutTies = ({ episode, endedTies }: PhasedEpisode): boolean =>
  endedTies.length === episode.record.reported.rupture.ties.length

/** Returns the person who left last before an episode had no tie any more; `undefined` while it has one. */
export const lastTieEndedBy = (record: AllianceRecord, { episode }: PhasedEpisode): Person | undefined => {
  const gone = record.people.filter((person) => !takesPart(person))
  if (gone.length > 1) {
    const order = new Map<unknown, number>(standingEntries(record.log).map(({ event }, index) => [event, index]))
    const wentAt = (person: Person): number => order.get(lastSpellEnd(person)?.event) ?? -1
    gone.sort((one, other) => wentAt(one) - wentAt(other))
  }
  return gone.find((_, index) => {
    const sofar = gone.slice(0, index + 1)
    const isGone = (id: ParticipantId): boolean => sofar.some((person) => person.id === id)
    return episode.record.reported.rupture.ties.every((tie) => tieEnds(tie, isGone))
  })
}

export const endedBy = (record: AllianceRecord, leaver: ParticipantId): readonly PhasedEpisode[] =>
  openEpisodes(record).filter((phased) =>
    isWithoutTies({ ...phased, endedTies: endedTiesWithout(record, phased, leaver) }),
  )

export const openEpisodes = (record: AllianceRecord): readonly PhasedEpisode[] =>
  record.episodes.filter(({ episode }) => episode._tag !== 'Closed')

export const underWay = (episodes: readonly PhasedEpisode[]): readonly PhasedEpisode[] =>
  episodes.filter(({ episode }) => episode._tag === 'BeingWorkedOn')
