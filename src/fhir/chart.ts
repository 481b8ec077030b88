import { type Alliance, type AllianceEvent, personIn } from '../alliance/index.js'
import {
  correctionsOf,
  expectAudience,
  isCorrection,
  isHelper,
  isHidden,
  type RatingGiven,
  sessionOf,
  standingEntries,
} from '../alliance/inside.js'
import { instrumentById } from '../instruments/index.js'
import type { Audience, ParticipantId, Provenance, TieEnd } from '../vocabulary/inside.js'
import { type ChartNames, type ChartOf, chartNames } from './chart-names.js'
import { dateTime } from './date-time.js'
import { expectGiven } from './expect-given.js'
import { entrySystem, instrumentConcept, nameOf, sessionReference } from './names.js'
import { scoreParts, surveyCategory } from './observation-parts.js'
import type { Bundle, BundleEntry, Coding, Observation } from './resource.js'
import { roundingNote } from './score-value.js'

/** The chart that ratings are written for. */
export interface Chart extends ChartOf {
  /**
   * The readers of the chart; a rating that any version of its entry hides from them is left out. A chart is never for one rater,
   * so ratings for the rater alone are never written.
   */
  readonly audience: Exclude<Audience, 'rater-only'>
  /** Whether ratings by observers are written as well, who are named by no name. */
  readonly observers?: boolean
}

/** A rating with the status of its entry; one that is not in force has lost its scores. */
interface Rated {
  readonly seq: number
  readonly event: RatingGiven
  readonly status: Observation['status']
  readonly versions: readonly RatingGiven[]
}

/** Every version of every entry that was ever a rating. */
const versionsOf = (log: readonly AllianceEvent[]): ReadonlyMap<number, readonly RatingGiven[]> => {
  const versions = new Map<number, RatingGiven[]>()
  const add = (seq: number, event: AllianceEvent | null): void => {
    if (event?._tag === 'RatingGiven') versions.set(seq, [...(versions.get(seq) ?? []), event])
  }
  for (const [index, event] of log.entries())
    if (isCorrection(event)) for (const { entry, instead } of correctionsOf(event)) add(entry, instead)
    else add(index + 1, event)
  return versions
}

/** Every entry that was ever a rating: as it is in force, or as it first was where nothing of it is. */
const ratedIn = (log: readonly AllianceEvent[]): readonly Rated[] => {
  const standing = new Map(standingEntries(log).map(({ seq, event }) => [seq, event]))
  return [...versionsOf(log)].flatMap(([seq, versions]): readonly Rated[] => {
    const now = standing.get(seq)
    if (now?._tag !== 'RatingGiven')
      return versions.slice(0, 1).map((event) => ({ seq, event, versions, status: 'entered-in-error' }))
    const status: Rated['status'] = now === log[seq - 1] ? 'final' : 'corrected'
    return [{ seq, event: now, versions, status }]
  })
}

const holds = (end: TieEnd, person: ParticipantId): boolean =>
  end._tag === 'person' ? end.id === person : end._tag === 'subgroup' && end.members.includes(person)

/** Whether a rating is about this person: given by them, or of a tie that they are at an end of. */
const concerns = ({ stamp, rating }: RatingGiven, person: ParticipantId): boolean =>
  (stamp.by._tag === 'participant' && stamp.by.id === person) || rating.of.some((end) => holds(end, person))

const isShown = (event: RatingGiven, { person, audience, observers = false }: Chart): boolean =>
  concerns(event, person) && !isHidden(event.rating, audience) && (observers || event.stamp.by._tag !== 'observer')

const testTag: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  code: 'HTEST',
  display: 'test health data',
}

/** What is not recorded of people is labelled wherever it is shown. */
const unreal = (provenance: Provenance): { readonly meta?: { readonly tag: readonly Coding[] } } =>
  provenance === 'recorded' ? {} : { meta: { tag: [testTag] } }

const notesOn = (provenance: Provenance, scored: boolean): Observation['note'] => [
  ...(provenance === 'recorded' ? [] : [{ text: `Not recorded of people: ${provenance}.` }]),
  ...(scored ? [{ text: roundingNote }] : []),
]

const observation = (
  { seq, event, status }: Rated,
  chart: Chart,
  names: ChartNames,
  provenance: Provenance,
): Observation => {
  const { stamp, rating } = event
  const session = rating.happened === undefined ? stamp.session : sessionOf(rating.happened)
  const effective = dateTime(stamp.at)
  const scored = status !== 'entered-in-error'
  const note = notesOn(provenance, scored) ?? []
  const of = { instrument: rating.instrument, scores: Object.entries(rating.scores), absent: 'unknown' } as const
  return {
    resourceType: 'Observation',
    ...unreal(provenance),
    identifier: [{ system: entrySystem(chart), value: nameOf(chart.alliance, String(seq), chart.person) }],
    status,
    category: surveyCategory,
    code: instrumentConcept(chart, rating.instrument, instrumentById(rating.instrument)?.name ?? rating.instrument),
    subject: names.subject,
    focus: rating.of.flatMap(names.end),
    ...(session === null ? {} : { encounter: sessionReference(chart, chart.alliance, session) }),
    ...(effective === undefined ? {} : { effectiveDateTime: effective }),
    performer: [names.source(stamp.by)],
    ...(scored ? scoreParts(chart, of) : {}),
    ...(note.length === 0 ? {} : { note }),
  }
}

/**
 * Returns the ratings of an alliance that concern one person as a FHIR R4 transaction, for that person's chart; undefined where the
 * alliance has no such person, or it is one who treats or leads.
 *
 * They are the ratings that the person gave, and those of a tie that the person is at an end of, as far as the audience may see them
 * in every version. An entry that was amended is `corrected`; one that was withdrawn is `entered-in-error` and has no scores. Each
 * has the identifier of its entry and is put under it, so that the same log written twice doubles nothing. Other members are
 * `other-1`, `other-2`. Observers' ratings are left out unless asked for. Judgements, attributions and harm are never written. Of
 * permissions it knows nothing. An audience that there is not throws a `TypeError`.
 *
 * @example
 * const chart = chartOf(sampleAlliance, {
 *   base: 'https://clinic.example/fhir',
 *   alliance: 'sample',
 *   person: 'client',
 *   audience: 'everyone',
 * })
 * chart?.entry.length // => 0
 */
export const chartOf = (state: Alliance, chart: Chart): Bundle | undefined => {
  expectGiven(chart, 'base', 'alliance', 'person')
  expectAudience(chart.audience)
  const { record } = state
  const person = personIn(state, chart.person)
  if (person === undefined || isHelper(person.role) || person.machine === true) return undefined
  const names = chartNames(record, chart)
  const { provenance } = record.began.beginning
  const entry = ratedIn(record.log).flatMap((rated): readonly BundleEntry[] => {
    if (!rated.versions.every((version) => isShown(version, chart))) return []
    const resource = observation(rated, chart, names, provenance)
    const [identifier] = resource.identifier ?? []
    const query = `${identifier?.system ?? ''}|${identifier?.value ?? ''}`
    return [{ resource, request: { method: 'PUT', url: `Observation?identifier=${encodeURIComponent(query)}` } }]
  })
  return { resourceType: 'Bundle', ...unreal(provenance), type: 'transaction', entry }
}
