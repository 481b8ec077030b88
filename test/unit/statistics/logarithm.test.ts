import { exponential, logarithm } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'

describe('functions that random numbers rest on', () => {
  it('agree with those of the machine at powers of two and at their ends', () => {
    const powers = Array.from({ length: 2098 }, (_, at) => at - 1074).filter((power) => power !== 0)
    const off = powers.map((power) => Math.abs(logarithm(2 ** power) / (power * Math.LN2) - 1))
    expect(Math.max(...off)).toBeLessThan(1e-15)
    expect(logarithm(1)).toBe(0)
    for (const number of [
      Number.MAX_VALUE,
      Number.MIN_VALUE,
      Math.SQRT1_2,
      Math.SQRT2,
      1 - 2 ** -53,
      1 + 2 ** -52,
      5e-320,
    ])
      expect(Math.abs(logarithm(number) - Math.log(number))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.log(number)))
    expect([logarithm(0), logarithm(-1), logarithm(Number.POSITIVE_INFINITY), logarithm(Number.NaN)]).toEqual([
      ...[Number.NEGATIVE_INFINITY, Number.NaN, Number.POSITIVE_INFINITY, Number.NaN],
    ])
    expect([exponential(710), exponential(-746), exponential(Number.NaN), exponential(0)]).toEqual([
      ...[Number.POSITIVE_INFINITY, 0, Number.NaN, 1],
    ])
    // The last numbers whose exponential is a number, and not 0.
    expect(exponential(-745.1332191019411)).toBe(Number.MIN_VALUE)
    expect(exponential(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY)
    for (const number of [-745, -709, -708.4, 709.7, 1, -1])
      expect(exponential(number) / Math.exp(number)).toBeCloseTo(1, 12)
  })
})
