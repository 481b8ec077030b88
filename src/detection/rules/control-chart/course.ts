import { verdict } from '../../../kernel/inside.js'
import type { ObservedPoint } from '../../../series/index.js'
import type { Finding, Movement, Unknowable } from '../../../vocabulary/inside.js'
import { hiddenAt, keyOf } from '../../definition/inside.js'
import type { Chart, Side } from '../baseline.js'
import type { ControlChartParameters } from './parameters.js'
import * as runRules from './run-rules.js'

interface OpenFindings {
  readonly side: Side
  readonly line: number
  readonly findings: readonly Finding[]
}

/** What the chart remembers: the last scores, and the findings so far. */
export interface ControlChartCourse {
  readonly recent: readonly ObservedPoint[]
  readonly open: readonly OpenFindings[]
  readonly over: readonly Finding[]
  readonly unknowable: readonly Unknowable[]
}

export const beginning: ControlChartCourse = { recent: [], open: [], over: [], unknowable: [] }

export const findingsOf = ({ open, over }: ControlChartCourse): readonly Finding[] =>
  [...over, ...open.flatMap(({ findings }) => findings)].sort((a, b) => a.to - b.to || a.kind.localeCompare(b.kind))

const sides: readonly Side[] = [-1, 1]

const kindOf = (side: Side): Movement => (side < 0 ? 'drop' : 'rise')

type ControlChart = Chart<ControlChartParameters>

export const advance = (chart: ControlChart, course: ControlChartCourse, point: ObservedPoint): ControlChartCourse => {
  const { head, parameters } = chart
  const { centre, sigma, extremes } = chart.baseline
  const zones = { centre, sigma, extremes, width: parameters.sigma }
  const recent = [...course.recent.slice(1 - runRules.longestRun), point]
  const written = parameters.rules.split(',')
  const asked = runRules.controlChartRules.filter((signal) => written.includes(signal))
  const found = sides.flatMap((side) => {
    const signals = runRules.signalsOf(zones, side, recent, asked)
    return signals.length === 0 ? [] : [opened(chart, side, course.recent.at(-1), point, signals, asked)]
  })
  const isBack = ({ side, line }: OpenFindings): boolean =>
    !runRules.isBeyond(zones, point.score) && !runRules.isPast(zones, side, line, point.score)
  const back = course.open.filter(isBack)
  const quiet = sides.filter((side) => found.every((one) => one.side !== side)).map(kindOf)
  const hidden = hiddenAt(head, point, quiet, parameters.ceilingMargin)
  return {
    recent,
    open: found.reduce(withFindings, back.length === 0 ? course.open : course.open.filter((open) => !isBack(open))),
    over: back.length === 0 ? course.over : [...course.over, ...back.flatMap(recoveredAt(point.session))],
    unknowable: hidden.length === 0 ? course.unknowable : [...course.unknowable, ...hidden],
  }
}

const recoveredAt =
  (session: number) =>
  ({ findings }: OpenFindings): readonly Finding[] =>
    findings.map((finding) => ({ ...finding, recoveredAt: session, status: 'recovered' }))

const withFindings = (open: readonly OpenFindings[], more: OpenFindings): readonly OpenFindings[] => {
  const isSame = ({ side, line }: OpenFindings): boolean => side === more.side && line === more.line
  return open.some(isSame)
    ? open.map((group) => (isSame(group) ? { ...group, findings: [...group.findings, ...more.findings] } : group))
    : [...open, more]
}

const opened = (
  chart: ControlChart,
  side: Side,
  before: ObservedPoint | undefined,
  { session, score }: ObservedPoint,
  signals: readonly runRules.Signalled[],
  asked: readonly runRules.ChartSignal[],
): OpenFindings => {
  const { head, parameters, baseline } = chart
  const { centre, sigma } = baseline
  const range = before === undefined ? null : Math.abs(score - before.score)
  const isJump = signals.every(({ signal }) => signal === 'moving-range')
  const finding: Finding = {
    _tag: 'Finding',
    ...keyOf(head),
    rule: 'control-chart',
    parameters,
    from: Math.min(...signals.map(({ from }) => from)),
    to: session,
    kind: kindOf(side),
    counts: true,
    verdict: 'met',
    criteria: Object.fromEntries(asked.map((name) => [name, verdict(signals.some(({ signal }) => signal === name))])),
    magnitude: isJump && range !== null ? range : Math.abs(score - centre),
    recoveredAt: null,
    status: 'censored',
    evidence: {
      score,
      centre,
      sigma,
      lower: centre - parameters.sigma * sigma,
      upper: centre + parameters.sigma * sigma,
      ...(asked.includes('moving-range')
        ? { movingRange: range, movingRangeLimit: runRules.rangeLimit(baseline) }
        : {}),
    },
  }
  const innermost = side * Math.min(...signals.map(({ line }) => side * line))
  return { side, line: innermost, findings: [finding] }
}
