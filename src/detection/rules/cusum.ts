/**
 * The cumulative sum (CUSUM) chart: small movements that last, added up until they can no longer be chance.
 *
 * Formula, estimates and sources are in docs/rules/cusum.md; findings are those of excursion.ts, with the sum at rest at 0.
 * With fewer scores than the baseline needs every scored session is listed as unknowable.
 */
import type { Literature } from '../../kernel/inside.js'
import { exceeds } from '../../statistics/inside.js'
import { above, number, orMore, type RuleDefinition, rule } from '../definition/inside.js'
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
