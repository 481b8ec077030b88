import { cohenKappa } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'

describe('Cohen’s κ as published', () => {
  // Cohen (1968), Psychological Bulletin 70, 213–220, table 1: two judges, 200 patients, three diagnoses, as shares; he
  // reports an unweighted κ of .492. R psych reproduces both numbers in its help page of cohen.kappa.
  it('is .492 for the diagnoses of Cohen (1968)', () => {
    const shares = [
      [0.44, 0.07, 0.09],
      [0.05, 0.2, 0.05],
      [0.01, 0.03, 0.06],
    ]
    expect(cohenKappa(shares).value?.toFixed(3)).toBe('0.492')
    expect(cohenKappa(shares.map((row) => row.map((share) => 200 * share))).value?.toFixed(3)).toBe('0.492')
  })

  // Two tables with one raw agreement, 60 of 100, and different chance: (.60 − .54)/.46 and (.60 − .46)/.54.
  it.each([
    {
      table: [
        [45, 15],
        [25, 15],
      ],
      kappa: 6 / 46,
    },
    {
      table: [
        [25, 35],
        [5, 35],
      ],
      kappa: 14 / 54,
    },
  ])('tells $table apart from chance', ({ table, kappa }) => expect(cohenKappa(table).value).toBeCloseTo(kappa, 14))
})

describe('Cohen’s κ at its ends', () => {
  it('is 1 in full agreement, 0 where one judge never varies, and −1 at most the other way', () => {
    expect(
      cohenKappa([
        [3, 0],
        [0, 7],
      ]).value,
    ).toBe(1)
    expect(
      cohenKappa([
        [4, 6],
        [0, 0],
      ]).value,
    ).toBe(0)
    expect(
      cohenKappa([
        [0, 5],
        [5, 0],
      ]).value,
    ).toBe(-1)
  })
  it('is not defined where there is nothing, or one answer only', () => {
    for (const { table, because } of [
      { table: [], because: 'empty' },
      {
        table: [
          [0, 0],
          [0, 0],
        ],
        because: 'empty',
      },
      {
        table: [
          [9, 0],
          [0, 0],
        ],
        because: 'one-category',
      },
      {
        table: [
          [0, 0],
          [0, 49],
        ],
        because: 'one-category',
      },
      { table: [[1, 2]], because: 'empty' },
      {
        table: [
          [-1, 2],
          [3, 4],
        ],
        because: 'empty',
      },
    ])
      expect(cohenKappa(table)).toMatchObject({ value: null, because, se: null, low: null, high: null })
  })
})
