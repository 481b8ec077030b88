/**
 * Returns the uniform number of one random word, (w + ½) / 2³²: above 0, below 1, in steps of 2⁻³² (2.3·10⁻¹⁰).
 *
 * The tails end at 2⁻³³, so a normal made from it ends at ±6.34. `word` is a whole number from 0 to 2³² − 1. Exact in
 * binary arithmetic; no errors.
 *
 * @example
 * uniform(2 ** 31) - 2 ** -33 // => 0.5
 */
export const uniform = (word: number): number => (word + 0.5) / 2 ** 32
