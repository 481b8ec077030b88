import { crossTable } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'

it('A cross-table counts pairs of two coders, and nothing that one of them did not rate or that is no category', () => {
  const ratings = [[0, 2, 1], [0, 2, 1], [2, null, 0], [null, 1, 2], [1, 1, 0], [3, 0, 1], [0, 3, 1], [1]]
  expect(crossTable(ratings, [0, 1], 3)).toEqual([
    [0, 0, 2],
    [0, 1, 0],
    [0, 0, 0],
  ])
  expect(crossTable(ratings, [2, 0], 3)).toEqual([
    [0, 1, 1],
    [3, 0, 0],
    [0, 0, 0],
  ])
  expect(crossTable([], [0, 1], 2)).toEqual([
    [0, 0],
    [0, 0],
  ])
})
