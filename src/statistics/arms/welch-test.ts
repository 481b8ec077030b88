import { fAbove } from '../f-distribution.js'
import { mean } from '../mean.js'
import { variance } from '../variance.js'
import { type ArmsTest, noTest } from './arms-test.js'

/**
 * Tests whether the means of two or more arms differ, whose variances may differ too.
 *
 * With weights wᵢ = nᵢ / sᵢ², their sum W, the weighted mean m and h = Σ (1 − wᵢ / W)² / (nᵢ − 1),
 * F = [Σ wᵢ(mᵢ − m)² / (k − 1)] / [1 + 2(k − 2)h / (k² − 1)] on k − 1 and (k² − 1) / 3h degrees of freedom. Of two arms it is the
 * square of Welch's t. Given one number for each cluster, such as the share of each therapist, it is a test that allows for the
 * clusters. No value where an arm has fewer than two numbers, or none that differ.
 *
 * Source: Welch (1951), On the comparison of several mean values: an alternative approach, Biometrika 38, 330–336; of clusters:
 * Donner & Klar (2000), Design and Analysis of Cluster Randomization Trials in Health Research, ch. 6.
 *
 * @example
 * welchTest([[0.2, 0.4, 0.3], [0.5, 0.9, 0.7, 0.6]]).p.toFixed(4) // => '0.0158'
 */
export const welchTest = (arms: readonly (readonly number[])[]): ArmsTest => {
  const k = arms.length
  const weighted = arms.map((numbers) => {
    const w = numbers.length / variance(numbers)
    return { n: numbers.length, mean: mean(numbers), w }
  })
  if (k < 2 || !weighted.every(({ w }) => Number.isFinite(w))) return noTest
  const all = weighted.reduce((sum, { w }) => sum + w, 0)
  const middle = weighted.reduce((sum, { w, mean }) => sum + (w / all) * mean, 0)
  const h = weighted.reduce((sum, { n, w }) => sum + (1 - w / all) ** 2 / (n - 1), 0)
  const between = weighted.reduce((sum, { w, mean }) => sum + w * (mean - middle) ** 2, 0) / (k - 1)
  const statistic = between / (1 + (2 * (k - 2) * h) / (k * k - 1))
  const [df, dfWithin] = [k - 1, (k * k - 1) / (3 * h)]
  return { statistic, df, dfWithin, p: fAbove(statistic, df, dfWithin) }
}
