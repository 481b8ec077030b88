import { dynamicComplexity } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'

const scale = { min: 0, max: 10 }

describe('dynamicComplexity', () => {
  it('is 0 where nothing moves and greatest where a score jumps from end to end', () => {
    expect(dynamicComplexity([4, 4, 4], 3, scale)[2]).toEqual({ fluctuation: 0, distribution: 0, complexity: 0 })
    expect(dynamicComplexity([0, 10, 0, 10], 4, scale)[3]?.fluctuation).toBe(1)
    expect(dynamicComplexity([0, 5, 10], 3, scale)[2]?.distribution).toBe(1)
  })

  it('counts a stretch without change as a stretch of its own', () => {
    // |5| over 1 interval, 0 over 1, |−5| over 1, of 10 · 3.
    expect(dynamicComplexity([0, 5, 5, 0], 4, scale)[3]?.fluctuation).toBeCloseTo(10 / 30, 12)
  })

  it('is silent before the first full window and wherever the window has a gap', () => {
    const silent = dynamicComplexity([1, 2, null, 3, 4, 5], 2, scale).map((window) => window === null)
    expect(silent).toEqual([true, false, true, true, false, false])
    expect(dynamicComplexity([1, 2, 3], 1, scale)).toEqual([null, null, null])
    expect(dynamicComplexity([], 5, scale)).toEqual([])
  })
})
