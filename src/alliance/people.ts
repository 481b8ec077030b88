import type { ParticipantId, Perspective, Source } from '../vocabulary/index.js'
import { perspectiveOfRole } from '../vocabulary/index.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord, Person } from './state.js'

/**
 * The person of that name, whether they still take part or not.
 *
 * @example
 * personIn(sampleAlliance.record, 'client')?.role // => 'client'
 */
export const personIn = (record: AllianceRecord, id: ParticipantId): Person | undefined =>
  record.people.find((person) => person.id === id)

export const takesPart = (person: Person): boolean => person.went === undefined

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

/** The first of these people who is not known. */
export const unknownAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): AllianceRejection | undefined => {
  const stranger = ids.find((id) => personIn(record, id) === undefined)
  return stranger === undefined ? undefined : { _tag: 'UnknownParticipant', participant: stranger }
}

/** The first of these people who is not known or has gone. */
export const absentAmong = (record: AllianceRecord, ids: readonly ParticipantId[]): AllianceRejection | undefined => {
  const stranger = unknownAmong(record, ids)
  if (stranger !== undefined) return stranger
  const gone = ids.find((id) => personIn(record, id)?.went !== undefined)
  return gone === undefined ? undefined : { _tag: 'HasLeft', participant: gone }
}
