import { wilsonInterval } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'

/** The share p solves |count/of − p| = z√(p(1 − p)/of) at both limits, which is how Wilson defines them. */
const distance = (count: number, of: number, limit: number): number =>
  Math.abs(count / of - limit) / Math.sqrt((limit * (1 - limit)) / of)

it('is where the share lies just so many standard errors from what was counted', () => {
  for (const [count, of] of [
    [1, 9],
    [3, 4],
    [50, 100],
    [1, 2],
  ] as const) {
    const { low, high } = wilsonInterval({ count, of })
    expect(distance(count, of, low)).toBeCloseTo(1.959964, 5)
    expect(distance(count, of, high)).toBeCloseTo(1.959964, 5)
    expect(low).toBeLessThan(count / of)
    expect(high).toBeGreaterThan(count / of)
  }
})

it('ends at none and all exactly, and is not there of none', () => {
  // At 0 of 9 the upper limit is z²/(n + z²) = 3.841459 / 12.841459.
  expect(wilsonInterval({ count: 0, of: 9 }).high).toBeCloseTo(0.299145, 5)
  expect(wilsonInterval({ count: 0, of: 9 }).low).toBe(0)
  expect(wilsonInterval({ count: 9, of: 9 }).high).toBe(1)
  expect(wilsonInterval({ count: 0, of: 0 })).toEqual({ low: Number.NaN, high: Number.NaN })
})
