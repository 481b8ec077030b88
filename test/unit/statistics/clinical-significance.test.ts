import {
  cutoffA,
  cutoffB,
  cutoffC,
  jacobsonTruaxCategory,
  linearTrend,
  reliableChange,
  residualStandardDeviation,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'

describe('clinical significance', () => {
  // Least change 1.96·√2·5·√.02 = 1.96.
  const measure = { better: 'higher', standardDeviation: 5, reliability: 0.98, cutoff: 9 } as const
  const category = (pre: number, post: number, change: Partial<Parameters<typeof jacobsonTruaxCategory>[2]> = {}) =>
    jacobsonTruaxCategory(pre, post, { ...measure, ...change })

  it('sorts by size and by side of the cut-off', () => {
    expect(category(8, 10)).toBe('recovered')
    expect(category(9, 12)).toBe('improved')
    expect(category(5, 9)).toBe('improved')
    expect(category(8, 9.96)).toBe('unchanged')
    expect(category(8, 6.04)).toBe('unchanged')
    expect(category(8, 6.03)).toBe('deteriorated')
    expect(category(10, 8, { better: 'lower' })).toBe('recovered')
    expect(category(8, 10, { better: 'lower' })).toBe('deteriorated')
    expect(category(8, 10, { z: 2 })).toBe('unchanged')
  })

  it('draws the cut-offs toward the better end', () => {
    const [patients, others] = [
      { mean: 25, standardDeviation: 6 },
      { mean: 8, standardDeviation: 4 },
    ]
    expect(cutoffA(patients, 'lower')).toBe(13)
    expect(cutoffB(others, 'lower')).toBe(16)
    expect(cutoffC(patients, others)).toBeCloseTo(14.8, 12)
    expect((25 - 14.8) / 6).toBeCloseTo((14.8 - 8) / 4, 12)
  })

  it('takes another number of standard errors', () => {
    expect(reliableChange(5, 0.98, 1)).toBeCloseTo(1, 12)
    expect(reliableChange(5, 0.98)).toBeCloseTo(1.96, 12)
  })
})

describe('trend', () => {
  it('has no slope without two times, and no deviation without three values', () => {
    expect(linearTrend([3], [5]).slope).toBeNaN()
    expect(residualStandardDeviation([1, 2], [5, 6])).toBeNaN()
    expect(residualStandardDeviation([1, 2, 3], [5, 6, 7])).toBeCloseTo(0, 12)
  })
})
