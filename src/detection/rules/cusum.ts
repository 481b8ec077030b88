/**
 * The cumulative sum (CUSUM) chart: small movements that last, added up until they can no longer be chance.
 *
 * With μ₀ the centre and σ the standard deviation of usual scores (see baseline.ts), for a movement downward
 *   S₀ = 0, Sₜ = max(0, Sₜ₋₁ + (μ₀ − kσ) − xₜ), and past the limit where Sₜ > hσ;
 * upward the same of the scores mirrored, Sₜ = max(0, Sₜ₋₁ + xₜ − (μ₀ + kσ)). By default only the side of a deterioration
 * counts. t runs over the sessions with a score. Findings are those of excursion.ts: the sum is at rest at 0, so `from` is
 * the last scored session before it left 0, and the finding is recovered where it is back at 0. `magnitude` is the
 * estimated distance of the new level from the centre, kσ + S/N after N scores of the excursion, at the score that passed
 * the limit.
 *
 * A sum that has grown large comes back slowly, by at most kσ for each score at the centre: *censored* then says little.
 * With fewer scores than the baseline needs every scored session is listed as unknowable.
 *
 * Source: Page (1954), Biometrika 41, 100–115; k, h, the estimates of where the movement began and of the new level:
 * Montgomery & Runger (2003), Applied Statistics and Probability for Engineers, ch. 16.
 */
import type { Literature } from '../../kernel/inside.js'
import { exceeds } from '../../statistics/inside.js'
import { above, number, orMore, type RuleDefinition, rule } from '../definition/index.js'
import type { Baseline, Charted, Side } from './baseline.js'
import { type ExcursionParameters, excursionChart, excursionParameters, type Followed } from './excursion.js'

export type CusumParameters = ExcursionParameters & {
  readonly k: number
  readonly h: number
}

const montgomery: Literature = {
  source: 'Montgomery & Runger (2003), Applied Statistics and Probability for Engineers, ch. 16: k 1/2, h 4 or 5',
  status: 'found',
  citation: 'read',
  support: 'theory',
}

/** The sum on one side after one more score; what is 0 but for the rounding of the scores is 0. */
export const nextSum = (
  { centre, sigma, extremes }: Baseline,
  k: number,
  side: Side,
  sum: number,
  score: number,
): number => {
  const next = sum + side * (score - centre) - k * sigma
  return next > 0 && exceeds(next, 0, [...extremes, score, sum]) ? next : 0
}

export const cusum: RuleDefinition<
  'cusum',
  CusumParameters,
  Charted<CusumParameters, Followed<readonly number[]>>
> = rule({
  id: 'cusum',
  summary:
    "A small movement that lasts, added up over the sessions (cumulative sum against the person's usual scores).",
  literature: montgomery,
  parameters: {
    k: number(orMore(0), {
      meaning: 'the allowance: half of the shift to be found, in standard deviations',
      default: { value: 0.5, ...montgomery },
    }),
    h: number(above(0), {
      meaning: 'how far the sum may go, in standard deviations; of the usual 4 and 5 the one with fewer false alarms',
      default: { value: 5, ...montgomery },
    }),
    ...excursionParameters,
  },
  ...excursionChart<CusumParameters, readonly number[]>(
    'cusum',
    [],
    ({ parameters: { k, h }, baseline }, sums, score, sides) => {
      const statistic = sides.map((side, index) => nextSum(baseline, k, side, sums[index] ?? 0, score))
      const readings = sides.map((side, index) => {
        const [out, limit] = [statistic[index] ?? 0, h * baseline.sigma]
        const magnitude = (scores: number): number => k * baseline.sigma + out / scores
        return { side, out, limit, magnitude, evidence: { sum: out, limit } }
      })
      return { statistic, readings }
    },
  ),
})
