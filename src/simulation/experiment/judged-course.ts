import type { ScoreSeries } from '../../vocabulary/index.js'
import type { CourseColumns } from '../course-columns.js'
import type { SimulatedScale } from '../scenario.js'
import type { TrueSpan } from './rule-counts.js'

/** Who gives the scores that rules see. */
export const judgedRaters = ['client', 'therapist'] as const
export type JudgedRater = (typeof judgedRaters)[number]

/** What rules see of a simulated course, and what truly happened in it. */
export interface JudgedCourse {
  readonly series: ScoreSeries
  readonly truths: readonly TrueSpan[]
}

/**
 * Every course of some columns as rules see it, with its true ruptures.
 *
 * A rupture that is never closed is open until the last session held. What the ruptures of others take from a member of a
 * group is no rupture of theirs. No errors.
 */
export const judgedCourses = (
  columns: CourseColumns,
  { min, max }: SimulatedScale,
  rater: JudgedRater,
): readonly JudgedCourse[] =>
  Array.from({ length: columns.alliances * columns.members }, (_, course) => {
    const first = course * columns.sessions
    const held = columns.held[course] ?? 0
    const scores = (rater === 'client' ? columns.clientScores : columns.therapistScores).subarray(first, first + held)
    return {
      series: {
        id: `simulated-${columns.replication}-${columns.from * columns.members + course}`,
        rater,
        better: 'higher',
        range: { min, max },
        points: Array.from(scores, (score, place) => ({
          session: place + 1,
          score: Number.isNaN(score) ? null : score,
        })),
      },
      truths: spansOf(columns, first, held),
    }
  })

const spansOf = ({ happenings }: CourseColumns, first: number, held: number): readonly TrueSpan[] => {
  const spans: TrueSpan[] = []
  let onset: number | undefined
  for (let session = 1; session <= held; session += 1) {
    const place = first + session - 1
    if (happenings.begun[place] !== 0) onset = session
    if (onset !== undefined && happenings.closed[place] !== 0) {
      spans.push({ onset, until: session })
      onset = undefined
    }
  }
  return onset === undefined ? spans : [...spans, { onset, until: held }]
}
