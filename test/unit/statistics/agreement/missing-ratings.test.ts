import {
  cohenKappa,
  completeUnits,
  crossTable,
  krippendorffAlpha,
  percentAgreement,
  type Ratings,
  weightedKappa,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { kappaWeights } from '../../../../src/statistics/inside.js'

describe('Missing and undeclared ratings', () => {
  it('leave a unit out only where a coefficient needs it', () => {
    const ratings: Ratings<number> = [
      [0, 0, null],
      [1, 1, 1],
      [0, null, null],
      [2, 1, 2],
    ]
    expect(percentAgreement(ratings)).toMatchObject({ units: 3, value: expect.closeTo((1 + 1 + 1 / 3) / 3, 14) })
    expect(crossTable(ratings, [0, 1], 3)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 1, 0],
    ])
    expect(completeUnits(ratings)).toEqual([
      [1, 1, 1],
      [2, 1, 2],
    ])
  })

  it('keep an unused category in its place', () => {
    // Three of four declared categories are used; without the third, 2 would be the neighbour of 1.
    const declared = [
      [2, 1, 0, 0],
      [0, 2, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 2],
    ]
    const observed = [
      [2, 1, 0],
      [0, 2, 1],
      [0, 0, 2],
    ]
    expect(cohenKappa(declared).value).toBe(cohenKappa(observed).value)
    expect(weightedKappa(declared, 'quadratic').value).not.toBeCloseTo(
      weightedKappa(observed, 'quadratic').value ?? 0,
      2,
    )
  })

  it('are as far apart as they are, where they are given', () => {
    const table = [
      [3, 1, 0, 0],
      [0, 2, 1, 0],
      [0, 0, 2, 1],
      [1, 0, 0, 2],
    ]
    // By hand: 1 − Σ d n / Σ d n(row) n(column) / N, with d the distance of the values or its square.
    const values = [1, 2, 3, 10]
    const byHand = (power: number): number => {
      const [rows, columns] = [table, table.map((_, column) => table.map((row) => row[column] ?? 0))].map((lines) =>
        lines.map((line) => line.reduce((sum, count) => sum + count, 0)),
      )
      const apart = (of: (one: number, other: number) => number): number =>
        values.reduce(
          (sum, one, row) =>
            values.reduce((all, other, column) => all + Math.abs(one - other) ** power * of(row, column), sum),
          0,
        )
      return (
        1 -
        apart((one, other) => table[one]?.[other] ?? 0) /
          apart((one, other) => ((rows?.[one] ?? 0) * (columns?.[other] ?? 0)) / 13)
      )
    }
    expect(weightedKappa(table, 'linear', values).value).toBeCloseTo(byHand(1), 12)
    expect(weightedKappa(table, 'quadratic', values).value).toBeCloseTo(byHand(2), 12)
    expect(weightedKappa(table, 'quadratic', values).value).not.toBeCloseTo(
      weightedKappa(table, 'quadratic').value ?? 0,
      2,
    )
    for (const weights of kappaWeights) {
      expect(weightedKappa(table, weights, [5, 6, 7, 8])).toEqual(weightedKappa(table, weights))
      for (const wrong of [
        [1, 2, 3],
        [1, 2, 2, 3],
        [1, 2, 3, Number.NaN],
        [1, 2, 3, Number.POSITIVE_INFINITY],
      ])
        expect(weightedKappa(table, weights, wrong)).toMatchObject({ value: null, because: 'empty', weights })
    }
  })

  it('have an α at nominal level of κ + (1 − κ)/n, with κ that of Fleiss and n ratings', () => {
    const ratings = [
      [1, 1, 2],
      [2, 2, 2],
      [3, 1, 1],
      [1, 1, 1],
      [3, 3, 2],
    ]
    // Fleiss (1971): the mean share of agreeing pairs of a unit, beyond the squared shares of the categories.
    const countsOf = (values: readonly number[]) =>
      [1, 2, 3].map((one) => values.filter((value) => value === one).length)
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
    const seen = sum(ratings.map((unit) => sum(countsOf(unit).map((count) => count * (count - 1))) / 6)) / 5
    const chance = sum(countsOf(ratings.flat()).map((count) => (count / 15) ** 2))
    const fleiss = (seen - chance) / (1 - chance)
    expect(krippendorffAlpha(ratings, 'nominal').value).toBeCloseTo(fleiss + (1 - fleiss) / 15, 12)
  })

  it('below 0 have no ratio', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2],
          [-3, -3],
          [2, 2],
        ],
        'ratio',
      ),
    ).toMatchObject({ units: 2 })
  })
})
