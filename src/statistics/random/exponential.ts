/**
 * The exponential function from + − × ÷ alone, for the reason given in logarithm.ts.
 *
 * With k the whole number nearest to x / ln 2 and r = x − k·ln 2, eˣ = 2ᵏ·eʳ; eʳ by the rational function of fdlibm's e_exp.c
 * (Sun Microsystems 1993, freely distributable), whose error is under one unit in the last place.
 */

import { ln2High, ln2Low } from './logarithm.js'

/** Beyond these eˣ is more than the greatest double, or less than half the least. */
const greatest = 709.782712893384
const least = -745.1332191019411

/** 2ᵏ for k from −1022 to 1023, at place k + 1022. */
const powersOfTwo: Float64Array = /* @__PURE__ */ (() => {
  const powers = new Float64Array(2046)
  let power = 2.2250738585072014e-308
  for (let place = 0; place < powers.length; place += 1) {
    powers[place] = power
    power *= 2
  }
  return powers
})()

/**
 * Returns eˣ, the same bits on every engine; 0 and ∞ where a double ends.
 *
 * Within one unit in the last place of the true value. Source: see the head of this file.
 *
 * @example
 * exponential(1) // => 2.7182818284590455
 */
export const exponential = (x: number): number => {
  if (!(x <= greatest && x >= least)) return x > greatest ? Number.POSITIVE_INFINITY : x < least ? 0 : Number.NaN
  const k = Math.floor(x * Math.LOG2E + 0.5)
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  if (k >= -1022 && k <= 1023) return y * (powersOfTwo[k + 1022] ?? 0)
  // In two steps where 2ᵏ itself has no normal double.
  const half = Math.floor(k / 2)
  return y * (powersOfTwo[half + 1022] ?? 0) * (powersOfTwo[k - half + 1022] ?? 0)
}
