import { expect, it } from 'vitest'
import { absurd, append, nonEmpty } from '../../../src/kernel/inside.js'

it('knows a list with an element from one without', () => {
  expect(nonEmpty([])).toBeUndefined()
  expect(nonEmpty([undefined])).toEqual([undefined])
})
it('appends to a new list and leaves the old one', () => {
  const list = Object.freeze([1, 2])
  expect(append(list, 3)).toEqual([1, 2, 3])
  expect(append([], 1)).toEqual([1])
  expect(list).toEqual([1, 2])
})
it('says of a branch that cannot be reached what reached it, by tag and without content', () => {
  const stray = JSON.parse('{"_tag":"Stray","note":"private"}') as never
  expect(() => absurd(stray)).toThrow(/^unreachable: Stray$/)
})
