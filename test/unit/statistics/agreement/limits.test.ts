import { describe, expect, it } from 'vitest'
import { withLimits, without } from '../../../../src/statistics/agreement/limits.js'

const bounds = { least: -1, most: 1 }

describe('An estimate with limits', () => {
  it('has them 1.96 standard errors away, or as many as Student’s t says', () => {
    expect(withLimits(9, 0.2, 0.1, bounds, 'normal')).toEqual({
      ...{ units: 9, value: 0.2, se: 0.1 },
      low: expect.closeTo(0.2 - 0.1959963984540054, 14),
      high: expect.closeTo(0.2 + 0.1959963984540054, 14),
    })
    // Printed tables have 2.262157 for nine degrees of freedom.
    const { low, high } = withLimits(10, 0.2, 0.1, bounds, { df: 9 })
    expect([low, high].map((limit) => limit?.toFixed(6))).toEqual(['-0.026216', '0.426216'])
  })

  it('has none beyond what the coefficient can be', () => {
    expect(withLimits(9, 0.9, 1, bounds, 'normal')).toMatchObject({ low: -1, high: 1 })
    expect(withLimits(9, 0.9, 2, { most: 1 }, 'normal').low).toBeCloseTo(0.9 - 2 * 1.959963984540054, 14)
  })

  it('has neither error nor limits where it is 0, not known or only what rounding leaves', () => {
    const none = { units: 9, value: 0.9, se: null, low: null, high: null }
    for (const se of [null, 0, 1e-12, Number.NaN]) expect(withLimits(9, 0.9, se, bounds, 'normal')).toEqual(none)
    expect(withLimits(9, 0.9, 2e-12, bounds, 'normal').se).toBe(2e-12)
  })

  it('without a value has the reason and nothing else', () => {
    expect(without('one-unit', 1)).toEqual({
      ...{ units: 1, value: null, because: 'one-unit' },
      ...{ se: null, low: null, high: null },
    })
  })
})
