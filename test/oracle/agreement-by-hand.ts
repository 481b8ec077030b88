import fc from 'fast-check'
import type { Estimate } from 'rupture-repair/statistics'
import { expect } from 'vitest'

/** Fifty random cases of one kind, always the same. */
export const fifty = <Value>(arbitrary: fc.Arbitrary<Value>): readonly Value[] =>
  fc.sample(arbitrary, { numRuns: 50, seed: 17 })
export const grid = <Value>(rows: number, columns: number, cell: fc.Arbitrary<Value>): fc.Arbitrary<Value[][]> =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** A derivative at 0, by five points. */
export const slope = (of: (x: number) => number): number => {
  const h = 1e-3
  return (8 * (of(h) - of(-h)) - (of(2 * h) - of(-2 * h))) / (12 * h)
}

export const expectSame = (one: number | null | undefined, other: number, digits = 9): void => {
  expect(one).toBeTypeOf('number')
  expect(Math.abs((one ?? 0) - other) / Math.max(1, Math.abs(other))).toBeLessThan(10 ** -digits)
}

/** The standard error, and limits as far from the value as it says, but not beyond the bounds; all null where it is 0. */
export const expectError = (
  estimate: Estimate,
  error: number,
  quantile: number,
  least: number = Number.NEGATIVE_INFINITY,
): void => {
  const { value, se, low, high } = estimate
  if (error < 1e-11) {
    expect([se, low, high]).toEqual([null, null, null])
    return
  }
  expectSame(se, error)
  expectSame(low, Math.max(least, (value ?? 0) - quantile * error))
  expectSame(high, Math.min(1, (value ?? 0) + quantile * error))
}
