import type { Moment, Rupture } from '../../episode/index.js'
import { type Either, left, type NonEmpty, right } from '../../kernel/inside.js'
import {
  between,
  type CodedMoment,
  type CodedPerson,
  type CodedRun,
  type Finding,
  type Happened,
  type ParticipantId,
  perspectiveOfRole,
  type Stamp,
  type Tie,
} from '../../vocabulary/inside.js'
import type { AllianceRecord } from '../record/state.js'
import { type Instead, type InsteadField, insteadFields } from './instead.js'

/** Returns the rupture that an answer reports, or the fields that neither the evidence nor the answer says. */
export const proposedRupture = (
  record: AllianceRecord,
  evidence: Finding | CodedRun,
  { by }: Stamp,
  instead: Instead,
): Either<NonEmpty<InsteadField>, Rupture> => {
  const said = { ...proposedBy(record, evidence), ...instead }
  const { ties, expressedBy, affected, happened, kind } = said
  const isObservers = by._tag === 'observer'
  if (!ties || !expressedBy || !affected || !happened || (isObservers && kind === undefined)) {
    const isMissing = (field: InsteadField): boolean => said[field] === undefined && (field !== 'kind' || isObservers)
    return left(insteadFields.filter(isMissing) as readonly InsteadField[] as NonEmpty<InsteadField>)
  }
  const { directedTo = [], components, recurrenceOf } = said
  return right({
    ties,
    expressedBy,
    directedTo,
    affected,
    moment: momentOf(kind, happened, components),
    ...(recurrenceOf === undefined ? {} : { recurrenceOf }),
    ...(evidence._tag === 'Finding' ? { promptedBy: promptOf(evidence) } : {}),
  })
}

/** Returns the moments of a run after its first; what a person says that the rupture touched, each of them touched. */
export const furtherMoments = (
  { session, moments: [_, ...others] }: CodedRun,
  { components }: Instead,
): readonly Moment[] => others.map(({ kind, segments }) => momentOf(kind, whenCoded(session, segments), components))

const momentOf = (kind: Moment['kind'], happened: Happened, components: Moment['components']): Moment => ({
  ...(kind && { kind }),
  happened,
  ...(components && { components }),
})

/** Returns what the evidence says of a rupture: a run of codes who showed it and when, scores nothing. */
const proposedBy = (record: AllianceRecord, evidence: Finding | CodedRun): Instead => {
  const ties = onlyTie(record)
  const tied = ties && { ties }
  if (evidence._tag === 'Finding') return { ...tied }
  const { of = [], session, moments } = evidence
  const [{ kind, segments }] = moments
  const expressedBy = ties === undefined ? [] : of.flatMap((one) => onlyPerson(record, one))
  return { ...tied, expressedBy, affected: [], happened: whenCoded(session, segments), ...(kind && { kind }) }
}

/** Returns the only possible tie of an alliance of two people. */
const onlyTie = ({ people: [one, other, ...others] }: AllianceRecord): NonEmpty<Tie> | undefined =>
  other === undefined || others.length > 0 ? undefined : [between(one.id, other.id)]

const onlyPerson = ({ people }: AllianceRecord, of: CodedPerson): readonly ParticipantId[] => {
  const side = of === 'patient' ? 'client' : 'therapist'
  const there = people.filter(({ role }) => perspectiveOfRole[role] === side)
  return there.length === 1 ? there.map(({ id }) => id) : []
}

const whenCoded = (session: number, [{ at }]: CodedMoment['segments']): Happened => ({
  _tag: 'in',
  session,
  part: 'during',
  ...(typeof at === 'number' ? { segment: at } : {}),
})

const promptOf = ({ rule, from, to }: Finding): NonNullable<Rupture['promptedBy']> => ({ rule, from, to })
