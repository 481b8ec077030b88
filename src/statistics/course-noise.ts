/**
 * How much, and how, people's values vary around their own courses.
 *
 * Residuals vary less than the noise did, and neighbours among them correlate less, because fitting follows the noise. Both are
 * mended by what is to be expected of them (`residualMoments`): φ solves Σ rₐ·rₐ₊₁ / Σ r² = E Σ rₐ·rₐ₊₁ / E Σ r², summed
 * over persons, and σ² = Σ r² / E Σ r². Values on both sides of a gap count as so many times apart as they are. A common course
 * leaves as many of both expectations as it leaves degrees of freedom, exactly so where everyone has a value at every time.
 */
import { type CourseFit, fitCourses, type TimedValues } from './course-fit.js'
import { type ResidualMoments, residualMoments } from './residual-moments.js'
import { variance } from './variance.js'

/** The noise around the courses of several persons. */
export interface CourseNoise {
  /** Around lines, around lines and a common course, or the plain variance within persons, trends in it. */
  readonly from: 'residual-line' | 'residual-common' | 'raw'
  /** In the unit of the values; `NaN` where no one has two values. */
  readonly sd: number
  /** Of one time with the next; `null` where too few values tell it, and `sd` is as if it were 0. */
  readonly autocorrelation: number | null
  /** Residual degrees of freedom; fewer than 5 where `from` is `raw`. */
  readonly freedom: number
}

/** With fewer residual degrees of freedom the variance within persons replaces that around courses. */
const leastForLines = 5
/** With fewer, an estimate of the autocorrelation says next to nothing. */
const leastForAutocorrelation = 20
/** Beyond it a line cannot be distinguished from noise. */
const mostAutocorrelation = 0.9

/** What is to be expected of the residuals of all courses together; courses of the same times are looked at once. */
const expected = (courses: readonly TimedValues[]): ((autocorrelation: number) => Omit<ResidualMoments, 'slope'>) => {
  const patterns = new Map<string, { times: readonly number[]; many: number }>()
  for (const { times } of courses) {
    const key = times.map((time) => time - (times[0] ?? 0)).join()
    patterns.set(key, { times, many: (patterns.get(key)?.many ?? 0) + 1 })
  }
  return (autocorrelation) => {
    let [squares, products] = [0, 0]
    for (const { times, many } of patterns.values()) {
      const moments = residualMoments(times, autocorrelation)
      squares += many * moments.squares
      products += many * moments.products
    }
    return { squares, products }
  }
}

/** φ between 0 and the limit on its side, by halving; 0 where no φ of that side does. */
const solved = (ratio: number, ratioAt: (autocorrelation: number) => number): number => {
  const limit = ratio > ratioAt(0) ? mostAutocorrelation : -mostAutocorrelation
  const isShort = (autocorrelation: number): boolean =>
    limit > 0 ? ratioAt(autocorrelation) < ratio : ratioAt(autocorrelation) > ratio
  if (isShort(limit)) return Math.max(limit, 0)
  let [near, far] = [0, limit]
  for (let halving = 0; halving < 24; halving += 1) {
    const middle = (near + far) / 2
    if (isShort(middle)) near = middle
    else far = middle
  }
  return (near + far) / 2
}

/**
 * Estimates the noise around the courses of several persons, and its autocorrelation unless that is given.
 *
 * Times are whole numbers that ascend within each course. Source: see the head of this file; how many degrees of freedom are
 * asked for is this library's convention.
 *
 * @example
 * const times = [1, 2, 3, 4, 5, 6, 7, 8]
 * const noise = courseNoise([{ times, values: [5, 6, 6, 8, 7, 9, 9, 12] }])
 * ;[noise.from, noise.sd.toFixed(2), noise.autocorrelation, noise.freedom] // => ['residual-line', '0.88', null, 6]
 */
export const courseNoise = (courses: readonly TimedValues[], given?: number): CourseNoise =>
  noiseAround(courses, fitCourses(courses), given)

/** The same of courses that are fitted. */
export const noiseAround = (
  courses: readonly TimedValues[],
  { from, freedom, left, squares, products }: CourseFit,
  given?: number,
): CourseNoise => {
  if (freedom < leastForLines) {
    const varied = courses.filter(({ values }) => values.length >= 2)
    const within = varied.reduce((sum, { values }) => sum + values.length - 1, 0)
    const sum = varied.reduce((sofar, { values }) => sofar + (values.length - 1) * variance(values), 0)
    return { from: 'raw', sd: Math.sqrt(sum / within), autocorrelation: given ?? null, freedom }
  }
  const momentsAt = expected(courses)
  const ratioAt = (autocorrelation: number): number => {
    const moments = momentsAt(autocorrelation)
    return moments.products / moments.squares
  }
  const autocorrelation = given ?? (freedom < leastForAutocorrelation ? null : solved(products / squares, ratioAt))
  const sd = Math.sqrt(squares / (left * momentsAt(autocorrelation ?? 0).squares))
  return { from, sd, autocorrelation, freedom }
}
