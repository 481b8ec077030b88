import { ratioDisagreement } from './ratio-disagreement.js'

/** The levels of measurement, each with the difference of two values c and k: whether they differ; how many ratings lie between; (c − k)²; [(c − k) / (c + k)]². */
export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Level = (typeof levels)[number]

/** How often each value was given. */
export type ValueCounts = ReadonlyMap<number, number>

/** The disagreement of two values, and of one value with all that were given, as a sum. */
export interface Disagreement {
  readonly between: (one: number, other: number) => number
  readonly withAll: (one: number) => number
}

const total = (counts: ValueCounts): number => {
  let all = 0
  for (const count of counts.values()) all += count
  return all
}

const nominal = (counts: ValueCounts): Disagreement => {
  const all = total(counts)
  return {
    between: (one, other) => (one === other ? 0 : 1),
    withAll: (one) => all - (counts.get(one) ?? 0),
  }
}

/** Squared differences of places on a line: a sum over all of them is n(z − z̄)² + Σ(zₖ − z̄)². */
const squared = (counts: ValueCounts, place: (value: number) => number): Disagreement => {
  const all = total(counts)
  let sum = 0
  for (const [value, count] of counts) sum += place(value) * count
  const centre = sum / all
  let squares = 0
  for (const [value, count] of counts) squares += (place(value) - centre) ** 2 * count
  return {
    between: (one, other) => (place(one) - place(other)) ** 2,
    withAll: (one) => all * (place(one) - centre) ** 2 + squares,
  }
}

/** Half of the greatest magnitude at most, so that no square is greater than a number can be. */
const interval = (counts: ValueCounts): Disagreement => {
  let greatest = 0
  for (const value of counts.keys()) greatest = Math.max(greatest, Math.abs(value))
  return squared(counts, (value) => (greatest === 0 ? 0 : value / greatest))
}

/** The difference of two values is that of their mean ranks: all ratings between, and half of those of the two. */
const ordinal = (counts: ValueCounts): Disagreement => {
  const ranks = new Map<number, number>()
  let below = 0
  for (const value of [...counts.keys()].sort((one, other) => one - other)) {
    const count = counts.get(value) ?? 0
    ranks.set(value, below + count / 2)
    below += count
  }
  return squared(counts, (value) => ranks.get(value) ?? Number.NaN)
}

/** Returns the disagreement of values at a level, in time n log n of the values that were given. */
export const disagreement = (counts: ValueCounts, level: Level): Disagreement => {
  switch (level) {
    case 'nominal':
      return nominal(counts)
    case 'ordinal':
      return ordinal(counts)
    case 'interval':
      return interval(counts)
    case 'ratio':
      return ratioDisagreement(counts)
  }
}
