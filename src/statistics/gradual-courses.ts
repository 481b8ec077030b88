import { type CourseFit, fitCourses, type TimedValues } from './course-fit.js'
import { type CourseNoise, noiseAround } from './course-noise.js'
import type { LinearTrend } from './linear-trend.js'
import { residualMoments } from './residual-moments.js'

/** How much of a spread of estimates is left without their sampling error: √(true variance / observed variance). */
const withoutError = (trueVariance: number, error: number): number => Math.sqrt(trueVariance / (trueVariance + error))

/** The mean slope and the variance of slopes beyond sampling error, by the method of moments with weights 1 / error. */
const slopesBeyond = (slopes: readonly { readonly slope: number; readonly error: number }[]) => {
  const sums = (weight: (error: number) => number) => {
    let [weights, weighted, squared] = [0, 0, 0]
    for (const { slope, error } of slopes) {
      const one = weight(error)
      weights += one
      weighted += one * slope
      squared += one * one
    }
    return { weights, mean: weighted / weights, squared }
  }
  const first = sums((error) => 1 / error)
  const q = slopes.reduce((sum, { slope, error }) => sum + (slope - first.mean) ** 2 / error, 0)
  const beyond = (q - (slopes.length - 1)) / (first.weights - first.squared / first.weights)
  const variance = slopes.length > 1 && beyond > 0 ? beyond : 0
  return { mean: sums((error) => 1 / (variance + error)).mean, variance }
}

/**
 * Returns how each person's values would run, had they changed gradually and nothing else: level, slope and, where one was
 * fitted, the course that all have in common; `undefined` where too few values are left around lines.
 *
 * Slopes are drawn toward their mean, and the common course toward none, so far that they vary as much as they do beyond the
 * sampling error that noise gives them. The values are at the times of each course. Source: method of moments for the variance
 * of slopes, textbook; see course-fit.ts and course-noise.ts for the fit and the noise.
 *
 * @example
 * const times = [1, 2, 3, 4, 5]
 * const [first = []] = gradualCourses([{ times, values: [1, 3, 2, 5, 4] }, { times, values: [2, 3, 5, 4, 7] }]) ?? []
 * first.map((value) => value.toFixed(2)) // => ['1.10', '2.05', '3.00', '3.95', '4.90']
 */
export const gradualCourses = (courses: readonly TimedValues[]): readonly (readonly number[])[] | undefined => {
  const fit = fitCourses(courses)
  const levelsOf = gradualBy(courses, { fit, noise: noiseAround(courses, fit) })
  return levelsOf && courses.map(levelsOf)
}

/** The same of courses that are fitted, each where it is asked for by its place. */
export const gradualBy = (
  courses: readonly TimedValues[],
  { fit, noise }: { readonly fit: CourseFit; readonly noise: CourseNoise },
): ((course: TimedValues, place: number) => readonly number[]) | undefined => {
  const { from, sd, autocorrelation } = noise
  if (from === 'raw' || !(sd > 0)) return undefined
  const errors = courses.map(({ times }) =>
    times.length < 2 ? Number.POSITIVE_INFINITY : sd * sd * residualMoments(times, autocorrelation ?? 0).slope,
  )
  const sloped = fit.lines.flatMap(({ slope }, index) => {
    const error = errors[index] ?? Number.NaN
    return Number.isFinite(error) ? [{ slope, error }] : []
  })
  const { mean, variance } = slopesBeyond(sloped)
  const slopeOf = ({ slope }: LinearTrend, error: number): number =>
    error === Number.POSITIVE_INFINITY ? mean : mean + withoutError(variance, error) * (slope - mean)
  const shrunk = fit.ratio > 1 ? Math.sqrt(1 - 1 / fit.ratio) : 0
  return ({ times }, place) => {
    const line = fit.lines[place]
    if (line === undefined) return []
    const slope = slopeOf(line, errors[place] ?? Number.NaN)
    return times.map((time) => line.meanValue + slope * (time - line.meanTime) + shrunk * (fit.common.get(time) ?? 0))
  }
}
