/**
 * Optimal partitioning: the cut of a series into stretches of one level each that costs least, found exactly.
 *
 * A stretch of n values costs Σ(xᵢ − x̄)² / σ², every cut costs the penalty β, and no stretch is shorter than `minimum`.
 * F(0) = −β and F(t) = min over s of F(s) + cost(s, t] + β gives the least cost of the first t values and where the last
 * of their stretches begins (Jackson et al. 2005). A beginning s that costs more at some t than the best partition of the
 * first t, its log left out, can never win again from t + `minimum` on (PELT: Killick, Fearnhead & Eckley 2012, J Am Stat
 * Assoc 107, 1590–1598); the earliest are dropped by this, which changes no result and makes long series with changes fast.
 *
 * β is a number, `bic` 2·log n, or `mbic` 3·log n with log n added to the cost of every stretch of n values (Zhang &
 * Siegmund 2007, Biometrics 63, 22–32, in the form of R changepoint).
 *
 * Partitions whose costs are equal up to binary rounding are equal; of those the later stretch is the longer one.
 */

export interface Partitioning {
  /** The standard deviation of a value around its level, in the unit of the values, above 0. */
  readonly sigma: number
  /** What a cut costs, in squared standard deviations, from 0. */
  readonly penalty: number | 'bic' | 'mbic'
  /** The least number of values in a stretch, from 1. */
  readonly minimum: number
}

/**
 * Returns where the stretches of the optimal partition begin, as indexes of the values, the first of them 0; none of no values.
 *
 * With fewer values than two stretches need there is one stretch, and so where nothing can be priced: with a σ that is not
 * above 0, a negative penalty, a least length that is no whole number from 1, or a value that is no number. Source: see the
 * head of this file.
 *
 * @example
 * optimalPartition([6, 6, 5, 2, 3, 2], { sigma: 0.5, penalty: 'bic', minimum: 1 }) // => [0, 3]
 */
export const optimalPartition = (
  values: readonly number[],
  { sigma, penalty, minimum }: Partitioning,
): readonly number[] => {
  const count = values.length
  const price = penalty === 'mbic' ? 3 * Math.log(count) : penalty === 'bic' ? 2 * Math.log(count) : penalty
  const isPriced = sigma > 0 && price >= 0 && minimum >= 1 && Number.isInteger(minimum)
  if (count < 2 * minimum || !isPriced) return count === 0 ? [] : [0]
  // What is no number, a hole too, becomes `NaN`.
  const starts = lastStarts(Float64Array.from(values), sigma, price, minimum, penalty === 'mbic')
  const begins: number[] = []
  for (let end = count; end > 0; end = starts[end] ?? 0) begins.push(starts[end] ?? 0)
  return begins.reverse()
}

/** Returns where the last stretch of the cheapest partition of the first t values begins, at place t. */
const lastStarts = (
  values: Float64Array,
  sigma: number,
  price: number,
  minimum: number,
  lengthCosts: boolean,
): Int32Array => {
  const count = values.length
  const starts = new Int32Array(count + 1)
  // Of the first t values, around the mean of all and in units of σ: small, and sums of their squares exact enough.
  const sums = new Float64Array(count + 1)
  // F(t) less the sum of the first t squares, which all ways to go on share.
  const costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const logs = new Float64Array(count + 1)
  if (lengthCosts) for (let length = 0; length <= count; length++) logs[length] = Math.log(length)
  const centre = values.reduce((sum, value) => sum + value, 0) / count
  let sum = 0
  let squares = 0
  for (const [t, given] of values.entries()) {
    const value = (given - centre) / sigma
    sum += value
    squares += value * value
    sums[t + 1] = sum
  }
  const rounding = 1e-9 * (squares + price)
  costs[0] = -price
  let earliest = 0
  for (let t = minimum; t <= count; t++) {
    const here = sums[t] as number
    let limit = Number.POSITIVE_INFINITY
    let best = limit
    let from = 0
    for (let start = earliest; start <= t - minimum; start++) {
      const rise = here - (sums[start] as number)
      const length = t - start
      const cost = (costs[start] as number) - (rise * rise) / length + (logs[length] as number)
      if (cost < limit) {
        limit = cost - rounding
        best = cost
        from = start
      }
    }
    starts[t] = from
    costs[t] = best + price
    // Every so often only: short series have nothing to gain from it.
    if ((t & 31) === 0) earliest = firstLiving(sums, costs, earliest, t + 1 - minimum, rounding)
  }
  return starts
}

/** Returns the first beginning that can still win, `at` being the last that every later stretch may take. */
const firstLiving = (
  sums: Float64Array,
  costs: Float64Array,
  earliest: number,
  at: number,
  rounding: number,
): number => {
  const limit = (costs[at] as number) + rounding
  let start = earliest
  for (; start < at; start++) {
    const rise = (sums[at] as number) - (sums[start] as number)
    if (!((costs[start] as number) - (rise * rise) / (at - start) > limit)) break
  }
  return start
}
