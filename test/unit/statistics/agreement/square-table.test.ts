import { expect, it } from 'vitest'
import { squareTable } from '../../../../src/statistics/agreement/square-table.js'

it('A square table has shares of all units, of the rows and of the columns', () => {
  expect(
    squareTable([
      [1, 2],
      [4, 1],
    ]),
  ).toEqual({
    ...{ units: 8, rows: [3 / 8, 5 / 8], columns: [5 / 8, 3 / 8] },
    shares: [
      [1 / 8, 2 / 8],
      [4 / 8, 1 / 8],
    ],
  })
})

const reason = (counts: readonly (readonly number[])[]) => {
  const table = squareTable(counts)
  return 'because' in table ? [table.because, table.units] : undefined
}

it('What is no table of counts is empty', () => {
  for (const counts of [
    [],
    [[0]],
    [
      [0, 0],
      [0, 0],
    ],
    [[1, 2]],
    [
      [1, 2],
      [3, -1],
    ],
    [
      [1, 2],
      [3, Number.NaN],
    ],
    [
      [1, 2],
      [3, Number.POSITIVE_INFINITY],
    ],
    [[1, 2], [3]],
    [
      [1, 2],
      [3, 4, 5],
    ],
    [
      [1, 2],
      // A hole, as of `new Array(2)`.
      new Array<number>(2),
    ],
    new Array<number[]>(2),
  ])
    expect(reason(counts)).toEqual(['empty', 0])
})

it('A table of a single category has none, one of a coder who never varies has', () => {
  expect(reason([[3]])).toEqual(['one-category', 3])
  expect(
    reason([
      [0, 0],
      [0, 7],
    ]),
  ).toEqual(['one-category', 7])
  expect(
    reason([
      [4, 3],
      [0, 0],
    ]),
  ).toBeUndefined()
  expect(
    reason([
      [4, 0],
      [3, 0],
    ]),
  ).toBeUndefined()
  expect(
    reason([
      [0, 3],
      [0, 0],
    ]),
  ).toBeUndefined()
})
