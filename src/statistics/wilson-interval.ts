import type { Counted } from './monte-carlo.js'

/** The normal quantile of .975. */
const z = 1.959963984540054

/**
 * Returns the limits of the 95% score interval of a share, which is right also where the share is 0 or 1.
 *
 * [p + z²/2n ± z√(p(1 − p)/n + z²/4n²)] / (1 + z²/n), with p = count / of, n = of and z the normal quantile of .975. `NaN` where
 * nothing was counted.
 *
 * Source: Wilson (1927), J Am Stat Assoc 22, 209–212.
 *
 * @example
 * const { low, high } = wilsonInterval({ count: 1, of: 9 })
 * [low.toFixed(3), high.toFixed(3)] // => ['0.020', '0.435']
 */
export const wilsonInterval = ({ count, of }: Counted): { readonly low: number; readonly high: number } => {
  if (of === 0) return { low: Number.NaN, high: Number.NaN }
  const share = count / of
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const middle = share + (z * z) / (2 * of)
  const size = 1 + (z * z) / of
  // At 0 and 1 one limit is the share itself, which rounding must not miss.
  return { low: count === 0 ? 0 : (middle - spread) / size, high: count === of ? 1 : (middle + spread) / size }
}
