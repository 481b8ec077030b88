import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { problemsOf, type RiskTime, type RiskTimeProblem } from './risk-time.js'

/** What one ending came to by the end of an interval. */
export interface EndingRisk {
  readonly ending: string
  /** How many ended so in this interval. */
  readonly events: number
  /** Events over those at risk; null where no one was at risk. */
  readonly hazard: number | null
  /** The share of all that have ended so by now, the others competing. */
  readonly incidence: number
  /** The standard error of `incidence`, by Greenwood's variance. */
  readonly se: number
}

/** One interval of a life table. */
export interface LifeTableRow {
  readonly interval: number
  /** How many were at risk; where it is 0, nothing is known of this interval and the shares stay as they were. */
  readonly atRisk: number
  /** How many of them were censored at its end. */
  readonly censored: number
  /** The share that has not ended in any way by its end, and its standard error. */
  readonly free: number
  readonly freeSe: number
  /** One for each ending, in the order given. */
  readonly endings: readonly EndingRisk[]
}

/** How many were at risk, were censored and ended in which way, for each interval up to the last. */
const countsOf = (times: readonly RiskTime[], endings: readonly string[]) => {
  const last = times.reduce((most, { exit }) => Math.max(most, exit), 0)
  const [change, censored] = [new Float64Array(last + 2), new Float64Array(last + 1)]
  const events = endings.map(() => new Float64Array(last + 1))
  for (const { entry, exit, ending } of times) {
    change[entry + 1] = (change[entry + 1] ?? 0) + 1
    change[exit + 1] = (change[exit + 1] ?? 0) - 1
    const counted = ending === null ? censored : events[endings.indexOf(ending)]
    if (counted !== undefined) counted[exit] = (counted[exit] ?? 0) + 1
  }
  return { last, change, censored, events }
}

/** An incidence so far, with its variance and its covariance with the share that is free. */
interface Course {
  incidence: number
  variance: number
  covariance: number
}

/** Where all end at once the variance is 0, and rounding must not make it less. */
const rootOf = (variance: number): number => Math.sqrt(Math.max(0, variance))

/**
 * Returns the life table of subjects whose endings compete: for each interval from 1 to the last exit those at risk, the hazard of
 * each ending and its cumulative incidence (Aalen–Johansen) with Greenwood's standard error; or everything that is wrong.
 *
 * All that happens in an interval is tied: hazards are events over those at risk, d/n; the share free of every ending is
 * S(t) = Π (1 − Σ d/n), the incidence of an ending F(t) = Σ S(t − 1) d/n. Their variance is that of hazards whose counts are
 * multinomial. An interval in which no one was at risk has a row too, with null hazards. In linear time in subjects and intervals,
 * for each ending.
 *
 * Source: Aalen & Johansen (1978), Scandinavian Journal of Statistics 5, 141–150, with the Greenwood-type estimator of the covariance.
 *
 * @example
 * const table = getOrThrow(
 *   lifeTable(
 *     [
 *       { entry: 0, exit: 1, ending: 'resolved' },
 *       { entry: 0, exit: 2, ending: 'left' },
 *       { entry: 0, exit: 2, ending: null },
 *       { entry: 1, exit: 3, ending: 'resolved' },
 *     ],
 *     ['resolved', 'left'],
 *   ),
 * )
 * table.map(({ atRisk, endings }) => [atRisk, endings[0]?.incidence.toFixed(2)])
 * // => [[3, '0.33'], [3, '0.33'], [1, '0.78']]
 */
export const lifeTable = (
  times: readonly RiskTime[],
  endings: readonly string[],
): Either<NonEmpty<RiskTimeProblem>, readonly LifeTableRow[]> => {
  const problems = nonEmpty(problemsOf(times, endings))
  if (problems !== undefined) return left(problems)
  const { last, change, censored, events } = countsOf(times, endings)
  const rows: LifeTableRow[] = []
  const courses = endings.map((): Course => ({ incidence: 0, variance: 0, covariance: 0 }))
  let [atRisk, free, variance] = [0, 1, 0]
  for (let interval = 1; interval <= last; interval += 1) {
    atRisk += change[interval] ?? 0
    const hazards = events.map((counts) => (atRisk > 0 ? (counts[interval] ?? 0) / atRisk : 0))
    const any = hazards.reduce((sum, hazard) => sum + hazard, 0)
    const most = Math.max(atRisk, 1)
    for (const [place, course] of courses.entries()) {
      const hazard = hazards[place] ?? 0
      course.variance +=
        hazard ** 2 * variance + 2 * hazard * course.covariance + (free ** 2 * hazard * (1 - hazard)) / most
      course.covariance = (1 - any) * (course.covariance + hazard * variance - (free ** 2 * hazard) / most)
      course.incidence += free * hazard
    }
    variance = (1 - any) ** 2 * variance + (free ** 2 * any * (1 - any)) / most
    free *= 1 - any
    rows.push({
      ...{ interval, atRisk, censored: censored[interval] ?? 0, free, freeSe: rootOf(variance) },
      endings: courses.map(({ incidence, variance }, place) => ({
        ending: endings[place] ?? '',
        events: events[place]?.[interval] ?? 0,
        hazard: atRisk > 0 ? (hazards[place] ?? 0) : null,
        ...{ incidence, se: rootOf(variance) },
      })),
    })
  }
  return right(rows)
}
