/**
 * Normal numbers by the inverse of the distribution function: one word in, one number out.
 *
 * Source: Wichura (1988), Algorithm AS 241 (PPND16): the percentage points of the normal distribution, Applied Statistics
 * 37, 477–484: about one part in 10¹⁶. Its square root is exact by IEEE 754 and its logarithm is ours, so the result is the
 * same bits on every engine.
 */
import { logarithm } from './logarithm.js'
import { uniform } from './uniform.js'

/** |p − ½| ≤ .425, x = .425² − (p − ½)². */
const centre = (x: number): number =>
  (((((((2509.0809287301227 * x + 33430.57558358813) * x + 67265.7709270087) * x + 45921.95393154987) * x +
    13731.69376550946) *
    x +
    1971.5909503065513) *
    x +
    133.14166789178438) *
    x +
    3.3871328727963665) /
  (((((((5226.495278852854 * x + 28729.085735721943) * x + 39307.89580009271) * x + 21213.794301586597) * x +
    5394.196021424751) *
    x +
    687.1870074920579) *
    x +
    42.31333070160091) *
    x +
    1)

/** Further out, x = √(−log p) − 1.6. */
const shoulder = (x: number): number =>
  (((((((0.0007745450142783414 * x + 0.022723844989269184) * x + 0.2417807251774506) * x + 1.2704582524523684) * x +
    3.6478483247632045) *
    x +
    5.769497221460691) *
    x +
    4.630337846156546) *
    x +
    1.4234371107496835) /
  (((((((1.0507500716444169e-9 * x + 0.0005475938084995345) * x + 0.015198666563616457) * x + 0.14810397642748008) * x +
    0.6897673349851) *
    x +
    1.6763848301838038) *
    x +
    2.053191626637759) *
    x +
    1)

/** Below e⁻²⁵, x = √(−log p) − 5. */
const tail = (x: number): number =>
  (((((((2.0103343992922881e-7 * x + 2.7115555687434876e-5) * x + 0.0012426609473880784) * x + 0.026532189526576124) *
    x +
    0.29656057182850487) *
    x +
    1.7848265399172913) *
    x +
    5.463784911164114) *
    x +
    6.657904643501103) /
  (((((((2.0442631033899397e-15 * x + 1.421511758316446e-7) * x + 1.8463183175100548e-5) * x + 0.0007868691311456133) *
    x +
    0.014875361290850615) *
    x +
    0.1369298809227358) *
    x +
    0.599832206555888) *
    x +
    1)

/**
 * Returns the number that a standard normal variable stays below with probability p.
 *
 * p from 0 (−∞) to 1 (∞), `NaN` outside, as R's `qnorm`. Within a few parts in 10¹⁶ of the true value. Source: Wichura (1988).
 *
 * @example
 * normalQuantile(0.975).toFixed(6) // => '1.959964'
 */
export const normalQuantile = (p: number): number => {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * centre(0.180625 - q * q)
  if (!(p > 0 && p < 1)) return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  const r = Math.sqrt(-logarithm(q < 0 ? p : 1 - p))
  const size = r <= 5 ? shoulder(r - 1.6) : tail(r - 5)
  return q < 0 ? -size : size
}

/**
 * Returns the standard normal number of one random word: mean 0, SD 1, symmetric, from −6.34 to 6.34.
 *
 * `word` is a whole number from 0 to 2³² − 1; the same word always gives the same bits. Source: Wichura (1988).
 *
 * @example
 * normal(2 ** 32 - 1).toFixed(2) // => '6.34'
 */
export const normal = (word: number): number => normalQuantile(uniform(word))
