import type { ScoreSeries } from '../../vocabulary/inside.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import { simulatedId } from './alliance-id.js'
import type { CourseColumns } from './course-columns.js'

/** The rater: the client (the member) after a session or at its start, or the therapist (the leader) of the same person. */
type SimulatedRater = 'client' | 'therapist' | 'before'

/**
 * Returns one rater's scores of one simulated course as a series: every session held, a missing score as a gap.
 *
 * `alliance` is its number, among those of the columns. In a group there is a series for each member, numbered from 0; that
 * number, from 1, comes after the id. No points where the scenario has no such rater, but gaps.
 *
 * @example
 * const columns = simulateColumns(resolvedSample, { seed: 7, replication: 0, from: 0, to: 10 })
 * seriesOf(resolvedSample, columns, 3, 'client').id // => 'simulated-000000-000000003'
 */
export const seriesOf = (
  { scale, setting }: ResolvedScenario,
  columns: CourseColumns,
  alliance: number,
  rater: SimulatedRater,
  member = 0,
): ScoreSeries => {
  const { replication, from, members, sessions, held } = columns
  const course = (alliance - from) * members + member
  const scores = columns[`${rater}Scores`]
  const alone = simulatedId(replication, alliance)
  const score = (session: number): number => scores[course * sessions + session] ?? Number.NaN
  return {
    id: setting._tag === 'group' ? `${alone}-member-${member + 1}` : alone,
    rater,
    better: 'higher',
    range: { min: scale.min, max: scale.max },
    points: Array.from({ length: held[course] ?? 0 }, (_, session) => ({
      session: session + 1,
      score: Number.isNaN(score(session)) ? null : score(session),
    })),
  }
}
