/**
 * Dynamic complexity: how unrest shows in a window of scores, C = F · D (Schiepek & Strunk 2010, Biol Cybern 102, 197–207).
 *
 * The formulas are in docs/rules/dynamic-complexity.md, as R casnet has them (`dc_f`, `dc_d`); there each pair is visited
 * once for each stretch, here it is weighted with their number.
 */

import { atLeast } from './comparison.js'

/** What a window of scores shows; each between 0 and 1. */
export interface DynamicComplexity {
  readonly fluctuation: number
  readonly distribution: number
  readonly complexity: number
}

/**
 * Returns the dynamic complexity of every window of scores, at the window's last score; `null` before the first full window, wherever
 * a score of the window is missing, and throughout where the window is no whole number from 2 or the scale does not ascend.
 * A score that is `null`, or does not lie on the scale, is a gap.
 *
 * @example
 * const [, , last] = dynamicComplexity([1, 7, 1], 3, { min: 1, max: 7 })
 * last?.fluctuation // => 1
 * last?.distribution.toFixed(2) // => '0.67'
 */
export const dynamicComplexity = (
  scores: readonly (number | null)[],
  window: number,
  scale: { readonly min: number; readonly max: number },
): readonly (DynamicComplexity | null)[] =>
  Array.from(scores, (_, last) => complexityOf(scores.slice(Math.max(0, last + 1 - window), last + 1), window, scale))

/** What dynamic complexity remembers of the scores so far: the last window of them. */
export interface DynamicComplexityState {
  readonly window: number
  readonly scale: { readonly min: number; readonly max: number }
  readonly recent: readonly (number | null)[]
}

/**
 * `dynamicComplexity` fed one score after another: `finish` gives that of the window that ends at the last one.
 *
 * @example
 * const { start, step, finish } = dynamicComplexityFold
 * const fed = [4, 1, 7, 1].reduce(step, start(3, { min: 1, max: 7 }))
 * finish(fed)?.fluctuation // => 1
 */
export const dynamicComplexityFold = {
  start: (window: number, scale: DynamicComplexityState['scale']): DynamicComplexityState => ({
    window,
    scale,
    recent: [],
  }),
  step: ({ window, scale, recent }: DynamicComplexityState, score: number | null): DynamicComplexityState => ({
    window,
    scale,
    recent: [...recent, score].slice(-window),
  }),
  finish: ({ window, scale, recent }: DynamicComplexityState): DynamicComplexity | null =>
    complexityOf(recent, window, scale),
} as const

const complexityOf = (
  last: readonly (number | null)[],
  window: number,
  scale: DynamicComplexityState['scale'],
): DynamicComplexity | null => {
  const shown = last.filter(
    (score) => score !== null && atLeast(score, scale.min) && atLeast(scale.max, score),
  ) as readonly number[]
  if (shown.length !== window || window < 2 || !(scale.max > scale.min)) return null
  const fluctuation = fluctuationOf(shown) / ((scale.max - scale.min) * (window - 1))
  const distribution = distributionOf(shown, scale)
  const complexity = fluctuation * distribution
  return Number.isFinite(complexity) ? { fluctuation, distribution, complexity } : null
}

/** Returns the sum over stretches of one direction of |last − first| / intervals. */
const fluctuationOf = (scores: readonly number[]): number => {
  const changes = scores.slice(1).map((score, index) => score - (scores[index] ?? Number.NaN))
  let [sum, net, intervals] = [0, 0, 0]
  for (const [index, change] of changes.entries()) {
    net += change
    intervals += 1
    if (Math.sign(change) === Math.sign(changes[index + 1] ?? Number.NaN)) continue
    sum += Math.abs(net) / intervals
    net = 0
    intervals = 0
  }
  return sum
}

const distributionOf = (scores: readonly number[], { min, max }: { readonly min: number; readonly max: number }) => {
  const sorted = scores.toSorted((a, b) => a - b)
  const step = (max - min) / (sorted.length - 1)
  let [short, even] = [0, 0]
  for (const [a, low] of sorted.entries())
    for (const [beyond, high] of sorted.slice(a + 1).entries()) {
      const b = a + 1 + beyond
      // The stretches of ranks from one of 0..a to one of b..m − 1.
      const stretches = (a + 1) * (sorted.length - b)
      even += stretches * step * (b - a)
      short += stretches * Math.max(0, step * (b - a) - (high - low))
    }
  return 1 - short / even
}
