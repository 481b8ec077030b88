import { describe, expect, it } from 'vitest'
import { fAbove, fExceeded, t975 } from '../../../src/statistics/f-distribution.js'

const relative = (one: number, other: number): number => Math.abs(one / other - 1)

describe('F', () => {
  // With df1 = 2 the tail is (1 + 2f / df2)^(−df2 / 2), and f follows from it.
  it.each([1, 2, 7, 40, 2_997, 299_997, 4e6])('has its closed form of 2 and %d degrees of freedom', (df2) => {
    for (const probability of [1e-12, 0.025, 0.5, 0.975]) {
      const f = (df2 / 2) * Math.expm1((-2 / df2) * Math.log(probability))
      expect(relative(fAbove(f, 2, df2), probability)).toBeLessThan(1e-11)
      expect(relative(fExceeded(probability, 2, df2), f)).toBeLessThan(1e-11)
    }
  })

  // The quantile of F with its degrees of freedom exchanged is that of 1 / F.
  it('is its own inverse with the degrees of freedom exchanged', () => {
    for (const [df1, df2] of [
      [5, 15],
      [5.37, 2.61],
      [99_999, 299_997],
      [1, 40],
    ] as const) {
      expect(relative(fExceeded(0.025, df1, df2), 1 / fExceeded(0.975, df2, df1))).toBeLessThan(1e-12)
      expect(relative(fAbove(fExceeded(0.025, df1, df2), df1, df2), 0.025)).toBeLessThan(1e-10)
    }
  })

  it('is 1 of 0 and keeps the digits of a small tail', () => {
    expect(fAbove(0, 3, 4)).toBe(1)
    expect(relative(fAbove(1e8, 2, 40), (1 + 2e8 / 40) ** -20)).toBeLessThan(1e-11)
    expect(fAbove(1e300, 200, 400)).toBeCloseTo(0, 15)
  })
})

describe('Student’s t', () => {
  // Closed forms: tan(.475 π) of 1, and 2p√(2 / (1 − (2p)²)) with 2p = .95 of 2 degrees of freedom; printed tables otherwise.
  it('has its 97.5th percentile', () => {
    expect(relative(t975(1), Math.tan(0.475 * Math.PI))).toBeLessThan(1e-12)
    expect(relative(t975(2), 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)))).toBeLessThan(1e-12)
    expect(t975(11).toFixed(3)).toBe('2.201')
    expect(t975(1e6)).toBeCloseTo(1.959966, 6)
  })
})
