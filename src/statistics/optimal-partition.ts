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

/** How the stretches are priced. */
export interface Partitioning {
  /** The standard deviation of a value around its level, in the unit of the values, above 0. */
  readonly sigma: number
  /** What a cut costs, in squared standard deviations, from 0. */
  readonly penalty: number | 'bic' | 'mbic'
  /** The least number of values in a stretch, from 1. */
  readonly minimum: number
}

/** Room in which partitions are worked out, made once for as many values as the longest series has. */
export interface PartitionRoom {
  /** To be filled with the values. */
  readonly values: Float64Array
  /** Afterwards, for the first t values: where the last of their stretches begins. */
  readonly begins: Int32Array
  /** Of the first t values, around the mean of all. */
  readonly sums: Float64Array
  /** F(t) less the sum of the first t squares, which all ways to go on share. */
  readonly costs: Float64Array
  readonly logs: Float64Array
  readonly noLogs: Float64Array
}

/**
 * Room for partitions of up to so many values.
 *
 * @example
 * ```ts
 * import { partitionRoom } from 'rupture-repair/statistics'
 *
 * partitionRoom(30).values.length // => 31
 * ```
 */
export const partitionRoom = (longest: number): PartitionRoom => ({
  values: new Float64Array(longest + 1),
  begins: new Int32Array(longest + 1),
  sums: new Float64Array(longest + 1),
  costs: new Float64Array(longest + 1),
  logs: new Float64Array(longest + 1).map((_, length) => Math.log(length)),
  noLogs: new Float64Array(longest + 1),
})

/**
 * Works out the partition of the first `count` values of a room; afterwards `begins` leads back from `count` to 0. For
 * loops over many series; `optimalPartition` does the same for one.
 *
 * @example
 * ```ts
 * import { partition, partitionRoom } from 'rupture-repair/statistics'
 *
 * const room = partitionRoom(6)
 * room.values.set([6, 6, 5, 2, 3, 2])
 * partition(room, 6, { sigma: 0.5, penalty: 'bic', minimum: 1 })
 * room.begins[6] // => 3
 * room.begins[3] // => 0
 * ```
 */
export const partition = (room: PartitionRoom, count: number, { sigma, penalty, minimum }: Partitioning): void => {
  const { values, begins, sums, costs } = room
  begins[count] = 0
  const lengthCosts = penalty === 'mbic' ? room.logs : room.noLogs
  const price = penalty === 'mbic' ? 3 * Math.log(count) : penalty === 'bic' ? 2 * Math.log(count) : penalty
  if (count < 2 * minimum || !(sigma > 0 && price >= 0 && minimum >= 1 && Number.isInteger(minimum))) return
  let total = 0
  for (let t = 0; t < count; t++) total += values[t] as number
  const centre = total / count
  // Around their mean and in units of σ the values are small, and sums of their squares exact enough.
  let sum = 0
  let squares = 0
  for (let t = 0; t < count; t++) {
    const value = ((values[t] as number) - centre) / sigma
    sum += value
    squares += value * value
    sums[t + 1] = sum
    costs[t + 1] = Number.POSITIVE_INFINITY
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
      const cost = (costs[start] as number) - (rise * rise) / length + (lengthCosts[length] as number)
      if (cost < limit) {
        limit = cost - rounding
        best = cost
        from = start
      }
    }
    begins[t] = from
    costs[t] = best + price
    // Every so often only: short series have nothing to gain from it.
    if ((t & 31) === 0) earliest = firstLiving(sums, costs, earliest, t + 1 - minimum, rounding)
  }
}

/** The first beginning that can still win, `at` being the last that every later stretch may take. */
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

/**
 * Where the stretches of the optimal partition begin, as indexes of the values, the first of them 0; none of no values.
 *
 * With fewer values than two stretches need there is one stretch, and so where nothing can be priced: with a σ that is not
 * above 0, a negative penalty, a least length that is no whole number from 1, or a value that is no number. Source: see the
 * head of this file.
 *
 * @example
 * ```ts
 * import { optimalPartition } from 'rupture-repair/statistics'
 *
 * optimalPartition([6, 6, 5, 2, 3, 2], { sigma: 0.5, penalty: 'bic', minimum: 1 }) // => [0, 3]
 * ```
 */
export const optimalPartition = (values: readonly number[], partitioning: Partitioning): readonly number[] => {
  const room = partitionRoom(values.length)
  room.values.set(values)
  partition(room, values.length, partitioning)
  const begins: number[] = []
  for (let end = values.length; end > 0; end = room.begins[end] ?? 0) begins.push(room.begins[end] ?? 0)
  return begins.reverse()
}
