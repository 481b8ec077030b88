import { expect, it } from 'vitest'
import { meanOverUnits } from '../../../../src/statistics/agreement/mean-over-units.js'

// s² / n, with s² the sum of squares by n − 1: 14 / 3 / 4 of 2, 4, 4, 7 less their mean, 4.25.
it('The mean over units has the standard error of a mean, none of a single unit', () => {
  const { value, se } = meanOverUnits([2, 4, 4, 7])
  expect(value).toBe(4.25)
  expect(se).toBeCloseTo(Math.sqrt((2.25 ** 2 + 2 * 0.25 ** 2 + 2.75 ** 2) / 3 / 4), 14)
  expect(meanOverUnits([5, 8])).toEqual({ value: 6.5, se: expect.closeTo(1.5, 14) })
  expect(meanOverUnits([5])).toEqual({ value: 5, se: null })
})
