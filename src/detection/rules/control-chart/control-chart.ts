/**
 * The individuals (Shewhart) control chart: single scores, and runs of them, against a person's own baseline; what makes and
 * ends a finding are in docs/rules/control-chart.md.
 *
 * Where a score completes signals of both sides, a jump upward that ends below the limit for instance, each side has its
 * finding. With `rolling` a score is asked nothing about itself, and a finding must come back past the lines it was found by
 * and the limits of the later score. With fewer scores than the baseline needs, or than two, every scored session is
 * listed as unknowable.
 */
import * as definition from '../../definition/inside.js'
import { baselineParameter, type Charted, charted, textbook } from '../baseline.js'
import { advance, beginning, type ControlChartCourse, findingsOf } from './course.js'
import type { ControlChartParameters } from './parameters.js'
import { type RollingChart, rollingChart } from './rolling-chart.js'
import { controlChartRules } from './run-rules.js'

const chartOnce = charted<ControlChartParameters, ControlChartCourse>({
  rule: 'control-chart',
  source: ({ baseline }) => ({ baseline, centre: 'baseline', sigma: 'baseline' }),
  start: beginning,
  advance,
  report: (course) => ({ findings: findingsOf(course), unknowable: course.unknowable }),
})

/** What the rule remembers between two sessions: of a chart drawn once, or of one drawn anew for each score. */
type ControlChartState = Charted<ControlChartParameters, ControlChartCourse> | RollingChart

const overSessions = definition.sessionBySession<ControlChartParameters, ControlChartState>({
  start: (head, parameters) => (parameters.rolling ? rollingChart : chartOnce).start(head, parameters),
  step: (state, point) => ('course' in state ? rollingChart.step(state, point) : chartOnce.step(state, point)),
  finish: (state) => ('course' in state ? rollingChart.finish(state) : chartOnce.finish(state)),
})

export const controlChart: definition.RuleDefinition<'control-chart', ControlChartParameters, ControlChartState> =
  definition.rule({
    id: 'control-chart',
    summary: "A score, or a run of scores, outside the person's own usual range (Shewhart chart for individuals).",
    literature: textbook,
    parameters: {
      sigma: definition.number(definition.above(0), {
        meaning: 'how many standard deviations the limits lie from the centre',
        default: { value: 3, ...textbook },
      }),
      rules: definition.someOf(controlChartRules, {
        meaning: 'which signals count',
        default: { value: 'limit', ...textbook },
      }),
      baseline: baselineParameter,
      rolling: definition.truth({
        meaning:
          'whether limits are drawn anew for each score, from the so many scores just before it, or all before it',
        default: { value: false, ...definition.neutral },
      }),
      ceilingMargin: definition.ceilingMargin,
    },
    conflicts: ({ baseline, rolling }) =>
      rolling && baseline === 'detrended'
        ? [{ parameters: ['baseline', 'rolling'], expected: 'a rolling chart without the baseline detrended' }]
        : [],
    looksAhead: ({ baseline, rolling }) => typeof baseline === 'string' && !rolling,
    judges: ({ rules }) => ({
      _tag: 'Scores',
      // A run or a jump is unusual though each of its scores may lie within the usual range.
      line: rules === 'limit' ? 'the usual range' : 'what is usual',
      distance: rules.includes('moving-range') ? 'the person’s mean, or the score before' : 'the person’s mean',
    }),
    seeks: () => 'both',
    ownSpread: () => true,
    ...overSessions,
    detect: (series, parameters) => (parameters.rolling ? overSessions : chartOnce).detect(series, parameters),
  })
