/** The individuals chart drawn anew for each score, from scores before it alone: what a treatment still running can know. */

import type { ObservedPoint } from '../../../series/index.js'
import { type RuleFold, type SeriesHead, tooFewAt } from '../../definition/inside.js'
import { baselineOf } from '../baseline.js'
import { advance, beginning, type ControlChartCourse, findingsOf } from './course.js'
import type { ControlChartParameters } from './parameters.js'

/** What a rolling chart remembers: the scores that the next limits come from, and its course so far. */
export interface RollingChart {
  readonly head: SeriesHead
  readonly parameters: ControlChartParameters
  readonly before: readonly ObservedPoint[]
  readonly course: ControlChartCourse
}

export const rollingChart: RuleFold<ControlChartParameters, RollingChart> = {
  start: (head, parameters) => ({ head, parameters, before: [], course: beginning }),
  step: (state, { session, score }) => {
    if (score === null) return state
    const { head, parameters, before, course } = state
    const point = { session, score }
    const { baseline } = parameters
    const [asked, least] = typeof baseline === 'string' ? [before, 2] : [before.slice(-baseline), baseline]
    const after = [...asked, point]
    if (before.length < least) return { head, parameters, before: after, course: tooEarly(head, course, point) }
    const source = { baseline: 'all', centre: 'baseline', sigma: 'baseline' } as const
    const scores = asked.map((one) => one.score)
    const chart = { head, parameters, baseline: baselineOf(scores, source) }
    return { head, parameters, before: after, course: advance(chart, course, point) }
  },
  finish: ({ parameters, course }) => ({
    rule: 'control-chart',
    parameters,
    findings: findingsOf(course),
    intervals: [],
    unknowable: course.unknowable,
  }),
}

/** A score before which there are too few to draw limits from; runs and jumps may still begin at it. */
const tooEarly = (head: SeriesHead, course: ControlChartCourse, point: ObservedPoint): ControlChartCourse => ({
  ...course,
  recent: [...course.recent, point],
  unknowable: [...course.unknowable, tooFewAt(head, point.session)],
})
