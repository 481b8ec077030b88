/**
 * The exponentially weighted moving average (EWMA) chart: a running mean that forgets, against limits of its own.
 *
 * With μ₀ the centre and σ the standard deviation of usual scores (see baseline.ts)
 *   z₀ = μ₀, zₜ = λxₜ + (1 − λ)zₜ₋₁, limits μ₀ ± width·σ·√[(λ / (2 − λ))(1 − (1 − λ)²ᵗ)],
 * the exact limits, narrower over the first scores. t runs over the sessions with a score. By default only the side of a
 * deterioration counts. Findings are those of excursion.ts: the average is at rest on the centre or on its other side, so
 * `from` is the last scored session before it crossed the centre, and the finding is recovered where it is back there.
 * `magnitude` is the distance of the average from the centre at the score that passed the limit.
 *
 * With fewer scores than the baseline needs every scored session is listed as unknowable.
 *
 * Source: Roberts (1959), Technometrics 1, 239–250; λ .2 and three standard deviations as R qcc has them.
 */
import type { Literature } from '../../kernel/inside.js'
import { exceeds } from '../../statistics/inside.js'
import { above, number, type RuleDefinition, rule, share } from '../definition/index.js'
import type { Baseline, Charted, Side } from './baseline.js'
import { type ExcursionParameters, excursionChart, excursionParameters, type Followed } from './excursion.js'

export type EwmaParameters = ExcursionParameters & {
  /** Above 0, at most 1. */
  readonly lambda: number
  readonly width: number
}

const qcc: Literature = {
  source: 'Textbook convention (λ about .2, width 2.7 to 3); .2 and 3 are the defaults of R qcc',
  status: 'found',
  citation: 'second-hand',
  support: 'theory',
}

export const nextAverage = (lambda: number, average: number, score: number): number =>
  lambda * score + (1 - lambda) * average

/** How far the limits lie from the centre after so many scores; after infinitely many, where they stay. */
export const limitAfter = (
  { sigma }: Baseline,
  { lambda, width }: Pick<EwmaParameters, 'lambda' | 'width'>,
  scores: number,
): number => width * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * scores)))

/** How far the average is past the centre on one side; what is 0 but for the rounding of the scores is 0. */
const outOn = ({ centre, extremes }: Baseline, side: Side, average: number): number => {
  const out = side * (average - centre)
  return exceeds(out, 0, [...extremes, average]) ? out : 0
}

interface Average {
  readonly average: number | null
  readonly scores: number
}

export const ewma: RuleDefinition<'ewma', EwmaParameters, Charted<EwmaParameters, Followed<Average>>> = rule({
  id: 'ewma',
  summary: "A movement that lasts, in a running mean that forgets (against the person's usual scores).",
  literature: qcc,
  parameters: {
    lambda: number(share, { meaning: 'the weight of the newest score', default: { value: 0.2, ...qcc } }),
    width: number(above(0), {
      meaning: 'how many standard deviations of the average the limits lie from the centre',
      default: { value: 3, ...qcc },
    }),
    ...excursionParameters,
  },
  ...excursionChart<EwmaParameters, Average>(
    'ewma',
    { average: null, scores: 0 },
    ({ parameters, baseline }, before, score, sides) => {
      const { centre } = baseline
      const average = nextAverage(parameters.lambda, before.average ?? centre, score)
      const statistic = { average, scores: before.scores + 1 }
      const limit = limitAfter(baseline, parameters, statistic.scores)
      const evidence = { average, lower: centre - limit, upper: centre + limit }
      const readings = sides.map((side) => {
        const out = outOn(baseline, side, average)
        return { side, out, limit, magnitude: () => out, evidence }
      })
      return { statistic, readings }
    },
  ),
})
