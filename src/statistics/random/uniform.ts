/**
 * The uniform number of one random word, (w + ½) / 2³²: above 0, below 1, in steps of 2⁻³² (2.3·10⁻¹⁰).
 *
 * The tails end at 2⁻³³, so a normal made from it ends at ±6.34. `word` is a whole number from 0 to 2³² − 1. Exact in
 * binary arithmetic; no errors.
 *
 * @example
 * ```ts
 * import { uniform } from 'rupture-repair/statistics'
 *
 * uniform(2 ** 31) - 2 ** -33 // => 0.5
 * ```
 */
export const uniform = (word: number): number => (word + 0.5) / 2 ** 32

/**
 * The uniform number of two random words, of 26 bits each: above 0, below 1, in steps of 2⁻⁵² (2.2·10⁻¹⁶).
 *
 * For tails that 2⁻³³ cuts off too early; a normal made from it ends at ±8.21. The words must be drawn for this alone.
 *
 * @example
 * ```ts
 * import { fineUniform } from 'rupture-repair/statistics'
 *
 * fineUniform(2 ** 32 - 1, 2 ** 32 - 1) // => 0.9999999999999999
 * ```
 */
export const fineUniform = (high: number, low: number): number => ((high >>> 6) * 2 ** 26 + (low >>> 6) + 0.5) / 2 ** 52
