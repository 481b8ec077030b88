import {
  cohenKappa,
  type Estimate,
  gwetAc1,
  intraclassCorrelations,
  krippendorffAlpha,
  levels,
  percentAgreement,
  type Ratings,
  specificAgreement,
  weightedKappa,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { WithoutValue } from '../../../../src/statistics/agreement/estimate.js'
import { intraclassForms } from '../../../../src/statistics/inside.js'

const without = (because: WithoutValue, units: number) => ({
  ...{ units, value: null, because },
  ...{ se: null, low: null, high: null },
})
const uncertain = (units: number, value: number) => ({ units, value, se: null, low: null, high: null })

describe('The reason of each coefficient without a value', () => {
  it('is one category, with the units compared', () => {
    const same: Ratings<number> = [
      [0, 0, null],
      [0, 0, 0],
      [0, null, null],
    ]
    expect(cohenKappa([[3]])).toEqual(without('one-category', 3))
    expect(weightedKappa([[3]], 'quadratic')).toEqual({ ...without('one-category', 3), weights: 'quadratic' })
    expect(gwetAc1(same, 1)).toEqual(without('one-category', 2))
    expect(gwetAc1(same, Number.NaN)).toEqual(without('one-category', 2))
    for (const level of levels) expect(krippendorffAlpha(same, level)).toEqual(without('one-category', 2))
  })

  it('is one unit, for α', () => {
    for (const level of levels)
      expect(
        krippendorffAlpha(
          [
            [1, 2],
            [1, null],
            [null, 3],
          ],
          level,
        ),
      ).toEqual(without('one-unit', 1))
  })

  it('is one coder, or that nothing can be compared', () => {
    const coefficients: readonly ((ratings: Ratings<number>) => Estimate)[] = [
      percentAgreement,
      (ratings) => gwetAc1(ratings, 2),
      ...levels.map((level) => (ratings: Ratings<number>) => krippendorffAlpha(ratings, level)),
    ]
    for (const coefficient of coefficients) {
      expect(
        coefficient([
          [null, 0],
          [null, 1],
        ]),
      ).toEqual(without('one-coder', 0))
      expect(
        coefficient([
          [0, null],
          [null, 1],
        ]),
      ).toEqual(without('empty', 0))
      expect(coefficient([[null, Number.NaN]])).toEqual(without('empty', 0))
      expect(coefficient([])).toEqual(without('empty', 0))
    }
  })

  it('is that no coder has a unit of that side, or that counts are none, for positive and negative agreement', () => {
    expect(
      specificAgreement([
        [0, 0],
        [0, 9],
      ]),
    ).toEqual({ positive: without('empty', 9), negative: uncertain(9, 1) })
    expect(
      specificAgreement([
        [9, 0],
        [0, 0],
      ]),
    ).toEqual({ positive: uncertain(9, 1), negative: without('empty', 9) })
    for (const count of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      for (const table of [
        [
          [count, 1],
          [1, 1],
        ],
        [
          [1, count],
          [1, 1],
        ],
        [
          [1, 1],
          [count, 1],
        ],
        [
          [1, 1],
          [1, count],
        ],
      ] as const)
        expect(specificAgreement(table)).toEqual({ positive: without('empty', 0), negative: without('empty', 0) })
  })

  it('is that of the analysis of variance, for all six intraclass correlations', () => {
    for (const [ratings, because] of [
      [[], 'empty'],
      [[[1], [2]], 'one-coder'],
      [[[1, 2]], 'one-unit'],
      [
        [
          [0, 0],
          [0, 0],
        ],
        'no-variance',
      ],
    ] as const)
      expect(intraclassCorrelations(ratings)).toEqual(
        intraclassForms.map((form) => ({
          ...{ form, ...without(because, ratings.length), coders: ratings[0]?.length ?? 0 },
          ...{ f: null, df1: null, df2: null, p: null },
        })),
      )
  })
})

describe('A value without a standard error', () => {
  it('is that of a single unit', () => {
    expect(
      cohenKappa([
        [0, 1],
        [0, 0],
      ]),
    ).toEqual(uncertain(1, 0))
    expect(percentAgreement([[0, 0, 1]])).toEqual(uncertain(1, expect.closeTo(1 / 3, 14)))
    expect(gwetAc1([[0, 1]], 2)).toEqual(uncertain(1, -1))
  })

  it('is one in which units do not differ', () => {
    expect(
      cohenKappa([
        [4, 0],
        [0, 5],
      ]),
    ).toEqual(uncertain(9, 1))
    expect(
      percentAgreement([
        [0, 0],
        [1, 1],
      ]),
    ).toEqual(uncertain(2, 1))
    expect(
      gwetAc1(
        [
          [0, 0],
          [1, 1],
        ],
        2,
      ),
    ).toEqual(uncertain(2, 1))
    for (const level of levels)
      expect(
        krippendorffAlpha(
          [
            [0, 0],
            [1, 1],
          ],
          level,
        ),
      ).toEqual(uncertain(2, 1))
  })

  // Shares as cells have a κ, and as one unit in all no standard error.
  it('is that of shares in place of counts', () => {
    expect(
      cohenKappa([
        [0.5, 0],
        [0.25, 0.25],
      ]),
    ).toEqual(uncertain(1, 0.5))
  })
})

describe('An intraclass correlation without limits', () => {
  it('is one whose units have all the same mean: F is 0 and p is 1', () => {
    const [oneWay, , fixed] = intraclassCorrelations([
      [1, 3],
      [3, 1],
      [2, 2],
    ])
    expect(oneWay).toMatchObject({ value: -1, f: 0, df1: 2, df2: 3, p: 1, low: null, high: null })
    expect(fixed).toMatchObject({ value: -1, f: 0, df1: 2, df2: 2, p: 1, low: null, high: null })
  })

  it('is one without error: F has nothing to divide by', () => {
    const [oneWay, sampled, fixed] = intraclassCorrelations([
      [1, 2],
      [2, 3],
      [4, 5],
    ])
    expect(oneWay?.low).toBeTypeOf('number')
    expect(sampled).toMatchObject({ f: null, df1: 2, df2: 2, p: null, low: null, high: null })
    expect(fixed).toMatchObject({ value: 1, f: null, df1: 2, df2: 2, p: null, low: null, high: null })
    for (const found of intraclassCorrelations([
      [1, 1],
      [2, 2],
    ]))
      expect(found).toMatchObject({ value: 1, f: null, p: null, low: null, high: null })
  })
})
