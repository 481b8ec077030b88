import { partOfRange } from './part-of-range.js'
import { ratioDisagreement } from './ratio-disagreement.js'

/** The levels of measurement; `disagreement` says what each counts as the difference of two values. */
export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Level = (typeof levels)[number]

/** The disagreement of two values, and of each value with all that were given, as a sum. Values are named by their place. */
interface Disagreement {
  readonly between: (one: number, other: number) => number
  readonly withAll: Float64Array
}

const nominal = (counts: Float64Array): Disagreement => {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return { between: (one, other) => (one === other ? 0 : 1), withAll: counts.map((count) => all - count) }
}

/** Squared differences of points z on a line: a sum over all n of them is n(z − z̄)² + Σ(zₖ − z̄)². */
const squared = (points: Float64Array, counts: Float64Array): Disagreement => {
  let [all, sum, squares] = [0, 0, 0]
  for (let place = 0; place < points.length; place += 1) {
    all += counts[place] ?? 0
    sum += (points[place] ?? 0) * (counts[place] ?? 0)
  }
  const centre = sum / all
  for (let place = 0; place < points.length; place += 1)
    squares += ((points[place] ?? 0) - centre) ** 2 * (counts[place] ?? 0)
  return {
    between: (one, other) => ((points[one] ?? 0) - (points[other] ?? 0)) ** 2,
    withAll: points.map((point) => all * (point - centre) ** 2 + squares),
  }
}

/** The mean ranks of values in order, whose difference is all ratings between two values and half of those of the two. */
const meanRanks = (counts: Float64Array): Float64Array => {
  let below = 0
  return counts.map((count) => {
    below += count
    return below - count / 2
  })
}

/**
 * Returns the disagreement at a level of distinct values in ascending order, given so many times each: whether two differ; the
 * squared difference of their mean ranks, or of the values c and k themselves; or [(c − k) / (c + k)]². In linear time.
 */
export const disagreement = (values: Float64Array, counts: Float64Array, level: Level): Disagreement => {
  const [least = 0, greatest = 0] = [values[0], values.at(-1)]
  switch (level) {
    case 'nominal':
      return nominal(counts)
    case 'ordinal':
      return squared(meanRanks(counts), counts)
    case 'interval':
      return squared(values.map(partOfRange(least, greatest)), counts)
    case 'ratio': {
      // None is below 0; in parts of the greatest, so that no square is greater than a number can be.
      const parts = values.map((value) => value / greatest)
      return {
        between: (one, other) => {
          const sum = (parts[one] ?? 0) + (parts[other] ?? 0)
          return sum === 0 ? 0 : (((parts[one] ?? 0) - (parts[other] ?? 0)) / sum) ** 2
        },
        withAll: ratioDisagreement(parts, counts),
      }
    }
  }
}
