import { completeUnits, percentAgreement } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'

it('A rating may be a text; one that is missing, or a number that is none, is no rating', () => {
  const pairs = [
    ['a', 'a'],
    ['', 'b'],
    ['b', null],
  ]
  expect(percentAgreement(pairs)).toMatchObject({ units: 2, value: 0.5 })
  // A program without types may have holes where nothing is.
  const holes = [[1, 1, ...new Array<number>(1)], [1, 2], [3, Number.NaN], [...new Array<number>(2)]]
  expect(percentAgreement(holes)).toMatchObject({ units: 2, value: 0.5 })
})

it('Complete units are those that every coder rated', () => {
  expect(completeUnits([[1], [2, 3], [4, null], [5, Number.NaN], [6, 7]])).toEqual([
    [2, 3],
    [6, 7],
  ])
  expect(completeUnits([])).toEqual([])
})
