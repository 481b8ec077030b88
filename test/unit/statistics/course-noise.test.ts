import { courseNoise, gradualCourses, residualMoments } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { fitCourses, type TimedValues } from '../../../src/statistics/course-fit.js'

/** Numbers from −1 to 1 from a linear congruential generator, each with so much of the one before. */
const noise = (seed: number, many: number, share: number): readonly number[] => {
  let [state, last] = [seed, 0]
  return Array.from({ length: many }, () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    last = share * last + state / 2147483648 - 1
    return last
  })
}
const regular = Array.from({ length: 30 }, (_, at) => at + 1)
const gapped = [2, 3, 4, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 24, 25, 26]
const late = gapped.map((time) => time + 100)
const course = (times: readonly number[], seed: number, share: number): TimedValues => ({
  times,
  values: noise(seed, times.length, share).map((value, at) => 5 + 0.1 * seed * (times[at] ?? 0) + value),
})
const expectedOf = (courses: readonly TimedValues[], autocorrelation: number) => {
  const all = courses.map(({ times }) => residualMoments(times, autocorrelation))
  return {
    squares: all.reduce((sum, { squares }) => sum + squares, 0),
    products: all.reduce((sum, { products }) => sum + products, 0),
  }
}

describe('the noise around lines', () => {
  it.each<[string, readonly TimedValues[]]>([
    ['one person', [course(regular, 1, 0.5)]],
    ['one person whose neighbours differ', [course(regular, 2, -0.4)]],
    [
      'several, with gaps',
      [course(regular, 3, 0.3), course(gapped, 4, 0.3), course(late, 5, 0.3), course(gapped, 6, 0.3)],
    ],
    ['several, without', [course(regular, 7, 0), course(regular, 8, 0), course(gapped, 9, 0)]],
  ])('of %s is such that residuals are what is to be expected of them', (_, courses) => {
    const fit = fitCourses(courses)
    const { from, sd, autocorrelation, freedom } = courseNoise(courses)
    expect([from, freedom]).toEqual(['residual-line', courses.reduce((sum, { times }) => sum + times.length - 2, 0)])
    const { squares, products } = expectedOf(courses, autocorrelation ?? Number.NaN)
    expect(products / squares).toBeCloseTo(fit.products / fit.squares, 6)
    expect(sd ** 2).toBeCloseTo(fit.squares / squares, 9)
    expect(courseNoise(courses, 0.25).sd ** 2).toBeCloseTo(fit.squares / expectedOf(courses, 0.25).squares, 9)
  })

  it('has an autocorrelation from 20 degrees of freedom on', () => {
    const of = (many: number) => courseNoise([course(regular.slice(0, many), 3, 0.5)]).autocorrelation
    expect([of(21), typeof of(22)]).toEqual([null, 'number'])
  })

  it('has no more of one time in the next than a line can be told from', () => {
    // A slow wave looks like a line that bends: no autocorrelation below .9 would leave as much.
    const wave = { times: regular, values: regular.map((time) => Math.sin(time / 4)) }
    expect(courseNoise([wave]).autocorrelation).toBe(0.9)
    const turns = courseNoise([{ times: regular, values: regular.map((time) => time % 2) }]).autocorrelation
    expect(turns).toBeLessThanOrEqual(0)
  })
})

describe('gradual courses', () => {
  const times = [1, 2, 3, 4, 5, 6, 7]
  /** Squares of 84, no slope and no level. */
  const bent = [5, 0, -3, -4, -3, 0, 5]
  const person = (level: number, slope: number, sign: number): TimedValues => ({
    times,
    values: bent.map((value, at) => level + slope * (at - 3) + sign * value),
  })
  const slopesOf = (courses: readonly TimedValues[]) =>
    (gradualCourses(courses) ?? []).map((values) => (values[1] ?? Number.NaN) - (values[0] ?? Number.NaN))

  it('vary in slope by what is left of it without the error of a slope', () => {
    // Noise 84 / 5 = 16.8 of each, so the error of a slope is 16.8 / 28 = .6; slopes 6, 2 and −2 vary by 16.
    const three = [person(10, 6, 1), person(20, 2, -1), person(30, -2, 1)]
    const share = Math.sqrt(1 - 0.6 / 16)
    const [a, b, c] = slopesOf(three)
    expect([a, b, c].map((slope) => slope?.toFixed(9))).toEqual(
      [2 + 4 * share, 2, 2 - 4 * share].map((one) => one.toFixed(9)),
    )
    expect(gradualCourses(three)?.[1]?.[3]).toBeCloseTo(20, 9)
  })

  it('have all one slope where slopes vary by no more than their error', () => {
    expect(
      slopesOf([person(10, 0.5, 1), person(20, 0, -1), person(30, -0.2, 1)]).map((slope) => slope.toFixed(9)),
    ).toEqual(Array(3).fill('0.100000000'))
    expect(slopesOf([person(10, 3, 1)]).map((slope) => slope.toFixed(9))).toEqual(['3.000000000'])
  })

  it('weigh a slope by how sure it is, and take the mean where a person has one score', () => {
    const short: TimedValues = { times: [1, 2, 3], values: [0, 2, 10] }
    const [one, other, third] = [person(10, 6, 1), person(20, -2, -1), short]
    const courses = [one, other, third, { times: [4], values: [7] }]
    const { sd } = courseNoise(courses)
    // Slopes 6, −2 and 5 with errors of noise² over 28, 28 and 2.
    const errors = [28, 28, 2].map((spread) => sd ** 2 / spread)
    const weigh = (variance: number) => errors.map((error) => 1 / (variance + error))
    const slopes = [6, -2, 5]
    const meanBy = (weights: readonly number[]) =>
      weights.reduce((sum, weight, at) => sum + weight * (slopes[at] ?? 0), 0) /
      weights.reduce((sum, weight) => sum + weight, 0)
    const first = weigh(0)
    const [all, squared] = [first.reduce((sum, one) => sum + one, 0), first.reduce((sum, one) => sum + one ** 2, 0)]
    const q = slopes.reduce((sum, slope, at) => sum + (first[at] ?? 0) * (slope - meanBy(first)) ** 2, 0)
    const variance = (q - 2) / (all - squared / all)
    const mean = meanBy(weigh(variance))
    const found = gradualCourses(courses) ?? []
    expect(found[3]).toEqual([7])
    const wanted = slopes.map(
      (slope, at) => mean + Math.sqrt(variance / (variance + (errors[at] ?? 0))) * (slope - mean),
    )
    expect(found.slice(0, 3).map(([a = 0, b = 0]) => (b - a).toFixed(9))).toEqual(
      wanted.map((slope) => slope.toFixed(9)),
    )
  })
})
