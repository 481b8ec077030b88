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

describe('sharesTest', () => {
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
      ]).p,
    ).toBeNaN()
    expect(sharesTest([{ count: 3, of: 7 }]).p).toBeNaN()
  })
})

describe('welchTest', () => {
  it('says nothing where an arm has one number, or none that differ', () => {
    expect(welchTest([[1], [1, 2, 3]]).p).toBeNaN()
    expect(
      welchTest([
        [2, 2],
        [1, 2, 3],
      ]).p,
    ).toBeNaN()
    expect(welchTest([[1, 2, 3]]).p).toBeNaN()
  })
})

describe('logRankTest', () => {
  const arm = (...exits: readonly number[]): readonly RiskTime[] =>
    exits.map((exit) => ({ entry: 0, exit, ending: 'resolved' }))

  it('leaves out an arm in which nothing is expected', () => {
    const [one, other] = [arm(1, 2, 2), arm(2, 3, 4)]
    expect(logRankTest([one, [], other], 'resolved')).toEqual(logRankTest([one, other], 'resolved'))
  })

  it('says nothing of one arm, of no event, or where all end at once', () => {
    expect(logRankTest([arm(1, 2), []], 'resolved').p).toBeNaN()
    expect(logRankTest([arm(1, 2), arm(1, 3)], 'left').p).toBeNaN()
    expect(logRankTest([arm(1, 1), arm(1, 1)], 'resolved').p).toBeNaN()
    expect(logRankTest([], 'resolved').p).toBeNaN()
  })
})
