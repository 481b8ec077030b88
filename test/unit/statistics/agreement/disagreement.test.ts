import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disagreement, levels } from '../../../../src/statistics/agreement/disagreement.js'

const values = Float64Array.of(0, 2, 3, 8)
const counts = Float64Array.of(1, 4, 2, 3)
const between = (level: (typeof levels)[number]) => {
  const { between } = disagreement(values, counts, level)
  return [between(0, 1), between(1, 2), between(3, 1), between(2, 2)]
}

describe('The disagreement of two values', () => {
  it('is whether they differ, or the square of ranks, of differences or of ratios', () => {
    expect(between('nominal')).toEqual([1, 1, 1, 0])
    // Mean ranks, counted from 0: 0.5, 3, 6 and 8.5.
    expect(between('ordinal')).toEqual([2.5 ** 2, 3 ** 2, 5.5 ** 2, 0])
    // In parts of the greatest value, 8.
    expect(between('interval')).toEqual([(2 / 8) ** 2, (1 / 8) ** 2, (6 / 8) ** 2, 0])
    expect(between('ratio')).toEqual([1, expect.closeTo(1 / 25, 14), expect.closeTo(0.36, 14), 0])
  })

  it('is in parts of the range, however long', () => {
    for (const [least, greatest] of [
      [-10, 5],
      [-5, 10],
      [-Number.MAX_VALUE, Number.MAX_VALUE],
      [0, Number.MIN_VALUE],
    ]) {
      const values = Float64Array.of(least ?? 0, greatest ?? 0)
      expect(disagreement(values, Float64Array.of(1, 1), 'interval').between(0, 1)).toBe(1)
    }
  })

  it('is 0 of two zeros as a ratio', () => {
    expect(disagreement(values, counts, 'ratio').between(0, 0)).toBe(0)
  })
})

describe('The disagreement of a value with all that were given', () => {
  // A value may be 0, next to another or far off; how often it was given too.
  const given = fc.sample(
    fc
      .uniqueArray(fc.oneof(fc.constantFrom(0, 1, 1.001, 5, 1e-6), fc.double({ min: 1e-9, max: 1e6, noNaN: true })), {
        minLength: 2,
        maxLength: 8,
      })
      .chain((distinct) =>
        fc.tuple(
          fc.constant(Float64Array.from(distinct).sort()),
          fc
            .array(fc.integer({ min: 1, max: 30 }), { minLength: distinct.length, maxLength: distinct.length })
            .map((many) => Float64Array.from(many)),
        ),
      ),
    { numRuns: 40, seed: 17 },
  )

  it.each(levels)('is the sum of those of pairs, at %s level', (level) => {
    for (const [values, counts] of given) {
      const { between, withAll } = disagreement(values, counts, level)
      expect(withAll).toHaveLength(values.length)
      for (const [one, all] of withAll.entries()) {
        const expected = counts.reduce((sum, count, other) => sum + count * between(one, other), 0)
        expect(Math.abs(all - expected)).toBeLessThan(1e-11 * Math.max(1, expected))
      }
    }
  })
})
