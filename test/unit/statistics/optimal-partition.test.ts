import { optimalPartition } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'

type Partitioning = Parameters<typeof optimalPartition>[1]

/** Every way to cut n values into stretches of at least so many, as where the stretches begin. */
const partitions = (n: number, minimum: number, from = 0): readonly (readonly number[])[] => [
  ...(n - from >= minimum ? [[from]] : []),
  ...Array.from({ length: Math.max(0, n - from - 2 * minimum + 1) }, (_, more) => from + minimum + more).flatMap(
    (next) => partitions(n, minimum, next).map((others) => [from, ...others]),
  ),
]

/** Squared distances from the mean of each stretch in σ², the price of each change, and for mBIC the logarithm of each length. */
const costOf = (values: readonly number[], begins: readonly number[], { sigma, penalty }: Partitioning): number => {
  const price =
    penalty === 'mbic' ? 3 * Math.log(values.length) : penalty === 'bic' ? 2 * Math.log(values.length) : penalty
  return begins.reduce((cost, begin, place) => {
    const own = values.slice(begin, begins[place + 1])
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length
    const squares = own.reduce((sum, value) => sum + ((value - mean) / sigma) ** 2, 0)
    return cost + squares + (place === 0 ? 0 : price) + (penalty === 'mbic' ? Math.log(own.length) : 0)
  }, 0)
}

const series = [
  [6, 6, 5, 2, 3, 2],
  [1, 9, 1, 9, 1, 9, 1],
  [-40, -41, -39, -40, -60, -61, -40, -40],
  [5, 5, 5, 5, 5, 5],
  [1, 2, 3, 4, 5, 6, 7, 8],
  [100.5, 100, 99.5, 3, 3.5, 3, 50, 50, 50.5],
  [0, 0, 4, 0, 0, 0, 4, 4, 0, 0],
  // By squares alone the value between would be of the first stretch; by the lengths, which mBIC prices, of the second.
  [0, 0, 0, 5.16, 10, 10, 10, 10, 10, 10],
]

describe('the optimal partition', () => {
  it.each<Partitioning>(
    [1, 2, 3].flatMap((minimum) =>
      ([0, 1, 6, 'bic', 'mbic'] as const).flatMap((penalty) =>
        [0.5, 1, 4].map((sigma): Partitioning => ({ sigma, penalty, minimum })),
      ),
    ),
  )('costs the least of all: %j', (how) => {
    for (const values of series) {
      const found = optimalPartition(values, how)
      const least = Math.min(...partitions(values.length, how.minimum).map((begins) => costOf(values, begins, how)))
      expect(costOf(values, found, how)).toBeCloseTo(least, 8)
      expect(found[0]).toBe(0)
      for (const [place, begin] of found.entries())
        expect((found[place + 1] ?? values.length) - begin).toBeGreaterThanOrEqual(how.minimum)
    }
  })

  it('costs the least of long series too, in which beginnings are dropped on the way', () => {
    // Forty steps up and down, far apart: each is a change, and nothing else is.
    const values = Array.from({ length: 400 }, (_, at) => (Math.floor(at / 10) % 2 === 0 ? 5 : 25) + (at % 2) * 0.1)
    const steps = Array.from({ length: 40 }, (_, at) => at * 10)
    for (const penalty of ['bic', 'mbic', 20] as const)
      expect(optimalPartition(values, { sigma: 1, penalty, minimum: 1 })).toEqual(steps)
    // No change where none pays: 400 values whose squares sum to one.
    expect(
      optimalPartition(
        values.map((_, at) => (at % 2) * 0.1),
        { sigma: 1, penalty: 'bic', minimum: 1 },
      ),
    ).toEqual([0])
  })

  it('is one stretch of too few values, of two stretches’ worth may be two, and of none is none', () => {
    const two = { sigma: 1, penalty: 1, minimum: 2 } as const
    expect([optimalPartition([], two), optimalPartition([1], two), optimalPartition([1, 1, 9], two)]).toEqual([
      [],
      [0],
      [0],
    ])
    expect(optimalPartition([1, 1, 9, 9], two)).toEqual([0, 2])
    expect(optimalPartition([1, 9], { ...two, minimum: 1 })).toEqual([0, 1])
  })

  it.each<Partial<Partitioning>>([
    ...[{ sigma: 0 }, { sigma: -1 }, { sigma: Number.NaN }, { penalty: -1 }, { penalty: Number.NaN }],
    ...[{ minimum: 0 }, { minimum: 1.5 }, { minimum: -2 }, { minimum: Number.NaN }],
  ])('is one stretch where nothing can be priced: %j', (over) => {
    expect(optimalPartition([1, 1, 9, 9], { sigma: 1, penalty: 1, minimum: 1, ...over })).toEqual([0])
  })
})
