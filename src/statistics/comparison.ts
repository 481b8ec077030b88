/**
 * Comparing decimals that a computer holds in binary: 4.1 − 3.1 is 0.9999999999999996 there, which must still count as
 * "at least 1". Two numbers closer than one part in 10⁹ are taken as equal: far above the rounding of a sum of scores
 * (about one part in 10¹⁵), far below the last digit of any score on record.
 */
const tolerance = 1e-9

/**
 * Whether `a` is at least `b`, in any unit; numbers equal up to binary rounding are equal.
 *
 * @example
 * ```ts
 * import { atLeast } from 'rupture-repair/statistics'
 *
 * atLeast(4.1 - 3.1, 1) // => true
 * ```
 */
export const atLeast = (a: number, b: number): boolean => a - b >= -tolerance * Math.max(Math.abs(a), Math.abs(b))

/**
 * Whether `a` is strictly greater than `b`, in any unit; numbers equal up to binary rounding are equal.
 *
 * @example
 * ```ts
 * import { exceeds } from 'rupture-repair/statistics'
 *
 * exceeds(0.1 + 0.2, 0.3) // => false
 * ```
 */
export const exceeds = (a: number, b: number): boolean => !atLeast(b, a)
