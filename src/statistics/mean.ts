/**
 * The arithmetic mean, x̄ = Σxᵢ / n, in the unit of the values; `NaN` of no values.
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
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
