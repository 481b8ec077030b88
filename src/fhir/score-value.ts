import { type AbsentReason, dataAbsentReason } from './absent-reason.js'
import type { CodeableConcept, Quantity } from './resource.js'

/** A score as FHIR writes it, or the reason why there is none. */
type ScoreValue = { readonly valueQuantity: Quantity } | { readonly dataAbsentReason: CodeableConcept }

/** So many decimals at most are written. */
export const scoreDecimals = 4

/** What every observation says of its numbers, since decimals in JSON lose their last zeros. */
export const roundingNote: string = `Scores are rounded to ${scoreDecimals} decimals; zeros at the end are not written.`

/** The number that the shortest text of so many decimals gives, so that halves go away from zero as people write them. */
const rounded = (value: number): number => {
  const scaled = Number(`${Math.abs(value)}e${scoreDecimals}`)
  const whole = Number.isFinite(scaled) ? Number(`${Math.round(scaled)}e-${scoreDecimals}`) : Math.abs(value)
  return value < 0 ? 0 - whole : whole
}

/** Returns a score with its unit, without which readers lose the number, or the reason for its absence. */
export const scoreValue = (score: number | null, absent: AbsentReason): ScoreValue =>
  score === null
    ? { dataAbsentReason: dataAbsentReason(absent) }
    : {
        valueQuantity: {
          value: rounded(score),
          unit: 'score',
          system: 'http://unitsofmeasure.org',
          code: '{score}',
        },
      }
