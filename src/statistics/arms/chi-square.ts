/**
 * The upper tail of the χ² distribution, Q(df / 2, x / 2) of the regularised incomplete gamma function.
 *
 * By the series DLMF 8.11.4 below df / 2 + 1, by the continued fraction 8.9.2 (after Lentz) above. Γ of a whole or a half
 * number is a product, so that no approximation of it is needed.
 */
import { exponential } from '../random/exponential.js'
import { logarithm } from '../random/logarithm.js'

const mostTerms = 10_000

/** log Γ(a), where 2a is whole: (a − 1)(a − 2) … down to Γ(1) = 1 or Γ(½) = √π. */
const logGamma = (a: number): number => {
  let [at, sum] = [a, 0]
  while (at > 1) {
    at -= 1
    sum += logarithm(at)
  }
  return at === 1 ? sum : sum + logarithm(Math.PI) / 2
}

/** Σ hⁿ / (a(a + 1) … (a + n)) over n = 0, 1, … */
const series = (a: number, h: number): number => {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < mostTerms && term > sum * 1e-17; n += 1) {
    term *= h / (a + n)
    sum += term
  }
  return sum
}

/** 1 / (h + 1 − a − 1(1 − a) / (h + 3 − a − 2(2 − a) / (h + 5 − a − …))) */
const fraction = (a: number, h: number): number => {
  let b = h + 1 - a
  let c = 1 / 1e-300
  let d = 1 / b
  let value = d
  for (let n = 1; n < mostTerms; n += 1) {
    const over = -n * (n - a)
    b += 2
    d = 1 / (over * d + b)
    c = b + over / c
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return value
}

/**
 * Returns the probability of a χ² above the one observed, by its degrees of freedom, a whole number from 1; `NaN` of none.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.9.2 and 8.11.4.
 */
export const chiSquareAbove = (observed: number, df: number): number => {
  const [a, h] = [df / 2, observed / 2]
  if (!(observed >= 0 && df >= 1)) return Number.NaN
  if (h === 0) return 1
  if (h === Number.POSITIVE_INFINITY) return 0
  const leading = exponential(a * logarithm(h) - h - logGamma(a))
  return h < a + 1 ? 1 - leading * series(a, h) : leading * fraction(a, h)
}
