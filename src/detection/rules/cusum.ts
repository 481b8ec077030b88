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
 *
 * Source: Page (1954), Biometrika 41, 100–115; k, h, the estimates of where the movement began and of the new level:
 * Montgomery & Runger (2003), Applied Statistics and Probability for Engineers, ch. 16.
 */
import type { Literature } from '../../kernel/index.js'
import type { ObservedPoint } from '../../series/index.js'
import { exceeds } from '../../statistics/index.js'
import type { Detection, ScoreSeries } from '../../vocabulary/index.js'
import { judgesMovements, type RuleDefinition } from '../definition/definition.js'
import { guarded } from '../definition/guarded.js'
import { above, type DefaultsOf, defaultsOf, number, orMore, type ParameterList } from '../definition/parameter.js'
import { type Baseline, type Chart, type Charted, charted } from './baseline.js'
import type { Side } from './control-chart/run-rules.js'
import {
  atRest,
  type ExcursionParameters,
  type Excursions,
  excursionConflicts,
  excursionLooksAhead,
  excursionParameters,
  follow,
  reportOf,
  sidesOf,
} from './excursion.js'

/** The parameters of the rule `cusum`; `k` and `h` count standard deviations. */
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

/** What may be written for each parameter of `cusum`, and what it defaults to. */
export const cusumParameters: ParameterList<CusumParameters> = {
  k: number(orMore(0), {
    meaning: 'the allowance: half of the shift to be found, in standard deviations',
    default: { value: 0.5, ...montgomery },
  }),
  h: number(above(0), {
    meaning: 'how far the sum may go, in standard deviations; of the usual 4 and 5 the one with fewer false alarms',
    default: { value: 5, ...montgomery },
  }),
  ...excursionParameters,
}

/** Every parameter at its default. */
export const cusumDefaults: DefaultsOf<typeof cusumParameters> = defaultsOf(cusumParameters)

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

/** What the chart remembers: the sum of each side that counts, and the excursions so far. */
export interface CusumCourse {
  readonly sums: readonly number[]
  readonly excursions: Excursions
}

const advance = (
  chart: Chart<CusumParameters>,
  { sums, excursions }: CusumCourse,
  point: ObservedPoint,
): CusumCourse => {
  const { head, parameters, baseline } = chart
  const { k, h } = parameters
  const sides = sidesOf(head, parameters)
  const next = sides.map((side, index) => nextSum(baseline, k, side, sums[index] ?? 0, point.score))
  const readings = sides.map((side, index) => {
    const [out, limit] = [next[index] ?? 0, h * baseline.sigma]
    const magnitude = (scores: number): number => k * baseline.sigma + out / scores
    return { side, out, limit, magnitude, evidence: { sum: out, limit } }
  })
  return { sums: next, excursions: follow('cusum', chart, excursions, point, readings) }
}

const definition = charted<CusumParameters, CusumCourse>({
  rule: 'cusum',
  source: (parameters) => parameters,
  start: { sums: [], excursions: atRest },
  advance,
  report: ({ excursions }) => reportOf(excursions),
})

/**
 * The lasting movements of a series that its cumulative sum shows.
 *
 * Scores, `centre` and `sigma` are in the unit of the scale, `k` and `h` in standard deviations. Throws as `detect`
 * does; with fewer scores than the baseline needs every scored session is listed as unknowable. Source: see the head of
 * this file.
 *
 * @example
 * ```ts
 * import { cusum, cusumDefaults } from 'rupture-repair/detection'
 *
 * const points = [5, 6, 4, 4, 3, 4, 7].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', points } as const
 * const { findings } = cusum(series, { ...cusumDefaults, centre: 5.5, sigma: 1, h: 4 })
 * findings.map(({ from, to, magnitude }) => [from, to, magnitude]) // => [[2, 6, 1.75]]
 * ```
 */
export const cusum = (series: ScoreSeries, parameters: CusumParameters): Detection =>
  cusumRule.detect(series, parameters)

/** The rule `cusum` as the registry knows it. */
export const cusumRule: RuleDefinition<CusumParameters, Charted<CusumParameters, CusumCourse>> = guarded('cusum', {
  summary:
    "A small movement that lasts, added up over the sessions (cumulative sum against the person's usual scores).",
  parameters: cusumParameters,
  conflicts: excursionConflicts,
  looksAhead: excursionLooksAhead,
  judges: judgesMovements,
  seeks: ({ sides }) => sides,
  literature: montgomery,
  ...definition,
})
