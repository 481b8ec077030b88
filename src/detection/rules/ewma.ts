/**
 * The exponentially weighted moving average (EWMA) chart: a running mean that forgets, against limits of its own.
 *
 * Formula and sources are in docs/rules/ewma.md; findings are those of excursion.ts, with the average at rest on the centre
 * or on its other side. With fewer scores than the baseline needs every scored session is listed as unknowable.
 */
import type { Literature } from '../../kernel/inside.js'
import { exceeds } from '../../statistics/inside.js'
import { above, number, type RuleDefinition, rule, share } from '../definition/inside.js'
import type { Baseline, Charted, Side } from './baseline.js'
import { type ExcursionParameters, excursionChart, excursionParameters, type Followed } from './excursion.js'

export type EwmaParameters = ExcursionParameters & {
  /** Above 0, at most 1. */
  readonly lambda: number
  readonly width: number
}

const qcc: Literature = {
  source: 'Manual of R qcc 2.6: ewma(lambda = 0.2, nsigmas = 3) by default',
  status: 'found',
  citation: 'read',
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
  summary:
    "A movement that lasts, in a running mean in which older scores count less (against the person's usual scores).",
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
