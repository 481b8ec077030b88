/**
 * The natural logarithm from + − × ÷ alone.
 *
 * `Math.log` may differ in its last digits from engine to engine; these four operations may not (IEEE 754), so draws made
 * with it are the same bits everywhere. With x = 2ᵏ·m, √½ ≤ m < √2, s = (m − 1)/(m + 1) and log m = 2·artanh s:
 * a polynomial in s² for the rest of that series, as in fdlibm's e_log.c (Sun Microsystems 1993, freely distributable),
 * whose error is under one unit in the last place.
 */

/** ln 2 in two parts: the first ends in zeros, so that k·high is exact. */
export const ln2High = 0.6931471803691238
export const ln2Low = 1.9082149292705877e-10

/** Exponents and powers of two that add up to any double; 512 twice, since the least is 2⁻¹⁰⁷⁴. */
const powers = ([512, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1] as const).map((exponent) => ({
  exponent,
  power: 2 ** exponent,
}))

const words32 = 2 ** 32
const leastOfWords = 1 / words32
/** 2ᵏ for k from 0 to 32. */
const wordPowers: Float64Array = /* @__PURE__ */ Float64Array.from({ length: 33 }, (_, k) => 2 ** k)

/**
 * Returns the natural logarithm of a positive number, the same bits on every engine; `NaN` of anything else but 0 (−∞) and ∞.
 *
 * Within one unit in the last place of the true value. Source: see the head of this file.
 *
 * @example
 * logarithm(0.5) // => -0.6931471805599453
 */
export const logarithm = (x: number): number => {
  if (!(x < 1 && x >= leastOfWords)) return ofAny(x)
  // Random words find their power of two at once.
  const zeros = Math.clz32(x * words32)
  return ofParts(x * (wordPowers[zeros + 1] ?? 0), -1 - zeros)
}

/** By powers of two: every product and quotient here is exact. */
const ofAny = (x: number): number => {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN
  let m = x
  let k = 0
  for (const { exponent, power } of powers) {
    if (m * power < 1) {
      m *= power
      k -= exponent
    } else if (m >= power) {
      m /= power
      k += exponent
    }
  }
  return m < Math.SQRT1_2 ? ofParts(m * 2, k - 1) : ofParts(m, k)
}

/** log(2ᵏ·m) for m from √½, below 2. */
const ofParts = (m: number, k: number): number => {
  if (m >= Math.SQRT2) return ofParts(m / 2, k + 1)
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const rest = even + odd
  const half = 0.5 * f * f
  return k * ln2High - (half - (s * (half + rest) + k * ln2Low) - f)
}
