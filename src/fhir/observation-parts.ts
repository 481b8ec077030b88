import type { AbsentReason } from './absent-reason.js'
import { type FhirNames, scaleConcept } from './names.js'
import type { CodeableConcept, Observation, ObservationComponent } from './resource.js'
import { scoreValue } from './score-value.js'

/** The category of what a person answered. */
export const surveyCategory: readonly CodeableConcept[] = [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey', display: 'Survey' },
    ],
  },
]

/** Scores by name, and why one that is null is absent. */
export interface NamedScores {
  readonly instrument: string
  readonly scores: readonly (readonly [name: string, score: number | null])[]
  readonly absent: AbsentReason
}

/**
 * Returns the total as the value, where there is one among several scores, and each other score as a component. A single score is
 * a value as well: readers that look at values alone find it.
 */
export const scoreParts = (
  names: FhirNames,
  { instrument, scores, absent }: NamedScores,
): Pick<Observation, 'valueQuantity' | 'dataAbsentReason' | 'component'> => {
  const main = scores.find(([name]) => name === 'total') ?? (scores.length === 1 ? scores[0] : undefined)
  const component = scores.flatMap((one): readonly ObservationComponent[] =>
    one === main ? [] : [{ code: scaleConcept(names, instrument, one[0]), ...scoreValue(one[1], absent) }],
  )
  return {
    ...(main === undefined ? {} : scoreValue(main[1], absent)),
    ...(component.length === 0 ? {} : { component }),
  }
}
