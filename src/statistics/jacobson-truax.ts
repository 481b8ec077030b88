import { exceeds } from './comparison.js'
import { areNumbers, finite } from './finite.js'
import { reliableChange, reliableChangeZ } from './reliable-change.js'

/** What became of a person between two measurements, by the size of the change and the side of the cut-off. */
export type JacobsonTruaxCategory = 'recovered' | 'improved' | 'unchanged' | 'deteriorated'

/** What a category is judged by; `standardDeviation` and `cutoff` are in the unit of the scores. */
interface ClinicalSignificance {
  readonly better: 'higher' | 'lower'
  /** Of the patients before treatment, above 0. */
  readonly standardDeviation: number
  /** From 0 to below 1. */
  readonly reliability: number
  /** Where the functional population begins; without it no person is called recovered. */
  readonly cutoff?: number
  /** How many standard errors a change must exceed: 1.96 unless given. */
  readonly z?: number
}

/**
 * Returns the reliable change index, RCI = (x₂ − x₁) / (√2·SD·√(1 − r)), without a unit; positive where the score has risen.
 * `NaN` where the standard deviation is not above 0 or the reliability not from 0 to below 1.
 *
 * Source: Jacobson & Truax (1991), J Consult Clin Psychol 59, 12–19.
 *
 * @example
 * reliableChangeIndex(47.5, 32.5, 7.5, 0.8).toFixed(2) // => '-3.16'
 */
export const reliableChangeIndex = (
  pre: number,
  post: number,
  standardDeviation: number,
  reliability: number,
): number =>
  areNumbers([pre, post]) ? finite((post - pre) / reliableChange(standardDeviation, reliability, 1)) : Number.NaN

/**
 * Returns the category of one person: recovered (a reliable change for the better that crosses the cut-off), improved (a reliable
 * change for the better that does not), deteriorated (a reliable change for the worse) or unchanged; `unknown` where a score
 * is no number, as that of a person who dropped out, or the measure is none: a standard deviation or `z` that is not above 0,
 * a reliability not from 0 to below 1, a cut-off that is no number where it decides.
 *
 * Scores are in the unit of the scale. A change is reliable where |RCI| > z, strictly; it crosses the cut-off where it
 * begins on the worse side of it and ends on the better one, a score on the cut-off itself being on neither.
 *
 * Source: Jacobson & Truax (1991), J Consult Clin Psychol 59, 12–19, as in R clinicalsignificance.
 *
 * @example
 * const measure = { better: 'lower', standardDeviation: 7.5, reliability: 0.8, cutoff: 40 } as const
 * jacobsonTruaxCategory(47.5, 32.5, measure) // => 'recovered'
 * jacobsonTruaxCategory(62.5, 47.5, measure) // => 'improved'
 */
export const jacobsonTruaxCategory = (
  pre: number,
  post: number,
  { better, standardDeviation, reliability, cutoff, z = reliableChangeZ.value }: ClinicalSignificance,
): JacobsonTruaxCategory | 'unknown' => {
  if (!areNumbers([pre, post]) || (better !== 'higher' && better !== 'lower')) return 'unknown'
  const sign = better === 'higher' ? 1 : -1
  const least = reliableChange(standardDeviation, reliability, z)
  const gain = sign * (post - pre)
  if (!(least > 0) || !Number.isFinite(gain)) return 'unknown'
  if (exceeds(-gain, least, [pre, post])) return 'deteriorated'
  if (!exceeds(gain, least, [pre, post])) return 'unchanged'
  if (cutoff === undefined) return 'improved'
  if (!Number.isFinite(cutoff)) return 'unknown'
  return exceeds(sign * cutoff, sign * pre) && exceeds(sign * post, sign * cutoff) ? 'recovered' : 'improved'
}
