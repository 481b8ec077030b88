import type { Literature } from '../../kernel/inside.js'
import type { Estimate } from './estimate.js'
import { kappaOf } from './kappa-of.js'

/** Where the coefficient comes from, for reports of it. */
export const cohen: Literature = {
  source: 'Cohen (1960), Educational and Psychological Measurement 20, 37–46: coefficient κ',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/**
 * Returns Cohen's κ, the agreement of two coders beyond chance: (p_o − p_e) / (1 − p_e), with p_o = Σ nᵢᵢ / n the share of units on
 * which both say the same and p_e = Σ nᵢ. · n.ᵢ / n² the share that two coders would have who use each category as often, but by chance.
 *
 * `counts[i][j]` is the number of units that the first coder put into category i and the second into j; the table is square.
 * κ is from −1 to 1. There is no value where nothing was judged or the table is not one of counts (`empty`), and where both put every
 * unit into the same category (`one-category`: p_e = 1, so chance explains all of it). The standard error and normal 95% limits are
 * those of Fleiss, Cohen & Everitt (1969); shares instead of counts give the same κ, and no standard error.
 *
 * Source: Cohen (1960).
 *
 * @example
 * cohenKappa([[20, 5], [10, 15]]).value?.toFixed(2) // => '0.40'
 */
export const cohenKappa = (counts: readonly (readonly number[])[]): Estimate =>
  kappaOf(counts, (one, other) => (one === other ? 1 : 0))
