import type { Counted } from './monte-carlo.js'

/**
 * Returns whether two shares differ: z = (p₁ − p₂) / √[p(1 − p)(1/n₁ + 1/n₂)], p = (x₁ + x₂)/(n₁ + n₂), without a correction for
 * continuity; its square is Pearson's χ² of the fourfold table.
 *
 * 0 where both shares are 0 or both 1; `NaN` of an empty group, and of counts that are no share.
 *
 * Source: textbook definition, e.g. Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, ch. 3.
 *
 * @example
 * twoSharesZ({ count: 30, of: 50 }, { count: 20, of: 50 }).toFixed(6) // => '2.000000'
 */
export const twoSharesZ = (one: Counted, other: Counted): number => {
  if (!isShare(one) || !isShare(other)) return Number.NaN
  const both = (one.count + other.count) / (one.of + other.of)
  const variance = both * (1 - both) * (1 / one.of + 1 / other.of)
  return variance === 0 ? 0 : (one.count / one.of - other.count / other.of) / Math.sqrt(variance)
}

const isShare = ({ count, of }: Counted): boolean => of > 0 && Number.isFinite(of) && count >= 0 && count <= of
