import type { Counted } from '../monte-carlo.js'
import { type ArmsTest, noTest } from './arms-test.js'
import { chiSquareAbove } from './chi-square.js'

/**
 * Tests whether the shares of two or more arms differ: Pearson's χ² = Σ nᵢ(pᵢ − p)² / [p(1 − p)], p the share of all arms together,
 * on one degree of freedom fewer than there are arms, without a correction for continuity. Of two arms it is the square of `twoSharesZ`.
 *
 * It treats everyone as independent; clients who share a therapist are not. 0 where all shares are 0 or all are 1; no value with an
 * empty arm or a single one.
 *
 * Source: textbook definition, e.g. Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, ch. 9.
 *
 * @example
 * sharesTest([{ count: 30, of: 50 }, { count: 20, of: 50 }, { count: 25, of: 50 }]).p.toFixed(4) // => '0.1353'
 */
export const sharesTest = (arms: readonly Counted[]): ArmsTest => {
  if (arms.length < 2 || !arms.every(({ count, of }) => of > 0 && count >= 0 && count <= of)) return noTest
  const of = arms.reduce((sum, arm) => sum + arm.of, 0)
  const share = arms.reduce((sum, arm) => sum + arm.count, 0) / of
  const variance = share * (1 - share)
  const squares = arms.reduce((sum, arm) => sum + arm.of * (arm.count / arm.of - share) ** 2, 0)
  const statistic = variance === 0 ? 0 : squares / variance
  const df = arms.length - 1
  return { statistic, df, p: chiSquareAbove(statistic, df) }
}
