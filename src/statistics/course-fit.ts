/**
 * Courses of several persons, fitted: a straight line of each, or the course that all have in common and a line of each.
 *
 * The common course is a mean at every time of what lines leave, lines and means fitted together by turns. It takes the place
 * of lines alone only where it explains more than twice the variance that noise leaves in as many means, F > 2. Lines are of
 * least squares; residual degrees of freedom are Σ(nᵢ − 2), less the number of times − 2 with a common course. Source: textbook
 * regression; the rule which of the two is this library's convention.
 */
import { type LinearTrend, linearTrend, trendAt } from './linear-trend.js'

/** One person's values at times, whole numbers that ascend. */
export interface TimedValues {
  readonly times: readonly number[]
  readonly values: readonly number[]
}

export interface CourseFit {
  readonly from: 'residual-line' | 'residual-common'
  /** Of each course; without a slope where it has a single time. */
  readonly lines: readonly LinearTrend[]
  /** What the common course adds to a line at each time; empty where there are only lines. */
  readonly common: ReadonlyMap<number, number>
  /** The ratio of the variance that the common course explains to that of the noise; 0 where there is none. */
  readonly ratio: number
  /** Residual degrees of freedom, and what share of those of lines alone they are. */
  readonly freedom: number
  readonly left: number
  /** Σ r² and Σ rₐ·rₐ₊₁ of the residuals. */
  readonly squares: number
  readonly products: number
}

type Common = ReadonlyMap<number, number>

/** The ratio above which a course in common is more than noise. */
const leastRatio = 2
const mostRounds = 50

const lineOf = ({ times, values }: TimedValues, common: Common): LinearTrend =>
  common.size === 0
    ? linearTrend(times, values)
    : linearTrend(
        times,
        values.map((value, index) => value - (common.get(times[index] ?? Number.NaN) ?? 0)),
      )

/** What a line and the common course leave of a course that has three values or more; nothing of a shorter one. */
const residualsOf = ({ times, values }: TimedValues, common: Common): readonly number[] => {
  if (times.length < 3) return []
  const line = lineOf({ times, values }, common)
  return times.map((time, index) => (values[index] ?? Number.NaN) - (common.get(time) ?? 0) - trendAt(line, time))
}

const sumsOf = (courses: readonly TimedValues[], common: Common): Pick<CourseFit, 'squares' | 'products'> => {
  let [squares, products] = [0, 0]
  for (const course of courses) {
    let before = 0
    for (const residual of residualsOf(course, common)) {
      squares += residual * residual
      products += before * residual
      before = residual
    }
  }
  return { squares, products }
}

/** The means of what lines leave at each time; lines and means in turn, until these no longer move. */
const commonOf = (courses: readonly TimedValues[], deviation: number): Common => {
  const common = new Map<number, number>()
  for (let round = 0; round < mostRounds; round += 1) {
    const met = new Map<number, { sum: number; count: number }>()
    for (const course of courses)
      residualsOf(course, common).forEach((residual, index) => {
        const time = course.times[index] ?? Number.NaN
        const own = met.get(time)
        if (own === undefined) met.set(time, { sum: residual, count: 1 })
        else {
          own.sum += residual
          own.count += 1
        }
      })
    let moved = 0
    for (const [time, { sum, count }] of met) {
      common.set(time, (common.get(time) ?? 0) + sum / count)
      moved = Math.max(moved, Math.abs(sum / count))
    }
    if (!(moved > 1e-6 * deviation)) break
  }
  return common
}

/** Fits lines, and beside them a common course where that explains more than noise would. */
export const fitCourses = (courses: readonly TimedValues[]): CourseFit => {
  const none: Common = new Map()
  const alone = sumsOf(courses, none)
  const long = courses.filter(({ times }) => times.length >= 3)
  const freedom = long.reduce((sum, { times }) => sum + times.length - 2, 0)
  const all = new Set<number>()
  for (const { times } of long) for (const time of times) all.add(time)
  const taken = all.size - 2
  const least = freedom - taken
  const lines = {
    ...({ from: 'residual-line', lines: courses.map((course) => lineOf(course, none)), common: none } as const),
    ...{ ratio: 0, freedom, left: 1, ...alone },
  }
  if (long.length < 2 || taken < 1 || least < 1) return lines
  const common = commonOf(long, Math.sqrt(alone.squares / freedom))
  const sums = sumsOf(courses, common)
  const ratio = (alone.squares - sums.squares) / taken / (sums.squares / least)
  if (!(ratio > leastRatio)) return lines
  return {
    ...{ from: 'residual-common', lines: courses.map((course) => lineOf(course, common)), common, ratio },
    ...{ freedom: least, left: least / freedom, ...sums },
  }
}
