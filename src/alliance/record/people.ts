import type { ParticipantId, Perspective, Source } from '../../vocabulary/index.js'
import { perspectiveOfRole } from '../../vocabulary/index.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord, Person, SpellEnd } from './state.js'

/**
 * The person of that name, whether they still take part or not.
 *
 * @example
 * personIn(sampleAlliance.record, 'client')?.role // => 'client'
 */
export const personIn = (record: AllianceRecord, id: ParticipantId): Person | undefined =>
  record.people.find((person) => person.id === id)

/** How somebody last went; nothing while they take part. */
export const lastSpellEnd = ({ spells }: Person): SpellEnd | undefined => spells.at(-1)?.went

export const takesPart = (person: Person): boolean => lastSpellEnd(person) === undefined

/** Whether somebody ever left, whether they came back or not. */
export const hasLeft = ({ spells }: Person): boolean =>
  spells.some(({ went }) => went?.event._tag === 'ParticipantLeft')

/** Whether somebody went by dying; nobody comes back from that. */
export const hasDied = (person: Person): boolean => {
  const event = lastSpellEnd(person)?.event
  return event !== undefined && (event._tag === 'PhaseEnded' || event.departure._tag === 'death')
}

/**
 * Those who take part now.
 *
 * @example
 * present(sampleAlliance.record).map(({ id }) => id) // => ['client', 'therapist']
 */
export const present = (record: AllianceRecord): readonly Person[] => record.people.filter(takesPart)

/**
 * The perspective a source speaks from.
 *
 * @example
 * perspectiveIn(sampleAlliance.record)({ _tag: 'observer', id: 'coder-1' }) // => 'observer'
 */
export const perspectiveIn =
  (record: AllianceRecord) =>
  (source: Source): Perspective =>
    source._tag === 'observer' ? 'observer' : perspectiveOfRole[personIn(record, source.id)?.role ?? 'party']

/** What is found wrong with the first of some names; a name that a caller without types left out is one too. */
const firstNamed = (
  ids: readonly ParticipantId[],
  _tag: 'UnknownParticipant' | 'HasLeft' | 'NamedTwice',
  isWrong: (id: ParticipantId, index: number) => boolean,
): AllianceRejection | undefined => {
  const wrong = ids.findIndex(isWrong)
  return wrong < 0 ? undefined : { _tag, participant: ids[wrong] as ParticipantId }
}

/** The first of these people who has no name. */
export const namelessAmong = (ids: readonly ParticipantId[]): AllianceRejection | undefined =>
  firstNamed(ids, 'UnknownParticipant', (id) => typeof id !== 'string')

/** The first of these people who is not known. */
export const unknownAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): AllianceRejection | undefined =>
  firstNamed(ids, 'UnknownParticipant', (id) => personIn(record, id) === undefined)

/** The first of these people who is not known or has gone. */
export const absentAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): AllianceRejection | undefined =>
  unknownAmong(record, ids) ?? firstNamed(ids, 'HasLeft', (id) => !isPresent(record, id))

/** Whether somebody of this name takes part now. */
export const isPresent = (record: AllianceRecord, id: ParticipantId): boolean =>
  present(record).some((person) => person.id === id)

/** The first person named twice. */
export const twiceAmong = (ids: readonly ParticipantId[]): AllianceRejection | undefined => {
  const seen = new Set<ParticipantId>()
  return firstNamed(ids, 'NamedTwice', (id) => seen.size === seen.add(id).size)
}
