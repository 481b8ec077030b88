/**
 * Comparing decimals that a computer holds in binary: 4.1 − 3.1 is 0.9999999999999996 there, which must still count as
 * "at least 1". Two numbers closer than one part in 10⁹ are taken as equal: far above the rounding of a sum of scores
 * (about one part in 10¹⁵), far below the last digit of any score on record.
 */
const tolerance = 1e-9

/**
 * Near 0 that does not suffice: 0.3 − 0.1 − 0.2 is −3·10⁻¹⁷, and no part of 0 is as large. What a difference was made
 * from carries the rounding, so two numbers are equal also where they differ by less than one part in 10¹² of that.
 */
const rounding = 1e-12

const magnitude = (numbers: readonly number[]): number =>
  numbers.reduce((greatest, number) => Math.max(greatest, Math.abs(number)), 0)

/**
 * Returns whether `a` is at least `b`, in any unit; numbers equal up to binary rounding are equal, and `NaN` is at least nothing.
 * `operands` are the numbers that `a` and `b` were computed from, where those may be larger than the result.
 */
export const atLeast = (a: number, b: number, operands: readonly number[] = []): boolean => {
  const greatest = magnitude(operands)
  return (
    a >= b ||
    b - a < tolerance * Math.abs(a) ||
    b - a < tolerance * Math.abs(b) ||
    (b - a < rounding * greatest && greatest < Number.POSITIVE_INFINITY)
  )
}

/**
 * Returns whether `a` is strictly greater than `b`, in any unit; numbers equal up to binary rounding are equal, and `NaN` exceeds
 * nothing and is exceeded by nothing. `operands` as in `atLeast`.
 */
export const exceeds = (a: number, b: number, operands: readonly number[] = []): boolean =>
  a > b && !atLeast(b, a, operands)
