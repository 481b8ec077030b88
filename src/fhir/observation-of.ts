import { type Instrument, scaleNames } from '../instruments/index.js'
import type { ScoredRow } from '../instruments/inside.js'
import { expectGiven } from './expect-given.js'
import { type FhirNames, instrumentConcept, sessionReference } from './names.js'
import { scoreParts, surveyCategory } from './observation-parts.js'
import type { Observation, Reference } from './resource.js'
import { roundingNote } from './score-value.js'

/** The people of an observation, when it was made, and the response that it was made from. */
export interface ObservationDetails extends FhirNames {
  /** The person whose record it is. */
  readonly subject: Reference
  /** The person who answered. */
  readonly performer: Reference
  /** A date, or a date and time with its offset, as FHIR writes it. */
  readonly effective?: string
  /** The QuestionnaireResponse that was scored. */
  readonly derivedFrom?: Reference
}

/**
 * Returns the scores of one form as a FHIR R4 Observation: the total is its value, each other score a component.
 *
 * A score that is withheld has the reason in its place: `asked-unknown` where the form has blanks, `not-asked` where it has none.
 * Numbers are rounded to four decimals, which a note says. The performer is the person who answered.
 *
 * @example
 * const form = { id: 'A', session: 1, answers: [3, 4, 5, 4, 4, 3, 4, 4, 5, 3, 4, 4], row: 1 }
 * const scored = score(waiSr, [form])
 * const row = scored._tag === 'Right' ? scored.right.rows[0] : undefined
 * const client = { reference: 'Patient/A' }
 * const observation = row && observationOf(row, waiSr, {
 *   base: 'https://clinic.example/fhir',
 *   subject: client,
 *   performer: client,
 * })
 * observation?.valueQuantity?.value // => 47
 */
export const observationOf = <Subscale extends string>(
  row: ScoredRow<Subscale>,
  instrument: Instrument<Subscale>,
  details: ObservationDetails,
): Observation => {
  expectGiven(details, 'base', 'subject', 'performer')
  const { base, subject, performer, effective, derivedFrom } = details
  const given: Readonly<Record<string, unknown>> = row
  const scores = scaleNames(instrument).map((name): readonly [string, number | null] => {
    const score = given[name]
    return [name, typeof score === 'number' ? score : null]
  })
  return {
    resourceType: 'Observation',
    status: 'final',
    category: surveyCategory,
    code: instrumentConcept({ base }, instrument.id, instrument.name),
    subject,
    encounter: sessionReference({ base }, row.id, row.session),
    ...(effective === undefined ? {} : { effectiveDateTime: effective }),
    performer: [performer],
    ...scoreParts(
      { base },
      { instrument: instrument.id, scores, absent: row.missing > 0 ? 'asked-unknown' : 'not-asked' },
    ),
    note: [{ text: roundingNote }],
    ...(derivedFrom === undefined ? {} : { derivedFrom: [derivedFrom] }),
  }
}
