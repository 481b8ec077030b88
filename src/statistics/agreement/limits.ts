import { t975 } from '../f-distribution.js'
import type { Estimate, WithoutValue } from './estimate.js'

/** The normal quantile of .975. */
const z = 1.959963984540054

/** Below it a coefficient, a limit or a standard error is the rounding of 0. */
const smallest = 1e-12

/** Returns a number, and 0 for the rounding of 0. */
export const withoutRounding = (value: number): number => (Math.abs(value) > smallest ? value : 0)

/** The bounds that a coefficient cannot pass; `least` is left out where there is none. */
interface Bounds {
  readonly least?: number
  readonly most: number
}

/** Returns an estimate that has no value, and why. */
export const without = (because: WithoutValue, units: number): Estimate => ({
  units,
  value: null,
  because,
  se: null,
  low: null,
  high: null,
})

/**
 * Returns an estimate with its 95% limits, value ± quantile · se, cut off at the bounds. The quantile is the normal one, or that
 * of Student's t by the degrees of freedom. A standard error of 0 is null: it says that units do not differ, as in full agreement of
 * a few, not that the value is certain.
 */
export const withLimits = (
  units: number,
  value: number,
  se: number | null,
  { least = Number.NEGATIVE_INFINITY, most }: Bounds,
  quantile: 'normal' | { readonly df: number },
): Estimate => {
  const known = withoutRounding(value)
  if (se === null || !(se > smallest)) return { units, value: known, se: null, low: null, high: null }
  const reach = se * (quantile === 'normal' ? z : t975(quantile.df))
  const [low, high] = [Math.max(least, value - reach), Math.min(most, value + reach)].map(withoutRounding)
  return { units, value: known, se, low: low ?? null, high: high ?? null }
}
