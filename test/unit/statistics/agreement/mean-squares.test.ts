import { describe, expect, it } from 'vitest'
import { meanSquares } from '../../../../src/statistics/agreement/mean-squares.js'

describe('Mean squares of units by coders', () => {
  // By hand, in parts of their range, 3: the mean is 3, those of units 2, 3 and 4, those of coders 8/3 and 10/3.
  it('are those of units, within units, of coders, and of what is left', () => {
    const found = meanSquares([
      [1, 3],
      [3, 3],
      [4, 4],
    ])
    expect(found).toEqual({
      ...{ units: 3, coders: 2 },
      between: expect.closeTo(4 / 2 / 9, 14),
      within: expect.closeTo(2 / 3 / 9, 14),
      byCoder: expect.closeTo(2 / 3 / 9, 14),
      error: expect.closeTo(4 / 3 / 2 / 9, 14),
    })
  })

  it('have a reason where there are none', () => {
    for (const [ratings, because] of [
      [[], 'empty'],
      [[[], []], 'empty'],
      [[[1, 2], [3]], 'empty'],
      [
        [
          [1, 2],
          [3, 4, 5],
        ],
        'empty',
      ],
      [
        [
          [1, 2],
          [Number.NaN, 4],
        ],
        'empty',
      ],
      [
        [
          [1, Number.POSITIVE_INFINITY],
          [3, 4],
        ],
        'empty',
      ],
      [[[1], [2]], 'one-coder'],
      [[[1]], 'one-coder'],
      [[[1, 2]], 'one-unit'],
      [
        [
          [0, 0],
          [0, 0],
        ],
        'no-variance',
      ],
      [
        [
          [0.7, 0.7],
          [0.7, 0.7],
        ],
        'no-variance',
      ],
    ] as const)
      expect(meanSquares(ratings), JSON.stringify(ratings)).toBe(because)
  })

  it('are 0 where rounding alone is left, of a thousand coders or units too', () => {
    const [few, many] = [[0.1, 0.7, 1.3], Array.from({ length: 1_000 }, (_, place) => place * 0.1)]
    const shifted = (units: readonly number[], coders: readonly number[]) =>
      meanSquares(units.map((unit) => coders.map((coder) => unit + coder)))
    expect(shifted(few, many)).toMatchObject({ units: 3, coders: 1_000, error: 0 })
    expect(shifted(many, few)).toMatchObject({ units: 1_000, coders: 3, error: 0 })
    expect(
      meanSquares([
        [1e-12, 0],
        [0, 1],
      ]),
    ).not.toMatchObject({ error: 0 })
  })
})
