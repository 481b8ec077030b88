import { changeReliability } from 'rupture-repair/detection'
import { correlation, differenceReliability } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../detection/series-of.js'

describe('the reliability of a difference', () => {
  it('is what two reliabilities leave of a difference of correlated scores', () => {
    // By hand: (.9 − .7)/(1 − .7) = 2/3; (.92 − .85)/.15 = 7/15; mean of .8 and .9 is .85, (.85 − .5)/.5 = .7.
    expect(differenceReliability([0.9, 0.9], 0.7)).toBeCloseTo(2 / 3, 12)
    expect(differenceReliability([0.92, 0.92], 0.85)).toBeCloseTo(7 / 15, 12)
    expect(differenceReliability([0.8, 0.9], 0.5)).toBeCloseTo(0.7, 12)
    expect(differenceReliability([0.8, 0.8], 0)).toBeCloseTo(0.8, 12)
    expect(differenceReliability([0.7, 0.7], 0.8)).toBeCloseTo(-0.5, 12)
  })

  it('is no number of reliabilities and correlations that are none', () => {
    for (const [one, other, r] of [
      [1.1, 0.9, 0.5],
      [0.9, -0.1, 0.5],
      [0.9, 0.9, 1],
      [0.9, 0.9, -1.1],
      [0.9, Number.NaN, 0.5],
    ] as const)
      expect(differenceReliability([one, other], r)).toBeNaN()
  })
})

it('of a change takes each score with the one before, over all series', () => {
  const series = [[6, null, 5], [4, 3], [5, 6], [9]].map((scores) => seriesOf(scores))
  const { pairs, correlation: related, reliability } = changeReliability(series, 0.85)
  expect(pairs).toBe(3)
  expect(related).toBeCloseTo(2 / Math.sqrt(2 * (14 / 3)), 12)
  expect(reliability).toBeCloseTo(0.565654, 5)
  expect(changeReliability([], 0.85).reliability).toBeNull()
})

describe('the correlation', () => {
  it('is that of the textbook', () => {
    // Means 2.75 and 3.25, products 2.1875 + 1.6875 + .1875 + 6.1875 = 10.25, squares 8.75 and 14.75.
    expect(correlation([1, 2, 3, 5], [2, 1, 4, 6])).toBeCloseTo(10.25 / Math.sqrt(8.75 * 14.75), 12)
    expect(correlation([1, 2, 3], [6, 4, 2])).toBe(-1)
  })

  it('is no number of fewer than two pairs, and where nothing varies', () => {
    expect(correlation([], [])).toBeNaN()
    expect(correlation([1], [2])).toBeNaN()
    expect(correlation([1, 1], [2, 3])).toBeNaN()
    expect(correlation([1, 2], [2, 3, 4])).toBeNaN()
  })
})
