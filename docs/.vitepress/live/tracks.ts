/** What a rule holds the scores against, as lines to be drawn beside them: limits, levels, averages, and the sum of a CUSUM. */
import type { Finding, Rule } from 'rupture-repair/detection'
import { type ObservedPoint, observed, type ScoreSeries } from 'rupture-repair/series'
import { mean, reliableChange } from 'rupture-repair/statistics'
import { type Baseline, type BaselineSource, baselineOf } from '../../../src/detection/rules/baseline.js'
import { nextSum } from '../../../src/detection/rules/cusum.js'
import { limitAfter, nextAverage } from '../../../src/detection/rules/ewma.js'
import { shown } from './frame.js'
import type { Reading } from './reading.js'

export interface Track {
  readonly name: string
  readonly style: 'dashed' | 'dotted' | 'solid'
  /** Lines that are not joined to one another. */
  readonly runs: readonly (readonly { readonly session: number; readonly value: number }[])[]
}

export interface Sum {
  readonly sums: readonly { readonly session: number; readonly value: number }[]
  readonly limit: number
}

const level = (from: number, to: number, value: number): Track['runs'][number] => [
  { session: from, value },
  { session: to, value },
]

/** The baseline of a chart that is drawn from the first scores, or from all; `undefined` where it is drawn in another way or not yet. */
const drawnFrom = (points: readonly ObservedPoint[], source: BaselineSource): Baseline | undefined => {
  const { baseline } = source
  const scores = points.slice(0, baseline === 'all' ? undefined : Number(baseline)).map(({ score }) => score)
  return scores.length < (baseline === 'all' ? 2 : Number(baseline)) || baseline === 'detrended'
    ? undefined
    : baselineOf(scores, source)
}

const meanOf = (points: readonly ObservedPoint[]): number => mean(points.map(({ score }) => score))

const worse = ({ better }: ScoreSeries): 1 | -1 => (better === 'higher' ? -1 : 1)

const tracks = (series: ScoreSeries, rule: Rule, findings: readonly Finding[]): readonly Track[] => {
  const points = observed(series)
  const first = points[0]?.session ?? 1
  const last = series.points.at(-1)?.session ?? 1
  const whole = (name: string, style: Track['style'], value: number): Track => ({
    name: `${name} (${shown(value)})`,
    style,
    runs: [level(first, last, value)],
  })
  switch (rule._tag) {
    case 'drop':
      return [
        {
          name: 'the level at which a fall is over',
          style: 'dashed',
          runs: findings.map(({ to, recoveredAt, evidence }) =>
            level(to, recoveredAt ?? last, evidence.recoveryLevel ?? Number.NaN),
          ),
        },
      ]
    case 'sudden-change': {
      const around = (from: number, to: number): Track['runs'] => {
        const some = points.filter(({ session }) => session >= from && session <= to)
        return some.length < 2 ? [] : [level(some[0]?.session ?? from, some.at(-1)?.session ?? to, meanOf(some))]
      }
      return [
        {
          name: 'the means of up to three scores before and after the change',
          style: 'dashed',
          runs: findings.flatMap(({ from, to }) => [...around(from - 2, from), ...around(to, to + 2)]),
        },
      ]
    }
    case 'change-point': {
      const cuts = findings.toSorted((one, other) => one.from - other.from)
      return [
        {
          name: 'the level of each stretch',
          style: 'dashed',
          runs: [
            level(first, cuts[0]?.from ?? last, cuts[0]?.evidence.meanBefore ?? meanOf(points)),
            ...cuts.map(({ to, evidence }, index) =>
              level(to, cuts[index + 1]?.from ?? last, evidence.meanAfter ?? Number.NaN),
            ),
          ],
        },
      ]
    }
    case 'control-chart': {
      const { baseline, sigma, rolling } = rule.parameters
      const drawn = drawnFrom(points, { baseline, centre: 'baseline', sigma: 'baseline' })
      if (drawn === undefined || rolling) return []
      return [
        whole('the lower limit', 'dashed', drawn.centre - sigma * drawn.sigma),
        whole('the upper limit', 'dashed', drawn.centre + sigma * drawn.sigma),
        whole('the centre', 'dotted', drawn.centre),
      ]
    }
    case 'cusum': {
      const drawn = drawnFrom(points, rule.parameters)
      return drawn === undefined ? [] : [whole('the usual score', 'dotted', drawn.centre)]
    }
    case 'ewma': {
      const drawn = drawnFrom(points, rule.parameters)
      if (drawn === undefined) return []
      const { lambda } = rule.parameters
      let average = drawn.centre
      const averages = points.map(({ session, score }) => {
        average = nextAverage(lambda, average, score)
        return { session, value: average }
      })
      const limits = points.map(({ session }, index) => ({
        session,
        value: drawn.centre + worse(series) * limitAfter(drawn, rule.parameters, index + 1),
      }))
      return [
        { name: 'the running average', style: 'solid', runs: [averages] },
        { name: 'its limit', style: 'dashed', runs: [limits] },
        whole('the usual score', 'dotted', drawn.centre),
      ]
    }
    case 'reliable-change': {
      const { sd, reliability, confidence, reference } = rule.parameters
      const from = points[0]?.score
      if (reference !== 'first' || from === undefined) return []
      const least = reliableChange(sd, reliability, confidence)
      return [
        whole('the first score', 'dotted', from),
        whole('the least reliable change below it', 'dashed', from - least),
        whole('above it', 'dashed', from + least),
      ]
    }
    case 'status': {
      const { cutoff } = rule.parameters
      return typeof cutoff === 'number' ? [whole('the cut-off', 'dashed', cutoff)] : []
    }
  }
}

/** The lines of a rule, none where nothing could be read. */
export const tracksOf = ({ series, rule, detection }: Reading): readonly Track[] =>
  series && rule && detection && observed(series).length > 0
    ? tracks(series, rule, detection.findings).filter(({ runs }) => runs.length > 0)
    : []

/** The sum of a CUSUM on the side of a deterioration, score by score, and its limit; `undefined` for other rules. */
export const sumOf = ({ series, rule }: Reading): Sum | undefined => {
  if (series === undefined || rule?._tag !== 'cusum') return undefined
  const points = observed(series)
  const drawn = drawnFrom(points, rule.parameters)
  if (drawn === undefined) return undefined
  let value = 0
  const sums = points.map(({ session, score }) => {
    value = nextSum(drawn, rule.parameters.k, worse(series), value, score)
    return { session, value }
  })
  return { sums, limit: rule.parameters.h * drawn.sigma }
}
