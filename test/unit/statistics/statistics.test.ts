import {
  mean,
  movingRangeSigma,
  movingRanges,
  pooledStandardDeviation,
  standardDeviation,
  variance,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { atLeast, exceeds } from '../../../src/statistics/inside.js'

describe('comparison', () => {
  it('takes decimals as they are written', () => {
    expect(4.1 - 3.1 >= 1).toBe(false)
    expect(atLeast(4.1 - 3.1, 1)).toBe(true)
    expect(exceeds(0.1 + 0.2, 0.3)).toBe(false)
  })

  it('takes a difference of nothing for nothing, by the size of what was subtracted', () => {
    const left = 0.3 - 0.1 - 0.2
    expect([left < 0, atLeast(left, 0)]).toEqual([true, false])
    expect([atLeast(left, 0, [0.3, 0.1]), exceeds(0, left, [0.3, 0.1])]).toEqual([true, false])
    expect([atLeast(-0.001, 0, [1000]), exceeds(0.001, 0, [-1000])]).toEqual([false, true])
  })

  it('takes no number for an infinite one, nor what is no number for any', () => {
    const endless = Number.POSITIVE_INFINITY
    expect([atLeast(1, endless), atLeast(endless, endless), atLeast(endless, 1)]).toEqual([false, true, true])
    expect([exceeds(endless, 1), exceeds(endless, endless), exceeds(-endless, 1)]).toEqual([true, false, false])
    expect([atLeast(Number.NaN, 1), atLeast(1, Number.NaN)]).toEqual([false, false])
  })

  it('keeps apart what scores can differ by', () => {
    expect(atLeast(6.999, 7)).toBe(false)
    expect(exceeds(7.001, 7)).toBe(true)
    expect([atLeast(0, 0), exceeds(0, 0), atLeast(-1, 1), exceeds(-1, -2)]).toEqual([true, false, false, true])
  })
})

describe('spread', () => {
  it('divides by n − 1', () => {
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12)
    expect(standardDeviation([1, 3])).toBeCloseTo(Math.SQRT2, 12)
  })

  it('is not a number of too few values', () => {
    expect([mean([]), variance([5]), pooledStandardDeviation([5], [3, 4]), movingRangeSigma([5])]).toEqual(
      Array(4).fill(Number.NaN),
    )
  })

  it('pools samples of unequal size by their degrees of freedom', () => {
    expect(pooledStandardDeviation([0, 2], [10, 10, 10]) ** 2).toBeCloseTo(2 / 3, 12)
  })

  it('has one moving range fewer than values', () => {
    expect(movingRanges([35, 38, 35])).toEqual([3, 3])
    expect(movingRanges([35])).toEqual([])
  })
})
