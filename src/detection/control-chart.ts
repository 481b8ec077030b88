/**
 * The individuals (Shewhart) control chart: single scores against limits drawn from a person's own baseline.
 *
 * Centre x̄ and σ̂ = mean moving range / 1.128 over successive scored sessions of the baseline (all of them, or the first m);
 * limits x̄ ± sigma·σ̂. Every scored session is judged, those of the baseline too: strictly beyond a limit is a finding, on
 * either side, one per session. It is recovered at the first later score not beyond a limit, censored where none is seen.
 * Gaps are passed over: the scores on both sides of one are successive. A baseline without any variation has limits of
 * no width, so every other score lies beyond them.
 *
 * `baseline: all` looks ahead; a treatment still running wants a number. σ̂ is too small where scores resemble the ones
 * before (positive autocorrelation), which raises false alarms.
 *
 * Source: textbook formulas (Shewhart); three-sigma limits by convention.
 */
import type { Literature } from '../kernel/index.js'
import { observed } from '../series/index.js'
import { exceeds, mean, movingRangeSigma } from '../statistics/index.js'
import type { Detection, Finding, ScoreSeries } from '../vocabulary/index.js'
import { noConflicts, type Reread, type RuleDefinition, rereading } from './definition.js'
import { keyOf } from './key-of.js'
import { above, neutral, number, type ParameterList, wholeNumberOr, word } from './parameter.js'
import { atAnEnd, near } from './scale-end.js'

/** The signals the chart knows. */
export const controlChartRules = ['limit'] as const

/** The parameters of the rule `control-chart`. */
export type ControlChartParameters = {
  readonly sigma: number
  /** Which signals count; `limit`: one score beyond a limit. */
  readonly rules: (typeof controlChartRules)[number]
  /** The first so many scored sessions, or all. */
  readonly baseline: number | 'all'
  readonly near: number
}

const textbook: Literature = {
  source: 'Shewhart chart for individuals, textbook convention (Western Electric rule 1)',
  status: 'recalled',
  citation: 'second-hand',
  support: 'theory',
}

/** What may be written for each parameter of `control-chart`, and what it defaults to. */
export const controlChartParameters: ParameterList<ControlChartParameters> = {
  sigma: number(above(0), {
    meaning: 'how many standard deviations the limits lie from the centre',
    default: { value: 3, ...textbook },
  }),
  rules: word(controlChartRules, { meaning: 'which signals count', default: { value: 'limit', ...textbook } }),
  baseline: wholeNumberOr(2, 'all', 'all', {
    meaning: 'how many of the first scored sessions set centre and limits',
    default: { value: 'all', ...neutral, source: 'Convention of this library: the whole series, as R qcc does' },
  }),
  near,
}

/** Every parameter at its default. */
export const controlChartDefaults: ControlChartParameters = { sigma: 3, rules: 'limit', baseline: 'all', near: 0 }

/**
 * The scores of a series beyond the limits of its own individuals chart.
 *
 * Scores are in the unit of the scale; `better` plays no part. `magnitude` is the distance from the centre. No errors; with
 * fewer scores than the baseline needs, or than two, every scored session is listed as unknowable. Source: textbook.
 *
 * @example
 * ```ts
 * import { controlChart, controlChartDefaults } from 'rupture-repair/detection'
 *
 * const points = [6, 5, 6, 5, 6, 1].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', points } as const
 * const { findings } = controlChart(series, { ...controlChartDefaults, baseline: 5 })
 * findings.map(({ to, kind }) => [to, kind]) // => [[6, 'drop']]
 * ```
 */
export const controlChart = (series: ScoreSeries, parameters: ControlChartParameters): Detection => {
  const points = observed(series)
  const needed = parameters.baseline === 'all' ? 2 : Math.max(2, parameters.baseline)
  const none = { rule: 'control-chart', parameters, findings: [], intervals: [] }
  if (points.length < needed)
    return {
      ...none,
      unknowable: points.map(({ session }) => ({ ...keyOf(series), session, because: 'too few scores' })),
    }

  const baseline = points.slice(0, parameters.baseline === 'all' ? undefined : needed).map(({ score }) => score)
  const centre = mean(baseline)
  const sigma = movingRangeSigma(baseline)
  const extremes = [baseline.reduce((a, b) => Math.min(a, b)), baseline.reduce((a, b) => Math.max(a, b))]
  const lower = centre - parameters.sigma * sigma
  const upper = centre + parameters.sigma * sigma
  const isBeyond = (score: number): boolean => exceeds(lower, score, extremes) || exceeds(score, upper, extremes)

  const findings = points.flatMap(({ session, score }, index): readonly Finding[] => {
    if (!isBeyond(score)) return []
    const back = points.slice(index + 1).find((later) => !isBeyond(later.score))
    return [
      {
        _tag: 'Finding',
        ...keyOf(series),
        rule: 'control-chart',
        parameters,
        from: session,
        to: session,
        kind: score < centre ? 'drop' : 'rise',
        verdict: 'met',
        criteria: { limit: 'met' },
        magnitude: Math.abs(score - centre),
        recoveredAt: back?.session ?? null,
        status: back === undefined ? 'censored' : 'recovered',
        evidence: { score, centre, sigma, lower, upper },
      },
    ]
  })
  const unknowable = points
    .filter(({ score }) => !isBeyond(score) && atAnEnd(series, score, parameters.near))
    .map(({ session }) => ({ ...keyOf(series), session, because: 'scale end' as const }))
  return { ...none, findings, unknowable }
}

/** The rule `control-chart` as the registry knows it. */
export const controlChartRule: RuleDefinition<ControlChartParameters, Reread<ControlChartParameters>> = {
  summary: "A score outside the limits of the person's own usual range (Shewhart chart for individuals).",
  parameters: controlChartParameters,
  conflicts: noConflicts,
  looksAhead: ({ baseline }) => baseline === 'all',
  literature: textbook,
  detect: controlChart,
  ...rereading(controlChart),
}
