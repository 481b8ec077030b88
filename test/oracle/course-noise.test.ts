/** The noise around courses: its moments against matrices written out, and its estimates against noise that was put in. */
import { courseNoise, gradualCourses, normal, residualMoments } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { wordAt } from '../../src/statistics/inside.js'

type Matrix = readonly (readonly number[])[]
const times = (one: Matrix, other: Matrix): Matrix =>
  one.map((row) =>
    (other[0] ?? []).map((_, column) => row.reduce((sum, value, at) => sum + value * (other[at]?.[column] ?? 0), 0)),
  )

/** M·R·M with every matrix written out: R of φ to the power of the distance, M what takes a line out. */
const residualCovariance = (at: readonly number[], autocorrelation: number): Matrix => {
  const n = at.length
  const middle = at.reduce((sum, time) => sum + time, 0) / n
  const spread = at.reduce((sum, time) => sum + (time - middle) ** 2, 0)
  const m = at.map((row, i) =>
    at.map((column, j) => (i === j ? 1 : 0) - 1 / n - ((row - middle) * (column - middle)) / spread),
  )
  const r = at.map((row) => at.map((column) => autocorrelation ** Math.abs(row - column)))
  return times(times(m, r), m)
}

describe('what a line leaves of noise', () => {
  it.each([
    [[1, 2, 3], 0],
    [[1, 2, 3, 4, 5, 6], 0.3],
    [[1, 2, 3, 4, 5, 6], -0.4],
    [[2, 3, 7, 8, 9, 15, 16], 0.5],
    [[1, 3, 5, 7, 9], 0.6],
  ])('at %j with φ %d', (at, autocorrelation) => {
    const covariance = residualCovariance(at, autocorrelation)
    const squares = covariance.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
    const products = covariance.slice(1).reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
    const middle = at.reduce((sum, time) => sum + time, 0) / at.length
    const tilt = at.map((time) => time - middle)
    const spread = tilt.reduce((sum, one) => sum + one * one, 0)
    const slope =
      tilt.reduce(
        (sum, one, i) =>
          sum +
          tilt.reduce((s, other, j) => s + one * other * autocorrelation ** Math.abs((at[i] ?? 0) - (at[j] ?? 0)), 0),
        0,
      ) /
      spread ** 2
    const ours = residualMoments(at, autocorrelation)
    expect(ours.squares).toBeCloseTo(squares, 10)
    expect(ours.products).toBeCloseTo(products, 10)
    expect(ours.slope).toBeCloseTo(slope, 10)
  })
})

interface Cohort {
  readonly persons: number
  readonly at: (person: number) => readonly number[]
  readonly autocorrelation: number
  readonly course: (person: number, time: number) => number
}

/** Cohorts of courses with noise of SD 2 around them, each with draws of its own. */
const cohort = ({ persons, at, autocorrelation, course }: Cohort, replication: number) =>
  Array.from({ length: persons }, (_, person) => {
    const sessions = at(person)
    const last = sessions.at(-1) ?? 0
    let noise = 0
    const all = Array.from({ length: last }, (_, index) => {
      const draw = normal(wordAt(11, replication, person, index, 70_000))
      noise = index === 0 ? draw : autocorrelation * noise + Math.sqrt(1 - autocorrelation ** 2) * draw
      return course(person, index + 1) + 2 * noise
    })
    return { times: sessions, values: sessions.map((session) => all[session - 1] ?? Number.NaN) }
  })

const full = (sessions: number) => () => Array.from({ length: sessions }, (_, index) => index + 1)
const line = (person: number, time: number): number => 30 + (person % 5) - (0.4 + 0.1 * (person % 7)) * time
const curve = (person: number, time: number): number =>
  30 + (person % 5) - 8 * Math.log(time) - 0.1 * (person % 3) * time

describe('the noise that was put in', () => {
  it.each([
    ['lines', line, full(10), 0],
    ['lines', line, full(10), 0.3],
    ['lines', line, full(10), 0.6],
    ['nothing', () => 20, full(10), 0],
    ['nothing', () => 20, full(10), 0.3],
    ['a common curve', curve, full(10), 0],
    ['a common curve', curve, full(10), 0.3],
    ['lines, with gaps', line, (person: number) => [1, 2, 3, 5, 6, 7, 9, 10, 12, 13].slice(person % 4), 0.3],
    ['lines, every other week', line, () => [1, 3, 5, 7, 9, 11, 13, 15, 17, 19], 0.5],
  ])('comes out: %s', (name, course, at, autocorrelation) => {
    const found = Array.from({ length: 40 }, (_, replication) =>
      courseNoise(cohort({ persons: 50, at, autocorrelation, course }, replication)),
    )
    const mean = (of: (one: (typeof found)[number]) => number): number =>
      found.reduce((sum, one) => sum + of(one), 0) / found.length
    const commons = found.filter(({ from }) => from === 'residual-common').length
    console.info(
      name,
      autocorrelation,
      mean(({ sd }) => sd).toFixed(3),
      mean((one) => one.autocorrelation ?? Number.NaN).toFixed(3),
      commons,
    )
  })
})

it('gradual', () => {
  const data = cohort({ persons: 50, at: full(10), autocorrelation: 0.3, course: line }, 1)
  const g = gradualCourses(data) ?? []
  const slopes = g.map((values) => ((values[9] ?? 0) - (values[0] ?? 0)) / 9)
  console.info(slopes.slice(0, 7))
})
