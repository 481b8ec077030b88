import {
  type Participant,
  type ParticipantId,
  type Perspective,
  perspectiveOfRole,
  type Source,
} from '../../vocabulary/inside.js'
import { findPerson } from './find.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord, AllianceState, Person, SpellEnd } from './state.js'

/**
 * Returns the person of that name, whether or not they still take part.
 *
 * @example
 * personIn(sampleAlliance, 'client')?.role // => 'client'
 */
export const personIn = ({ record }: AllianceState, id: ParticipantId): Person | undefined =>
  record && findPerson(record, id)

/** Returns a participant with these spells, in a fixed shape. */
export const withSpells = ({ id, role, machine }: Participant, spells: Person['spells']): Person =>
  machine === undefined ? { id, role, spells } : { id, role, machine, spells }

/**
 * Returns what the role of a person is called, as last recorded; the role itself, where it was called nothing else.
 *
 * @example
 * present(sampleAlliance).map(roleNameOf) // => ['client', 'therapist']
 */
export const roleNameOf = ({ id, role, spells }: Person): string => {
  const came = (spells.at(-1) ?? spells[0]).came
  const named =
    came._tag === 'ParticipantJoined' ? came.participant : came.beginning.participants.find((one) => one.id === id)
  return named?.called ?? role
}

/** Returns how a person last left; `undefined` while they take part. */
export const lastSpellEnd = ({ spells }: Person): SpellEnd | undefined => spells.at(-1)?.went

export const takesPart = (person: Person): boolean => lastSpellEnd(person) === undefined

/** Says whether a person ever left, even if they came back. */
export const hasLeft = ({ spells }: Person): boolean =>
  spells.some(({ went }) => went?.event._tag === 'ParticipantLeft')

/** Says whether a spell ended with a death; of the endings of a phase only a death ends one. */
export const isDeath = ({ event }: SpellEnd): boolean => event._tag === 'PhaseEnded' || event.departure._tag === 'death'

export const hasDied = (person: Person): boolean => {
  const end = lastSpellEnd(person)
  return end !== undefined && isDeath(end)
}

/**
 * Returns the people who take part now.
 *
 * @example
 * present(sampleAlliance).map(({ id }) => id) // => ['client', 'therapist']
 */
export const present = ({ record }: AllianceState): readonly Person[] => (record ? presentIn(record) : [])

export const presentIn = (record: AllianceRecord): readonly Person[] => record.people.filter(takesPart)

/** Says whether a source is a machine that takes part. */
export const isMachine = (record: AllianceRecord, source: Source): boolean =>
  source._tag === 'participant' && findPerson(record, source.id)?.machine === true

/** Returns the people among participants, the machines left out. */
export const peopleAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): readonly ParticipantId[] =>
  ids.filter((id) => findPerson(record, id)?.machine !== true)

/**
 * Returns the perspective of a source; that of a party for one who never took part.
 *
 * @example
 * perspectiveIn(sampleAlliance, { _tag: 'observer', id: 'coder-1' }) // => 'observer'
 */
export const perspectiveIn = ({ record }: AllianceState, source: Source): Perspective => perspectivesIn(record)(source)

export const perspectivesIn =
  (record: AllianceRecord | undefined) =>
  (source: Source): Perspective => {
    if (source._tag === 'observer') return 'observer'
    const person = record && findPerson(record, source.id)
    return person?.machine === true ? 'machine' : perspectiveOfRole[person?.role ?? 'party']
  }

export const leadsOrTreats = (record: AllianceRecord, source: Source): boolean =>
  perspectivesIn(record)(source) === 'therapist'

/** Returns a rejection for the first name that is wrong; a name left out by a caller without types counts, too. */
const firstNamed = (
  ids: readonly ParticipantId[],
  _tag: 'UnknownParticipant' | 'HasLeft' | 'NamedTwice',
  isWrong: (id: ParticipantId, index: number) => boolean,
): AllianceRejection | undefined => {
  const wrong = ids.findIndex(isWrong)
  return wrong < 0 ? undefined : { _tag, participant: ids[wrong] as ParticipantId }
}

export const namelessAmong = (ids: readonly ParticipantId[]): AllianceRejection | undefined =>
  firstNamed(ids, 'UnknownParticipant', (id) => typeof id !== 'string')

export const unknownAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): AllianceRejection | undefined =>
  firstNamed(ids, 'UnknownParticipant', (id) => findPerson(record, id) === undefined)

export const absentAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): AllianceRejection | undefined =>
  unknownAmong(record, ids) ?? firstNamed(ids, 'HasLeft', (id) => !isPresent(record, id))

export const isPresent = (record: AllianceRecord, id: ParticipantId): boolean => {
  const person = findPerson(record, id)
  return person !== undefined && takesPart(person)
}

export const twiceAmong = (ids: readonly ParticipantId[]): AllianceRejection | undefined => {
  const seen = new Set<ParticipantId>()
  return firstNamed(ids, 'NamedTwice', (id) => seen.size === seen.add(id).size)
}
