import type { RiskTime } from '../risks/risk-time.js'
import { type ArmsTest, noTest } from './arms-test.js'
import { chiSquareAbove } from './chi-square.js'

/** An interval: of each arm those at risk and those who ended so. */
interface Interval {
  readonly atRisk: Float64Array
  readonly events: Float64Array
}

const intervalsOf = (arms: readonly (readonly RiskTime[])[], ending: string): readonly Interval[] => {
  const last = arms.flat().reduce((most, { exit }) => Math.max(most, exit), 0)
  const intervals = Array.from({ length: last + 1 }, () => ({
    atRisk: new Float64Array(arms.length),
    events: new Float64Array(arms.length),
  }))
  const add = (numbers: Float64Array | undefined, arm: number, by: number): void => {
    if (numbers !== undefined) numbers[arm] = (numbers[arm] ?? 0) + by
  }
  for (const [arm, times] of arms.entries())
    for (const time of times) {
      add(intervals[time.entry + 1]?.atRisk, arm, 1)
      add(intervals[time.exit + 1]?.atRisk, arm, -1)
      if (time.ending === ending) add(intervals[time.exit]?.events, arm, 1)
    }
  for (const [place, { atRisk }] of intervals.entries())
    for (const [arm, before] of (intervals[place - 1]?.atRisk ?? []).entries()) add(atRisk, arm, before)
  return intervals
}

const sum = (numbers: Float64Array): number => numbers.reduce((total, number) => total + number, 0)

/** xᵀA⁻¹x of a symmetric matrix that has an inverse, by elimination; `NaN` where it has none. */
const quadraticForm = (matrix: readonly (readonly number[])[], vector: readonly number[]): number => {
  const rows = matrix.map((row, place) => [...row, vector[place] ?? 0])
  let form = 0
  for (const [place, pivot] of rows.entries()) {
    const [over, right] = [pivot[place] ?? 0, pivot.at(-1) ?? 0]
    if (!(over > 1e-12)) return Number.NaN
    form += right ** 2 / over
    for (const row of rows.slice(place + 1)) {
      const factor = (row[place] ?? 0) / over
      for (const [column, cell] of pivot.entries()) row[column] = (row[column] ?? 0) - factor * cell
    }
  }
  return form
}

/**
 * Tests whether an ending comes at other times in two or more arms: the log-rank test in discrete time, the test of Mantel and
 * Haenszel over the intervals.
 *
 * In an interval in which d of n end so, an arm with nᵢ at risk is expected to have dnᵢ / n of them, and its number has the variance
 * of a hypergeometric one, so ties need no rule. χ² is of observed less expected over all intervals. All other endings censor; to
 * let them compete, leave those who ended otherwise at risk as long as they could have been observed (Gray's test, where that is
 * known of everyone). Arms in which none is expected are left out; no value of fewer than two others.
 *
 * Source: Mantel (1966), Cancer Chemotherapy Reports 50, 163–170; Peto & Peto (1972), Journal of the Royal Statistical Society A 135,
 * 185–207.
 *
 * @example
 * const arm = (...exits: readonly number[]) => exits.map((exit) => ({ entry: 0, exit, ending: 'resolved' }))
 * logRankTest([arm(1, 1, 2, 3), arm(2, 4, 5, 5)], 'resolved').p.toFixed(4) // => '0.0346'
 */
export const logRankTest = (arms: readonly (readonly RiskTime[])[], ending: string): ArmsTest => {
  const over = arms.map(() => 0)
  const expected = arms.map(() => 0)
  const variance = arms.map(() => arms.map(() => 0))
  for (const { atRisk, events } of intervalsOf(arms, ending)) {
    const [n, d] = [sum(atRisk), sum(events)]
    if (d === 0) continue
    const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0
    for (const [one, row] of variance.entries()) {
      const share = (atRisk[one] ?? 0) / n
      expected[one] = (expected[one] ?? 0) + d * share
      over[one] = (over[one] ?? 0) + (events[one] ?? 0) - d * share
      for (const other of row.keys())
        row[other] = (row[other] ?? 0) + spread * share * ((one === other ? 1 : 0) - (atRisk[other] ?? 0) / n)
    }
  }
  const kept = [...arms.keys()].filter((arm) => (expected[arm] ?? 0) > 0)
  const free = kept.slice(1)
  if (free.length === 0) return noTest
  const statistic = quadraticForm(
    free.map((one) => free.map((other) => variance[one]?.[other] ?? 0)),
    free.map((arm) => over[arm] ?? 0),
  )
  return Number.isNaN(statistic) ? noTest : { statistic, df: free.length, p: chiSquareAbove(statistic, free.length) }
}
