import { logRankTest, type RiskTime, sharesTest, welchTest } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { chiSquareAbove } from '../../../../src/statistics/arms/chi-square.js'

describe('chiSquareAbove', () => {
  it('is 1 at nothing, 0 beyond everything, and nothing of what is no χ²', () => {
    expect(chiSquareAbove(0, 3)).toBe(1)
    expect(chiSquareAbove(Number.POSITIVE_INFINITY, 3)).toBe(0)
    for (const [observed, df] of [
      [-1, 1],
      [Number.NaN, 1],
      [1, 0],
    ] as const)
      expect(chiSquareAbove(observed, df)).toBeNaN()
  })
})

const nothing = { statistic: Number.NaN, df: Number.NaN, p: Number.NaN }

describe('sharesTest', () => {
  it('says nothing of counts that cannot be', () => {
    const fine = { count: 2, of: 7 }
    for (const wrong of [
      { count: -1, of: 7 },
      { count: 8, of: 7 },
      { count: Number.NaN, of: 7 },
    ])
      expect(sharesTest([fine, wrong])).toEqual(nothing)
    expect(sharesTest([fine, { count: 7, of: 7 }]).p).toBeLessThan(0.05)
    expect(sharesTest([])).toEqual(nothing)
  })

  it('finds no difference between shares that are all 0, and says nothing of an empty arm or a single one', () => {
    expect(
      sharesTest([
        { count: 0, of: 5 },
        { count: 0, of: 7 },
      ]),
    ).toEqual({ statistic: 0, df: 1, p: 1 })
    expect(
      sharesTest([
        { count: 0, of: 0 },
        { count: 0, of: 7 },
      ]),
    ).toEqual(nothing)
    expect(sharesTest([{ count: 3, of: 7 }])).toEqual(nothing)
  })
})

describe('welchTest', () => {
  it('has an arm of two numbers, and none of one beside others', () => {
    // Means 2 and 5 with variances 2 and 1 of 2 and 3: t² = 9 / (1 + 1/3).
    expect(
      welchTest([
        [1, 3],
        [4, 5, 6],
      ]).statistic,
    ).toBeCloseTo(27 / 4, 10)
    expect(welchTest([[1, 3], [4, 5, 6], [7]])).toEqual(nothing)
    expect(welchTest([])).toEqual(nothing)
  })

  it('says nothing where an arm has one number, or none that differ', () => {
    expect(welchTest([[1], [1, 2, 3]])).toEqual(nothing)
    expect(
      welchTest([
        [2, 2],
        [1, 2, 3],
      ]),
    ).toEqual(nothing)
    expect(welchTest([[1, 2, 3]])).toEqual(nothing)
  })
})

describe('logRankTest', () => {
  const arm = (...exits: readonly number[]): readonly RiskTime[] =>
    exits.map((exit) => ({ entry: 0, exit, ending: 'resolved' }))

  it('counts the events of every interval, of the last one too', () => {
    const [one, other] = [arm(2, 3), [...arm(3), { entry: 0, exit: 3, ending: null }]]
    // Interval 2: .5 of 1 expected, variance .25; interval 3: 2/3 of 2, variance 2/9. (2 − 7/6)² / (17/36).
    expect(logRankTest([one, other], 'resolved')).toMatchObject({ statistic: expect.closeTo(25 / 17, 10), df: 1 })
    expect(logRankTest([other, one], 'resolved').statistic).toBeCloseTo(25 / 17, 10)
  })

  it('leaves out an arm in which nothing is expected', () => {
    const [one, other] = [arm(1, 2, 2), arm(2, 3, 4)]
    expect(logRankTest([one, [], other], 'resolved')).toEqual(logRankTest([one, other], 'resolved'))
  })

  it('says nothing of one arm, of no event, or where all end at once', () => {
    expect(logRankTest([arm(1, 2), []], 'resolved')).toEqual(nothing)
    expect(logRankTest([arm(1, 2), arm(1, 3)], 'left')).toEqual(nothing)
    expect(logRankTest([arm(1, 1), arm(1, 1)], 'resolved')).toEqual(nothing)
    expect(logRankTest([], 'resolved')).toEqual(nothing)
  })
})
