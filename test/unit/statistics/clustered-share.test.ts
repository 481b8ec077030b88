import { describe, expect, it } from 'vitest'
import { clusteredShare } from '../../../src/statistics/inside.js'

describe('a share of units in clusters', () => {
  it('is Wilson’s where each cluster has one unit', () => {
    const { share, low, high } = clusteredShare([1, 0, 0, 0, 0, 0, 0, 0, 0].map((count) => ({ count, of: 1 })))
    expect([share, low?.toFixed(3), high?.toFixed(3)]).toEqual([1 / 9, '0.020', '0.435'])
  })
  it('is wider where the units of a cluster are alike, and no narrower where they are less alike than chance', () => {
    const alike = clusteredShare([0, 10, 0, 10, 0, 10, 0, 10].map((count) => ({ count, of: 10 })))
    const even = clusteredShare(new Array(8).fill({ count: 5, of: 10 }))
    expect(alike.share).toBe(0.5)
    expect(even).toMatchObject({ share: 0.5, se: 0 })
    const width = ({ low, high }: typeof alike) => Number(high) - Number(low)
    expect(width(alike)).toBeGreaterThan(2 * width(even))
    // Wilson of 80 units is 0.214 wide; few clusters make it wider.
    expect(width(even)).toBeGreaterThan(0.214)
  })
  it('takes each cluster for one unit where nothing varies', () => {
    const { low, high } = clusteredShare(new Array(20).fill({ count: 0, of: 16 }))
    // z² / (n + z²) with n = 20 · (1.9674 / 2.0930)².
    expect(low).toBe(0)
    expect(high).toBeCloseTo(3.841459 / (20 * (1.967405 / 2.093024) ** 2 + 3.841459), 4)
    expect(clusteredShare(new Array(20).fill({ count: 16, of: 16 })).high).toBe(1)
  })
  it('has no interval of one cluster, and no share of none; clusters without units do not count', () => {
    expect(clusteredShare([{ count: 1, of: 4 }])).toMatchObject({ share: 0.25, se: null, low: null, high: null })
    expect(clusteredShare([])).toMatchObject({ of: 0, share: null, low: null })
    expect(
      clusteredShare([
        { count: 1, of: 4 },
        { count: 0, of: 0 },
      ]),
    ).toMatchObject({ clusters: 1, low: null })
  })
})
