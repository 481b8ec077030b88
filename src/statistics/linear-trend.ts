import { finite } from './finite.js'
import { mean } from './mean.js'

/** A straight line through values over time, by the point of means and the slope. */
export interface LinearTrend {
  readonly slope: number
  readonly meanTime: number
  readonly meanValue: number
}

/**
 * Returns the straight line of least squares, slope Σ(tᵢ − t̄)(xᵢ − x̄) / Σ(tᵢ − t̄)² through (t̄, x̄).
 *
 * `times` and `values` are of one length; `times` are session numbers, for instance, and need not be evenly spaced. The
 * slope is `NaN` with fewer than two different times, and where a time or a value is no number.
 *
 * Source: textbook definition.
 *
 * @example
 * linearTrend([1, 2, 4], [3, 4, 8]).slope.toFixed(3) // => '1.714'
 */
export const linearTrend = (times: readonly number[], values: readonly number[]): LinearTrend => {
  const meanTime = mean(times)
  const meanValue = mean(values)
  let [spread, shared] = [0, 0]
  for (let index = 0; index < times.length; index += 1) {
    const away = (times[index] ?? Number.NaN) - meanTime
    spread += away ** 2
    shared += away * ((values[index] ?? Number.NaN) - meanValue)
  }
  return { slope: finite(shared / spread), meanTime, meanValue }
}

/**
 * Returns the value of a line at a time; `NaN` of a line without a slope.
 *
 * @example
 * trendAt(linearTrend([1, 2, 3], [2, 4, 6]), 4) // => 8
 */
export const trendAt = ({ slope, meanTime, meanValue }: LinearTrend, time: number): number =>
  finite(meanValue + slope * (time - meanTime))
