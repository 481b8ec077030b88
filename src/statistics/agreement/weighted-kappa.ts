import type { Literature } from '../../kernel/inside.js'
import type { Estimate } from './estimate.js'
import { kappaOf } from './kappa-of.js'
import { without } from './limits.js'

/** Where the coefficient comes from, for reports of it. */
export const cohenWeighted: Literature = {
  source:
    'Cohen (1968), Psychological Bulletin 70, 213–220: weighted κ; linear weights after Cicchetti & Allison (1971)',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/** The weights of weighted κ, by the distance d of two categories and the greatest distance D: 1 − d / D, or 1 − d² / D². */
export const kappaWeights = ['linear', 'quadratic'] as const
export type KappaWeights = (typeof kappaWeights)[number]

/** A weighted κ with the name of its weights. */
export interface WeightedKappa extends Estimate {
  readonly weights: KappaWeights
}

/**
 * Returns Cohen's weighted κ of two coders: as `cohenKappa`, but categories that are near earn partial credit.
 *
 * Distances are those of `values`, one for each row of the table. Without them they are those of the places in the table: a
 * category that no coder used keeps its place, and with it the distance of its neighbours. There is no value where `cohenKappa` has
 * none, and where the rows do not have a different number each (`empty`). Standard error and limits are as there.
 *
 * Source: Cohen (1968).
 *
 * @example
 * const table = [[5, 1, 0], [1, 4, 1], [0, 0, 3]]
 * weightedKappa(table, 'quadratic').value?.toFixed(2) // => '0.84'
 * weightedKappa(table, 'quadratic', [1, 2, 10]).value?.toFixed(2) // => '0.83'
 */
export const weightedKappa = (
  counts: readonly (readonly number[])[],
  weights: KappaWeights,
  values: readonly number[] = counts.map((_, place) => place),
): WeightedKappa => {
  const least = values.reduce((less, value) => Math.min(less, value), Number.POSITIVE_INFINITY)
  const farthest = values.reduce((most, value) => Math.max(most, value - least), 0)
  const areDistances = values.length === counts.length && new Set(values).size === counts.length
  if (!(areDistances && Number.isFinite(farthest))) return { ...without('empty', 0), weights }
  const credit = (one: number, other: number): number => {
    const distance = one === other ? 0 : Math.abs((values[one] ?? 0) - (values[other] ?? 0)) / farthest
    return 1 - (weights === 'linear' ? distance : distance * distance)
  }
  return { ...kappaOf(counts, credit), weights }
}
