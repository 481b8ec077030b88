/**
 * Where the functional population begins, after Jacobson & Truax (1991): three cut-offs, by which population is known.
 *
 * Source: Jacobson & Truax (1991), J Consult Clin Psychol 59, 12–19 (recalled), as in R clinicalsignificance, which prints
 * another number for b: it multiplies the SD of the patients, where the definition has that of the functional population.
 */

import { finite } from './finite.js'

/** How the scores of people are distributed, in the unit of the scores. */
interface Distribution {
  readonly mean: number
  /** Not negative: of a negative one, as of one that is no number, every cut-off is `NaN`. */
  readonly standardDeviation: number
}

type Better = 'higher' | 'lower'

const spread = ({ standardDeviation }: Distribution): number =>
  standardDeviation >= 0 ? standardDeviation : Number.NaN

const sign = (better: Better): 1 | -1 => (better === 'higher' ? 1 : -1)

/**
 * Returns cut-off a: two standard deviations beyond the mean of the patients before treatment, towards the better end.
 *
 * @example
 * cutoffA({ mean: 80, standardDeviation: 12 }, 'higher') // => 104
 */
export const cutoffA = (patients: Distribution, better: Better): number =>
  finite(patients.mean + sign(better) * 2 * spread(patients))

/**
 * Returns cut-off b: within two standard deviations of the mean of the functional population.
 *
 * @example
 * cutoffB({ mean: 115, standardDeviation: 10 }, 'higher') // => 95
 */
export const cutoffB = (functional: Distribution, better: Better): number =>
  finite(functional.mean - sign(better) * 2 * spread(functional))

/**
 * Returns cut-off c: as many standard deviations from the one mean as from the other, (s₁·M₀ + s₀·M₁) / (s₀ + s₁).
 *
 * Of the three it is the one to take where the two populations overlap. `NaN` where both standard deviations are 0.
 *
 * @example
 * cutoffC({ mean: 80, standardDeviation: 12 }, { mean: 115, standardDeviation: 8 }) // => 101
 */
export const cutoffC = (patients: Distribution, functional: Distribution): number =>
  finite(
    (spread(patients) * functional.mean + spread(functional) * patients.mean) / (spread(patients) + spread(functional)),
  )
