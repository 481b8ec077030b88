import type { Literature } from '../../kernel/inside.js'
import type { Estimate } from './estimate.js'
import { kappaOf } from './kappa-of.js'

/** Where the coefficient comes from, for reports of it. */
export const cohenWeighted: Literature = {
  source:
    'Cohen (1968), Psychological Bulletin 70, 213–220: weighted κ; linear weights after Cicchetti & Allison (1971)',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/** The weights of weighted κ, by the distance d of two of k categories: 1 − d / (k − 1), or 1 − d² / (k − 1)². */
export const kappaWeights = ['linear', 'quadratic'] as const
export type KappaWeights = (typeof kappaWeights)[number]

/** A weighted κ with the name of its weights. */
export interface WeightedKappa extends Estimate {
  readonly weights: KappaWeights
}

/**
 * Returns Cohen's weighted κ of two coders: as `cohenKappa`, but categories that are near earn partial credit.
 *
 * Distances are those of the **declared** categories: a category that no coder used keeps its place in the table, and with it the
 * distance of its neighbours. There is no value where `cohenKappa` has none. Standard error and limits are as there.
 *
 * Source: Cohen (1968).
 *
 * @example
 * weightedKappa([[5, 1, 0], [1, 4, 1], [0, 0, 3]], 'quadratic').value?.toFixed(2) // => '0.84'
 */
export const weightedKappa = (counts: readonly (readonly number[])[], weights: KappaWeights): WeightedKappa => {
  const farthest = counts.length - 1
  return {
    ...kappaOf(counts, (one, other) => {
      const distance = Math.abs(one - other) / farthest
      return 1 - (weights === 'linear' ? distance : distance * distance)
    }),
    weights,
  }
}
