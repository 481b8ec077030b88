/**
 * The course of a chart with a memory (CUSUM, EWMA): excursions of its statistic from where it rests, on one side or both.
 *
 * Each side has a statistic that is 0 at rest and grows as scores go that way. An excursion begins when it leaves 0 and
 * ends when it is back there; it is a finding if it passes its limit meanwhile, one however often. `from` is the last
 * scored session before it left 0, an estimate of where the movement began (the excursion's own first session where none
 * is before it), `to` the session at which the limit was first passed. Later scores neither move `to` nor the magnitude;
 * `greatest` in the evidence follows them. The finding is recovered at the session that ends the excursion.
 */
import type { Literature } from '../../kernel/inside.js'
import type { ObservedPoint } from '../../series/index.js'
import { exceeds } from '../../statistics/inside.js'
import type { Detection, Finding, Movement, Unknowable } from '../../vocabulary/inside.js'
import * as definition from '../definition/inside.js'
import {
  type Baseline,
  type BaselineSource,
  baselineParameter,
  type Chart,
  type Charted,
  charted,
  type Side,
} from './baseline.js'

export type ExcursionParameters = BaselineSource & {
  readonly sides: 'worsening' | 'both'
  readonly ceilingMargin: number
}

const given: Literature = {
  ...definition.neutral,
  source: 'Convention of this library: what is not given is estimated',
}

/** What may be written for each parameter that charts with a memory share. */
export const excursionParameters: definition.ParameterList<ExcursionParameters> = {
  sides: definition.word(['worsening', 'both'], {
    meaning: 'whether movements for the worse alone count, or both',
    default: {
      value: 'worsening',
      ...definition.neutral,
      source: 'Convention of this library: a deterioration is what is looked for',
    },
  }),
  baseline: baselineParameter,
  centre: definition.numberOr({ baseline: 'baseline' }, definition.any, {
    meaning: 'the usual score, where it is known from elsewhere',
    default: { value: 'baseline', ...given },
  }),
  sigma: definition.numberOr({ baseline: 'baseline' }, definition.above(0), {
    meaning: 'the standard deviation of usual scores, where it is known from elsewhere',
    default: { value: 'baseline', ...given },
  }),
  ceilingMargin: definition.ceilingMargin,
}

/** The sides that count, that of a deterioration first. */
const sidesOf = ({ better }: definition.SeriesHead, { sides }: ExcursionParameters): readonly Side[] => {
  const worse = better === 'higher' ? -1 : 1
  return sides === 'both' ? [worse, worse === 1 ? -1 : 1] : [worse]
}

const kindOf = (side: Side): Movement => (side < 0 ? 'drop' : 'rise')

/** What a statistic says at one score: how far it is from rest, its limit, and what to tell if it is passed. */
interface Reading {
  readonly side: Side
  readonly out: number
  readonly limit: number
  /** The size of the movement, where the excursion has lasted so many scores. */
  readonly magnitude: (scores: number) => number
  readonly evidence: Finding['evidence']
}

interface Excursion {
  readonly side: Side
  readonly from: number
  readonly scores: number
  readonly finding: Finding | null
}

interface Excursions {
  readonly last: number | null
  readonly under: readonly Excursion[]
  readonly over: readonly Finding[]
  readonly unknowable: readonly Unknowable[]
}

const atRest: Excursions = { last: null, under: [], over: [], unknowable: [] }

/** Whether a statistic is past its limit; numbers equal up to the rounding of the scores are equal. */
export const isPassed = ({ extremes }: Baseline, out: number, limit: number): boolean => exceeds(out, limit, extremes)

const follow = <Parameters extends ExcursionParameters>(
  rule: string,
  chart: Chart<Parameters>,
  before: Excursions,
  point: ObservedPoint,
  readings: readonly Reading[],
): Excursions => {
  const { head, parameters } = chart
  const { session, score } = point
  const opened = (reading: Reading, from: number, scores: number): Finding => ({
    _tag: 'Finding',
    ...definition.keyOf(head),
    rule,
    parameters,
    from,
    to: session,
    kind: kindOf(reading.side),
    counts: true,
    verdict: 'met',
    criteria: { limit: 'met' },
    magnitude: reading.magnitude(scores),
    recoveredAt: null,
    status: 'censored',
    evidence: { score, centre: chart.baseline.centre, sigma: chart.baseline.sigma, ...reading.evidence },
  })
  const over: Finding[] = []
  const under = readings.flatMap((reading): readonly Excursion[] => {
    const { side, out, limit } = reading
    const now = before.under.find((excursion) => excursion.side === side)
    if (out === 0) {
      if (now?.finding) over.push({ ...now.finding, recoveredAt: session, status: 'recovered' })
      return []
    }
    const from = now?.from ?? before.last ?? session
    const scores = (now?.scores ?? 0) + 1
    const known = now?.finding ?? (isPassed(chart.baseline, out, limit) ? opened(reading, from, scores) : null)
    return [{ side, from, scores, finding: known === null ? null : deepened(known, out) }]
  })
  const found = under.flatMap(({ side, finding }) => (finding === null ? [] : [side]))
  const quiet = readings.filter(({ side }) => !found.includes(side)).map(({ side }) => kindOf(side))
  const hidden = definition.hiddenAt(head, point, quiet, parameters.ceilingMargin)
  return {
    last: session,
    under,
    over: over.length === 0 ? before.over : [...before.over, ...over],
    unknowable: hidden.length === 0 ? before.unknowable : [...before.unknowable, ...hidden],
  }
}

const deepened = (finding: Finding, out: number): Finding => ({
  ...finding,
  evidence: { ...finding.evidence, greatest: Math.max(finding.evidence.greatest ?? 0, out) },
})

const reportOf = ({ under, over, unknowable }: Excursions): Pick<Detection, 'findings' | 'unknowable'> => ({
  findings: [...over, ...under.flatMap(({ finding }) => (finding === null ? [] : [finding]))].sort(
    (a, b) => a.to - b.to,
  ),
  unknowable,
})

/** What such a chart remembers: its statistic, and the excursions so far. */
export interface Followed<Statistic> {
  readonly statistic: Statistic
  readonly excursions: Excursions
}

/** What charts with a memory say and do alike; `next` gives the statistic after one more score, and what it says of each side. */
export const excursionChart = <Parameters extends ExcursionParameters, Statistic>(
  rule: string,
  before: Statistic,
  next: (
    chart: Chart<Parameters>,
    statistic: Statistic,
    score: number,
    sides: readonly Side[],
  ) => { readonly statistic: Statistic; readonly readings: readonly Reading[] },
): Pick<
  definition.RuleDefinition<string, Parameters, unknown>,
  'conflicts' | 'looksAhead' | 'judges' | 'seeks' | 'ownSpread'
> &
  definition.Detector<Parameters, Charted<Parameters, Followed<Statistic>>> => ({
  conflicts: ({ baseline, centre, sigma }) => {
    const isGiven = centre !== 'baseline'
    if (baseline === 'detrended' && isGiven)
      return [{ parameters: ['baseline', 'centre'], expected: 'no centre with the baseline detrended' }]
    return baseline !== 'all' && isGiven && sigma !== 'baseline'
      ? [{ parameters: ['baseline', 'centre', 'sigma'], expected: 'no baseline where centre and sigma are both given' }]
      : []
  },
  // With `all` scores what is estimated changes with later ones.
  looksAhead: ({ baseline, centre, sigma }) =>
    baseline === 'detrended' || (baseline === 'all' && (centre === 'baseline' || sigma === 'baseline')),
  judges: definition.judgesMovements,
  seeks: ({ sides }) => sides,
  ownSpread: ({ sigma }) => sigma === 'baseline',
  ...charted<Parameters, Followed<Statistic>>({
    rule,
    source: (parameters) => parameters,
    start: { statistic: before, excursions: atRest },
    advance: (chart, course, point) => {
      const sides = sidesOf(chart.head, chart.parameters)
      const { statistic, readings } = next(chart, course.statistic, point.score, sides)
      return { statistic, excursions: follow(rule, chart, course.excursions, point, readings) }
    },
    report: ({ excursions }) => reportOf(excursions),
  }),
})
