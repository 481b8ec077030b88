import { finite } from './finite.js'

/**
 * Returns the arithmetic mean, x̄ = Σxᵢ / n, in the unit of the values; `NaN` of no values, where one of them is no number (`null` and a
 * hole in the list are none), and where their sum is greater than a number can be.
 *
 * Source: textbook definition.
 *
 * @example
 * mean([6, 5, 4]) // => 5
 */
export const mean = (values: readonly number[]): number => {
  let sum = 0
  // Not `reduce`, which passes over holes.
  for (const value of values) {
    if (!Number.isFinite(value)) return Number.NaN
    sum += value
  }
  return finite(sum / values.length)
}
