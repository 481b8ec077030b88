import { expect, it } from 'vitest'
import { listed } from '../../../src/kernel/listed.js'

it('makes its members where they are asked for', () => {
  const made: number[] = []
  const squares = listed(3, (index) => {
    made.push(index)
    return index * index
  })
  expect([squares.length, squares.at(2), squares.at(3), squares.at(-1)]).toEqual([3, 4, undefined, undefined])
  expect(made).toEqual([2])
  expect([...squares]).toEqual([0, 1, 4])
})
