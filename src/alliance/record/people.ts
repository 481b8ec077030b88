import {
  type Participant,
  type ParticipantId,
  type Perspective,
  perspectiveOfRole,
  type Source,
} from '../../vocabulary/inside.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord, Person, SpellEnd } from './state.js'

/**
 * Returns the person of that name, whether or not they still take part.
 *
 * @example
 * personIn(sampleAlliance.record, 'client')?.role // => 'client'
 */
export const personIn = (record: AllianceRecord, id: ParticipantId): Person | undefined =>
  record.people.find((person) => person.id === id)

/** Returns a participant with these spells, in a fixed shape. */
export const withSpells = ({ id, role, machine }: Participant, spells: Person['spells']): Person =>
  machine === undefined ? { id, role, spells } : { id, role, machine, spells }

/**
 * Returns what the role of a person is called, as last recorded; the role itself, where it was called nothing else.
 *
 * @example
 * present(sampleAlliance.record).map(roleNameOf) // => ['client', 'therapist']
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
 * present(sampleAlliance.record).map(({ id }) => id) // => ['client', 'therapist']
 */
export const present = (record: AllianceRecord): readonly Person[] => record.people.filter(takesPart)

/** Says whether a source is a machine that takes part. */
export const isMachine = (record: AllianceRecord, source: Source): boolean =>
  source._tag === 'participant' && personIn(record, source.id)?.machine === true

/** Returns the people among participants, the machines left out. */
export const peopleAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): readonly ParticipantId[] =>
  ids.filter((id) => !isMachine(record, { _tag: 'participant', id }))

/**
 * Returns the perspective of a source.
 *
 * @example
 * perspectiveIn(sampleAlliance.record)({ _tag: 'observer', id: 'coder-1' }) // => 'observer'
 */
export const perspectiveIn =
  (record: AllianceRecord) =>
  (source: Source): Perspective => {
    if (source._tag === 'observer') return 'observer'
    return isMachine(record, source) ? 'machine' : perspectiveOfRole[personIn(record, source.id)?.role ?? 'party']
  }

export const leadsOrTreats = (record: AllianceRecord, source: Source): boolean =>
  perspectiveIn(record)(source) === 'therapist'

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
  firstNamed(ids, 'UnknownParticipant', (id) => personIn(record, id) === undefined)

export const absentAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): AllianceRejection | undefined =>
  unknownAmong(record, ids) ?? firstNamed(ids, 'HasLeft', (id) => !isPresent(record, id))

export const isPresent = (record: AllianceRecord, id: ParticipantId): boolean =>
  present(record).some((person) => person.id === id)

export const twiceAmong = (ids: readonly ParticipantId[]): AllianceRejection | undefined => {
  const seen = new Set<ParticipantId>()
  return firstNamed(ids, 'NamedTwice', (id) => seen.size === seen.add(id).size)
}
