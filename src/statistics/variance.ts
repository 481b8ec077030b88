import { finite } from './finite.js'
import { mean } from './mean.js'

/**
 * Returns the sample variance, s² = Σ(xᵢ − x̄)² / (n − 1), in squared units of the values; `NaN` of fewer than two values
 * and where `mean` is.
 *
 * Source: textbook definition (Bessel's correction).
 *
 * @example
 * variance([6, 5, 4]) // => 1
 */
export const variance = (values: readonly number[]): number => {
  if (values.length < 2) return Number.NaN
  const centre = mean(values)
  let squares = 0
  for (const value of values) squares += (value - centre) ** 2
  return finite(squares / (values.length - 1))
}

/**
 * Returns the sample standard deviation, the root of the sample variance, in the unit of the values; `NaN` of fewer than two.
 *
 * @example
 * standardDeviation([7, 5, 3]) // => 2
 */
export const standardDeviation = (values: readonly number[]): number => Math.sqrt(variance(values))
