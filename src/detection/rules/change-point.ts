/**
 * Change points: the cut of a whole series into stretches of one level each that explains the scores best for its price.
 *
 * Price, findings and sources are in docs/rules/change-point.md, the search in statistics/optimal-partition.ts. σ̂ is the
 * mean moving range / 1.128, since the SD of the whole series would take changes of level for noise. With fewer scores than
 * two stretches need every scored session is listed as unknowable.
 */
import type { Literature } from '../../kernel/inside.js'
import { type ObservedPoint, observed } from '../../series/index.js'
import { mean, movingRangeSigma, optimalPartition } from '../../statistics/index.js'
import { atLeast } from '../../statistics/inside.js'
import { type Detection, type Finding, movements, type ScoreSeries } from '../../vocabulary/inside.js'
import * as definition from '../definition/inside.js'

export type ChangePointParameters = {
  /** What a change costs, in squared standard deviations. */
  readonly penalty: number | 'bic' | 'mbic'
  readonly sigma: number | 'moving-range'
  readonly minimum: number
  /** Above 0, at most 1. */
  readonly recoverFraction: number
  readonly ceilingMargin: number
}

const changepoint: Literature = {
  source:
    'Manual of R changepoint: cpt.mean(penalty = "MBIC", minseglen = 1) by default; after Zhang & Siegmund (2007), whose paper was not read',
  status: 'found',
  citation: 'read',
  support: 'theory',
}

interface Stretch {
  readonly points: readonly ObservedPoint[]
  readonly first: number
  readonly last: number
  readonly level: number
}

const cut = (series: ScoreSeries, parameters: ChangePointParameters): Detection => {
  const points = observed(series)
  const detection = { rule: 'change-point', parameters, intervals: [] }
  if (points.length < Math.max(2, 2 * parameters.minimum))
    return {
      ...detection,
      findings: [],
      unknowable: points.map(({ session }) => definition.tooFewAt(series, session)),
    }

  const scores = points.map(({ score }) => score)
  const sigma = parameters.sigma === 'moving-range' ? movingRangeSigma(scores) : parameters.sigma
  const begins = optimalPartition(scores, { ...parameters, sigma })
  const stretches = begins.map((begin, index) => toStretch(points.slice(begin, begins[index + 1])))
  const findings = stretches
    .slice(1)
    .flatMap((_, index) => toFinding(series, stretches.slice(index), sigma, parameters))
  const found = new Map(findings.map(({ to, kind }) => [to, kind]))
  const unknowable = points.flatMap((point) =>
    definition.hiddenAt(
      series,
      point,
      movements.filter((kind) => found.get(point.session) !== kind),
      parameters.ceilingMargin,
    ),
  )
  return { ...detection, findings, unknowable }
}

const toStretch = (points: readonly ObservedPoint[]): Stretch => ({
  points,
  first: points[0]?.session ?? Number.NaN,
  last: points.at(-1)?.session ?? Number.NaN,
  level: mean(points.map(({ score }) => score)),
})

/** The change between the first two of these stretches; the later ones tell whether the level came back. */
const toFinding = (
  series: ScoreSeries,
  [before, after, ...later]: readonly Stretch[],
  sigma: number,
  parameters: ChangePointParameters,
): readonly Finding[] => {
  if (before === undefined || after === undefined) return []
  const sign = after.level > before.level ? 1 : -1
  const magnitude = sign * (after.level - before.level)
  const recoveryLevel = after.level - sign * parameters.recoverFraction * magnitude
  const isBack = ({ level }: Stretch): boolean =>
    atLeast(-sign * level, -sign * recoveryLevel, [before.level, after.level])
  const back = later.find(isBack)
  return [
    {
      _tag: 'Finding',
      ...definition.keyOf(series),
      rule: 'change-point',
      parameters,
      from: before.last,
      to: after.first,
      kind: sign > 0 ? 'rise' : 'drop',
      counts: true,
      verdict: 'met',
      criteria: { partition: 'met' },
      magnitude,
      recoveredAt: back?.first ?? null,
      status: back === undefined ? 'censored' : 'recovered',
      evidence: {
        meanBefore: before.level,
        meanAfter: after.level,
        scoresBefore: before.points.length,
        scoresAfter: after.points.length,
        sigma,
        recoveryLevel,
      },
    },
  ]
}

export const changePoint: definition.RuleDefinition<
  'change-point',
  ChangePointParameters,
  definition.Reread<ChangePointParameters>
> = definition.rule({
  id: 'change-point',
  summary:
    'Changes of level: the division of the whole series into stretches that explains the scores best, at a price for each cut.',
  literature: {
    source:
      'Killick, Fearnhead & Eckley (2012), J Am Stat Assoc 107, 1590–1598; partitioning: Eubanks-Carter et al. (2012)',
    status: 'recalled',
    citation: 'second-hand',
    support: 'theory',
  },
  parameters: {
    penalty: definition.numberOr({ bic: 'bic', mbic: 'mbic' }, definition.above(0), {
      meaning:
        'what a change costs, in squared standard deviations; bic is 2 log n, mbic 3 log n and the log of each length',
      default: { value: 'mbic', ...changepoint },
    }),
    sigma: definition.numberOr({ 'moving-range': 'moving-range' }, definition.above(0), {
      meaning: 'the standard deviation of the scores around their level, in their unit',
      default: {
        value: 'moving-range',
        source:
          'Convention of this library: the estimate of the chart for individuals, since a change of level hardly raises it',
        status: 'assumed',
        citation: 'read',
        support: 'expert opinion',
      },
    }),
    minimum: definition.wholeNumber(1, {
      meaning: 'how many scores a stretch has at least',
      default: { value: 1, ...changepoint },
    }),
    recoverFraction: definition.number(definition.share, {
      meaning: 'how much of the change a later mean must have come back',
      default: { value: 1, ...definition.neutral },
    }),
    ceilingMargin: definition.ceilingMargin,
  },
  looksAhead: () => true,
  judges: definition.judgesMovements,
  seeks: () => 'both',
  ownSpread: ({ sigma }) => sigma === 'moving-range',
  ...definition.rereading(cut),
})
