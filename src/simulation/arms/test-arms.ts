/**
 * Whether some arms differ in an outcome, by a named test.
 *
 * `shares` and `log-rank` treat all that is counted as independent, which ruptures of one person and clients of one therapist are
 * not. `by-therapist` gives every therapist one number, the share or the cumulative incidence among their own clients, and
 * compares these by Welch's test; a therapist with nothing to count is left out. Where other endings compete, the log-rank test
 * leaves those who ended otherwise at risk up to the last session of the study, which is known of everyone: Gray's test without
 * censoring before that.
 *
 * Source: Gray (1988), The Annals of Statistics 16, 1141–1154; that it then is the log-rank test of those times: Fine & Gray (1999),
 * Journal of the American Statistical Association 94, 496–509, section 3.1.
 */
import { logRankTest, type RiskTime, sharesTest, welchTest } from '../../statistics/index.js'
import type { ArmsTest } from '../../statistics/inside.js'
import type { Analysis, ArmsTestName } from './analysis.js'
import type { FollowedCourse } from './followed-course.js'
import { incidenceIn, shareIn, unitsOf } from './measure-analysis.js'

type Arm = readonly FollowedCourse[]

const byTherapist = (arm: Arm): readonly Arm[] => {
  const clients = new Map<number, FollowedCourse[]>()
  for (const course of arm) {
    const own = clients.get(course.therapist)
    if (own === undefined) clients.set(course.therapist, [course])
    else own.push(course)
  }
  return [...clients.values()]
}

const numberOf = (analysis: Analysis, arm: Arm): number | null => {
  if (analysis._tag === 'time-to-resolution') return incidenceIn(analysis, arm)
  const { count, of } = shareIn(analysis, arm)
  return of === 0 ? null : count / of
}

const therapistNumbers = (analysis: Analysis, arm: Arm): readonly number[] =>
  byTherapist(arm).flatMap((clients) => numberOf(analysis, clients) ?? [])

const timesOf = (analysis: Extract<Analysis, { readonly _tag: 'time-to-resolution' }>, arm: Arm): readonly RiskTime[] =>
  arm
    .flatMap((course) => unitsOf(analysis, course))
    .map(({ entry, exit, ending, last }): RiskTime => {
      const isOther = ending !== 'resolved' && ending !== null
      return { entry, exit: isOther && analysis.otherEndings === 'compete' ? last : exit, ending }
    })

/** Returns what a test says of some arms; see the head of this file. A test that an analysis has not says nothing of it. */
export const testArms = (analysis: Analysis, test: ArmsTestName, arms: readonly Arm[]): ArmsTest => {
  if (test === 'by-therapist') return welchTest(arms.map((arm) => therapistNumbers(analysis, arm)))
  return analysis._tag === 'time-to-resolution'
    ? logRankTest(
        arms.map((arm) => timesOf(analysis, arm)),
        'resolved',
      )
    : sharesTest(arms.map((arm) => shareIn(analysis, arm)))
}
