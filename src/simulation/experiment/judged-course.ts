import type { ScoreSeries } from '../../vocabulary/inside.js'
import type { CourseColumns } from '../columns/course-columns.js'
import { seriesOf } from '../columns/series-of.js'
import { truthOf } from '../columns/truth-of.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import type { TrueSpan } from './rule-counts.js'

/** Who gives the scores that rules see. */
export const judgedRaters = ['client', 'therapist'] as const
export type JudgedRater = (typeof judgedRaters)[number]

export interface JudgedCourse {
  readonly series: ScoreSeries
  readonly truths: readonly TrueSpan[]
}

/**
 * Returns every course of some columns as rules see it, with its true ruptures.
 *
 * A rupture that is never closed is open until the last session held. What the ruptures of others take from a member of a
 * group is no rupture of theirs.
 */
export const judgedCourses = (
  scenario: ResolvedScenario,
  columns: CourseColumns,
  rater: JudgedRater,
): readonly JudgedCourse[] =>
  Array.from({ length: columns.alliances }, (_, place) => columns.from + place).flatMap((alliance) => {
    const truths = truthOf(columns, alliance)
    return Array.from({ length: columns.members }, (_, member): JudgedCourse => {
      const held = columns.held[(alliance - columns.from) * columns.members + member] ?? 0
      const own = truths.filter((truth) => truth.member === member)
      return {
        series: seriesOf(scenario, columns, alliance, rater, member),
        truths: own.map(({ onset, closedAt }) => ({ onset, until: closedAt ?? held })),
      }
    })
  })
