import { logarithm } from '../../statistics/index.js'
import type { CourseColumns } from '../columns/course-columns.js'
import { coursePurposes } from '../dynamics/course-purposes.js'
import type { Draws, MovingDraws } from '../dynamics/draws.js'
import type { ClientReport, CoderReport } from '../scenario/errors-of-report.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'

/** Writes what is said of a course that has ended, where the scenario has errors of report. */
export const report = (
  { errorsOfReport }: ResolvedScenario,
  { from, members, sessions, held, happenings, reports }: CourseColumns,
  draws: MovingDraws,
  alliance: number,
  member: number,
): void => {
  if (errorsOfReport === undefined || reports === undefined) return
  const { client, therapist, coder } = errorsOfReport
  const course = (alliance - from) * members + member
  const last = held[course] ?? 0
  let open = 0
  for (let session = 1; session <= last; session += 1) {
    const place = course * sessions + session - 1
    const begun = happenings.begun[place] ?? 0
    draws.moveTo(alliance, member, session)
    if (begun > 0) {
      open = begun
      const reportedAt = session + delayOf(client, draws)
      reports.client[place] = reportedAt <= last ? reportedAt : 0
      const blindSpot = begun === 1 ? therapist.blindSpot.withdrawal : therapist.blindSpot.confrontation
      reports.therapist[place] = draws.uniform(coursePurposes.blindSpot) < blindSpot ? 0 : 1
    }
    reports.coder[place] = codeOf(coder, open, draws)
    if ((happenings.closed[place] ?? 0) > 0) open = 0
  }
}

/** Returns how many sessions after its onset the client reports a rupture: infinitely many where never. */
const delayOf = ({ never, atOnce, later }: ClientReport, draws: Draws): number => {
  if (draws.uniform(coursePurposes.neverReported) < never) return Number.POSITIVE_INFINITY
  if (draws.uniform(coursePurposes.reportedAtOnce) < atOnce) return 0
  const slope = logarithm(1 - later)
  if (slope === 0) return Number.POSITIVE_INFINITY
  // The number of sessions up to the first success, each with probability `later`, by inversion.
  return 1 + Math.floor(logarithm(draws.uniform(coursePurposes.reportedLater)) / slope)
}

/** Returns what the coder codes in a session, by the kind of the rupture that is open in it; an index of `begunCodes`. */
const codeOf = (
  { sensitivity, specificity, mistyped, addedWithdrawal }: CoderReport,
  open: number,
  draws: Draws,
): number => {
  const isCoded = draws.uniform(coursePurposes.coding) < (open > 0 ? sensitivity : 1 - specificity)
  if (!isCoded) return 0
  const drawn = draws.uniform(coursePurposes.codedKind)
  if (open === 0) return drawn < addedWithdrawal ? 1 : 2
  return drawn < mistyped ? 3 - open : open
}
