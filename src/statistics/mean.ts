import { finite } from './finite.js'

/**
 * The arithmetic mean, x̄ = Σxᵢ / n, in the unit of the values; `NaN` of no values, where one of them is no number (a hole in
 * the list is none), and where their sum is greater than a number can be.
 *
 * Source: textbook definition.
 *
 * @example
 * ```ts
 * import { mean } from 'rupture-repair/statistics'
 *
 * mean([6, 5, 4]) // => 5
 * ```
 */
export const mean = (values: readonly number[]): number => {
  let sum = 0
  // Not `reduce`, which passes over the holes of a list.
  for (const value of values) sum += value
  return finite(sum / values.length)
}
