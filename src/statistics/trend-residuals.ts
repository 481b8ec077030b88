import { finite } from './finite.js'
import { linearTrend, trendAt } from './linear-trend.js'

/**
 * Returns what a straight line of least squares leaves of the values: xᵢ less the line at tᵢ, in the unit of the values; `NaN` where
 * there is no line.
 *
 * Source: textbook definition.
 */
export const trendResiduals = (times: readonly number[], values: readonly number[]): readonly number[] => {
  const trend = linearTrend(times, values)
  return Array.from(values, (value, index) => finite(value - trendAt(trend, times[index] ?? Number.NaN)))
}

/**
 * Returns the standard deviation about a straight line of least squares, √(Σeᵢ² / (n − 2)), in the unit of the values; `NaN` of
 * fewer than three values and where there is no line.
 *
 * Source: textbook definition (residual standard error of a simple regression).
 *
 * @example
 * residualStandardDeviation([1, 2, 3], [1, 4, 1]).toFixed(3) // => '2.449'
 */
export const residualStandardDeviation = (times: readonly number[], values: readonly number[]): number => {
  if (values.length < 3) return Number.NaN
  const squares = trendResiduals(times, values).reduce((sum, residual) => sum + residual ** 2, 0)
  return Math.sqrt(finite(squares / (values.length - 2)))
}
