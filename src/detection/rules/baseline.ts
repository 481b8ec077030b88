/**
 * What charts are drawn from: the centre and standard deviation of a person's own usual scores.
 *
 * Centre x̄ and σ̂ = mean moving range / 1.128 over the first so many scored sessions, or all of them; either may be given
 * instead, where it is known from elsewhere. Gaps are passed over: the scores on both sides of one are successive.
 *
 * A chart fed session by session keeps the scores it still waits for and, once it is drawn, only what its rule remembers.
 * Drawn from all scores it waits for ever, and reads them anew each time it is asked.
 */
import type { Literature } from '../../kernel/inside.js'
import { type ObservedPoint, observed } from '../../series/index.js'
import { mean, movingRangeSigma } from '../../statistics/index.js'
import type { Detection, RuleParameters } from '../../vocabulary/inside.js'
import {
  type Defaulted,
  type Detector,
  neutral,
  type RuleFold,
  type SeriesHead,
  sessionBySession,
  tooFewAt,
  wholeNumberOr,
} from '../definition/inside.js'
import { detrended, withCounts } from './steady-trend.js'

export interface Baseline {
  readonly centre: number
  readonly sigma: number
  /** The least and the greatest of the numbers they were made from, whose rounding they carry. */
  readonly extremes: readonly number[]
}

/** Where centre and standard deviation come from; `baseline` is the number of first scored sessions, all of them, or all less their trend. */
export type BaselineSource = {
  readonly baseline: number | 'all' | 'detrended'
  readonly centre: number | 'baseline'
  readonly sigma: number | 'baseline'
}

const baselines: Readonly<Record<'all' | 'detrended', 'all' | 'detrended'>> = { all: 'all', detrended: 'detrended' }

export const baselineParameter: Defaulted<BaselineSource['baseline']> = wholeNumberOr(baselines, 2, {
  meaning:
    'how many of the first scored sessions set centre and limits; all of them; or all, with the line through them taken away (detrended)',
  default: { value: 'all', ...neutral, source: 'Convention of this library: the whole series, as R qcc does' },
})

/** The source of what every textbook on control charts says alike. */
export const textbook: Literature = {
  source:
    'Manual of JMP 16, individuals and moving range charts: σ from the mean moving range / d₂, limits at 3 σ by default',
  status: 'found',
  citation: 'read',
  support: 'theory',
}

/** The centre and standard deviation of some scores, where they are not given. */
export const baselineOf = (scores: readonly number[], { centre, sigma }: BaselineSource): Baseline => {
  const from = centre === 'baseline' ? scores : [...scores, centre]
  return {
    centre: centre === 'baseline' ? mean(scores) : centre,
    sigma: sigma === 'baseline' ? movingRangeSigma(scores) : sigma,
    extremes: [from.reduce((a, b) => Math.min(a, b)), from.reduce((a, b) => Math.max(a, b))],
  }
}

export type Side = -1 | 1

/** A chart that is drawn: of which series, by which parameters, around what. */
export interface Chart<Parameters> {
  readonly head: SeriesHead
  readonly parameters: Parameters
  readonly baseline: Baseline
}

/** A rule that walks along a drawn chart, one score after another; `Course` is all that it remembers. */
export interface ChartRule<Parameters extends RuleParameters, Course> {
  readonly rule: string
  readonly source: (parameters: Parameters) => BaselineSource
  readonly start: Course
  readonly advance: (chart: Chart<Parameters>, course: Course, point: ObservedPoint) => Course
  readonly report: (course: Course) => Pick<Detection, 'findings' | 'unknowable'>
}

/** What a chart's rule remembers: the scores it waits for, and from the time its chart is drawn the course along it. */
export interface Charted<Parameters, Course> {
  readonly head: SeriesHead
  readonly parameters: Parameters
  readonly waiting: readonly ObservedPoint[]
  readonly drawn: { readonly chart: Chart<Parameters>; readonly course: Course } | null
}

export const charted = <Parameters extends RuleParameters, Course>(
  definition: ChartRule<Parameters, Course>,
): Detector<Parameters, Charted<Parameters, Course>> => {
  type State = Charted<Parameters, Course>
  const { rule, source, advance, report } = definition

  const draw = (head: SeriesHead, parameters: Parameters, points: readonly ObservedPoint[]): State => {
    const scores = points.map(({ score }) => score)
    const chart = { head, parameters, baseline: baselineOf(scores, source(parameters)) }
    const course = points.reduce((sofar, point) => advance(chart, sofar, point), definition.start)
    return { head, parameters, waiting: [], drawn: { chart, course } }
  }
  /** How many scores it waits for; with their trend taken away, all of them, whatever is given. */
  const awaited = (parameters: Parameters): number | 'all' => {
    const { baseline, centre, sigma } = source(parameters)
    if (baseline === 'detrended') return 'all'
    return centre !== 'baseline' && sigma !== 'baseline' ? 0 : baseline
  }
  const drawnWhole = ({ head, parameters, waiting }: State): ReturnType<typeof report> | null => {
    const isDetrended = source(parameters).baseline === 'detrended'
    if (waiting.length < (isDetrended ? 3 : 2)) return null
    const reported = (of: SeriesHead, points: readonly ObservedPoint[]) => {
      const { drawn } = draw(of, parameters, points)
      return drawn === null ? null : report(drawn.course)
    }
    // What is left of a score without its trend is at no end of the scale.
    const { range: _, ...endless } = head
    const straight = () => reported(endless, detrended(waiting))
    if (isDetrended) return straight()
    const whole = reported(head, waiting)
    return whole === null || whole.findings.length === 0
      ? whole
      : { ...whole, findings: withCounts(whole.findings, waiting, straight()?.findings ?? [], head) }
  }

  const fold: RuleFold<Parameters, State> = {
    start: (head, parameters) =>
      awaited(parameters) === 0 ? draw(head, parameters, []) : { head, parameters, waiting: [], drawn: null },
    step: (state, { session, score }) => {
      if (score === null) return state
      const { head, parameters, drawn } = state
      const point = { session, score }
      if (drawn !== null) {
        const { chart, course } = drawn
        return { head, parameters, waiting: [], drawn: { chart, course: advance(chart, course, point) } }
      }
      const waiting = [...state.waiting, point]
      return waiting.length === awaited(parameters)
        ? draw(head, parameters, waiting)
        : { head, parameters, waiting, drawn: null }
    },
    finish: (state) => {
      const { head, parameters, waiting, drawn } = state
      const said = awaited(parameters) === 'all' ? drawnWhole(state) : drawn && report(drawn.course)
      const silent = { findings: [], unknowable: waiting.map(({ session }) => tooFewAt(head, session)) }
      return { rule, parameters, intervals: [], ...(said ?? silent) }
    },
  }
  return {
    ...fold,
    detect: (series, parameters) =>
      awaited(parameters) === 'all'
        ? fold.finish({ head: series, parameters, waiting: observed(series), drawn: null })
        : sessionBySession(fold).detect(series, parameters),
  }
}
