import { describe, expect, it } from 'vitest'
import { unlistedBetween, unlistedSegments } from '../../../../src/coding/sheet/unlisted-segments.js'

describe('the segments that a sheet does not list', () => {
  it.each([
    [1, 2, 0],
    [1, 4, 2],
    [4, 1, 0],
    [1, { from: 60, to: 120 }, 0],
    [{ from: 0, to: 60 }, 7, 0],
    [{ from: 60, to: 120 }, { from: 240, to: 300 }, 2],
    [{ from: 60, to: 120 }, { from: 30, to: 90 }, 0],
    [{ from: 0, to: 60 }, { from: 60, to: 120 }, 0],
    [{ from: 0, to: 60 }, { from: 60.05, to: 120 }, 0],
    [{ from: 0, to: 60 }, { from: 61, to: 120 }, 1],
    [{ from: 0, to: 60 }, { from: 180, to: 200 }, 2],
    [{ from: 0, to: 0.1 }, { from: 0.1 + 0.2, to: 0.4 }, 2],
  ])('are counted between %j and %j: %i', (one, next, unlisted) => {
    expect(unlistedBetween(one, next)).toBe(unlisted)
  })
  it('are those between, not before the first', () => {
    const listed = (...places: readonly number[]) => ({
      segments: places.map((at) => ({ at, codes: {}, strategies: [] })),
    })
    expect(unlistedSegments(listed(3, 4, 6, 9))).toBe(3)
    expect(unlistedSegments(listed())).toBe(0)
  })
})
