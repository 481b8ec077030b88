import { courseNoise, gradualCourses } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { fitCourses } from '../../../src/statistics/course-fit.js'

describe('courses of several persons', () => {
  const times = [1, 2, 3, 4, 5, 6]
  /** Around its line each leaves 1, −1, −1, −1, −1 and … in the shape of a parabola, which is no line. */
  const bent = [5, -1, -4, -4, -1, 5]
  const wave = [1, -1, 0, 0, -1, 1]

  it('have a line each where they have nothing in common', () => {
    const one = { times, values: bent.map((value, at) => 10 + 2 * at + value) }
    const other = { times, values: bent.map((value, at) => 3 - at - value) }
    const fit = fitCourses([one, other])
    expect(fit).toMatchObject({ from: 'residual-line', ratio: 0, freedom: 8, left: 1, squares: expect.closeTo(168, 9) })
    expect(fit.common.size).toBe(0)
    expect(fit.lines.map(({ slope }) => slope.toFixed(9))).toEqual(['2.000000000', '-1.000000000'])
    // Σ rₐ·rₐ₊₁ = −5 + 4 + 16 + 4 − 5 of each.
    expect(fit.products).toBeCloseTo(28, 9)
  })

  it('have a course in common where that is more than noise', () => {
    const person = (level: number, slope: number, sign: number) => ({
      times,
      values: bent.map((value, at) => level + slope * at + value + sign * 0.1 * (wave[at] ?? 0)),
    })
    const courses = [person(10, 2, 1), person(3, -1, -1), person(0, 0, 1), person(5, 1, -1)]
    const fit = fitCourses(courses)
    expect(fit.from).toBe('residual-common')
    expect(times.map((time) => fit.common.get(time)?.toFixed(6))).toEqual(bent.map((value) => value.toFixed(6)))
    // Σ wave² = 4, but a line takes nothing of it: each leaves .04. Of 16 degrees 4 times − 2 are taken.
    expect(fit).toMatchObject({ freedom: 12, left: 0.75, squares: expect.closeTo(0.16, 9) })
    expect(fit.ratio).toBeCloseTo(336 / 4 / (0.16 / 12), 3)
    expect(courseNoise(courses).sd).toBeCloseTo(Math.sqrt(0.16 / 12), 9)
    const gradual = gradualCourses(courses) ?? []
    expect(gradual).toHaveLength(4)
    expect(gradual[0]?.map((value) => value.toFixed(1))).toEqual(
      bent.map((value, at) => (10 + 2 * at + value).toFixed(1)),
    )
    expect(gradual[1]?.map((value) => value.toFixed(1))).toEqual(bent.map((value, at) => (3 - at + value).toFixed(1)))
  })

  it('have no course in common of one person, or of as many times as a line takes', () => {
    expect(fitCourses([{ times, values: bent }]).from).toBe('residual-line')
    expect(fitCourses([]).freedom).toBe(0)
    const apart = [
      { times: [1, 2, 3], values: [0, 5, 0] },
      { times: [4, 5, 6], values: [0, 5, 0] },
    ]
    expect(fitCourses(apart)).toMatchObject({ from: 'residual-line', freedom: 2 })
    expect(
      fitCourses([
        { times: [1, 2], values: [0, 9] },
        { times: [1], values: [3] },
      ]),
    ).toMatchObject({ freedom: 0, squares: 0 })
  })

  it('vary around lines, or within persons where too few scores are left', () => {
    expect(courseNoise([{ times, values: bent }])).toMatchObject({ from: 'raw', freedom: 4, autocorrelation: null })
    // Sums of squares 84 and, of the two scores, 2, of 5 + 1 degrees.
    expect(
      courseNoise([
        { times, values: bent },
        { times: [1, 2], values: [1, 3] },
        { times: [1], values: [9] },
      ]).sd,
    ).toBeCloseTo(Math.sqrt(86 / 6), 12)
    const seven = { times: [1, 2, 3, 4, 5, 6, 7], values: [5, 0, -3, -4, -3, 0, 5] }
    expect(courseNoise([seven])).toMatchObject({
      from: 'residual-line',
      freedom: 5,
      sd: expect.closeTo(Math.sqrt(84 / 5), 9),
    })
    expect(courseNoise([{ times, values: bent }], 0.3)).toMatchObject({ from: 'raw', autocorrelation: 0.3 })
    expect(courseNoise([seven], 0.3).autocorrelation).toBe(0.3)
    expect(courseNoise([seven], 0)).toEqual({ ...courseNoise([seven]), autocorrelation: 0 })
  })

  it('cannot be told as gradual where nothing, or too little, varies around them', () => {
    const straight = [1, 2, 3].map((slope) => ({ times, values: times.map((time) => slope * time) }))
    expect([gradualCourses([{ times, values: bent }]), gradualCourses([])]).toEqual([undefined, undefined])
    expect(
      gradualCourses(straight.map(({ values }) => ({ times: [1, 2], values: values.slice(0, 2) }))),
    ).toBeUndefined()
  })
})

describe('a course in common of persons with gaps', () => {
  it('leaves nothing at any time, nor along any line', () => {
    const curve = (time: number) => 3 * Math.sin(time)
    const person = (times: readonly number[], level: number, slope: number) => ({
      times,
      values: times.map((time) => level + slope * time + curve(time) + 0.1 * ((time * 7 + level) % 3)),
    })
    const courses = [
      person([1, 2, 3, 4, 5, 6, 7], 4, 1),
      person([2, 3, 5, 6, 8, 9], 9, -1),
      person([1, 4, 5, 7, 8, 9], 1, 0.5),
      person([3, 4, 6, 9], 6, 0),
    ]
    const fit = fitCourses(courses)
    expect(fit.from).toBe('residual-common')
    const left = courses.map(({ times, values }, at) => {
      const line = fit.lines[at]
      if (line === undefined) throw new Error('no line')
      return times.map((time, place) => ({
        time,
        residual:
          (values[place] ?? Number.NaN) -
          (fit.common.get(time) ?? 0) -
          line.meanValue -
          line.slope * (time - line.meanTime),
      }))
    })
    const sum = (of: readonly { readonly residual: number }[]) => of.reduce((all, { residual }) => all + residual, 0)
    for (let time = 1; time <= 9; time += 1)
      expect(Math.abs(sum(left.flat().filter((one) => one.time === time)))).toBeLessThan(1e-4)
    for (const own of left) expect(Math.abs(sum(own))).toBeLessThan(1e-9)
    const squares = left.flat().reduce((all, { residual }) => all + residual ** 2, 0)
    expect([fit.squares, fit.freedom]).toEqual([expect.closeTo(squares, 9), 15 - 7])
  })
})
