/** Lists that a fold owns: the list that was handed in stays as it was, those of the fold change in place. */
import { describe, expect, it } from 'vitest'
import { copied, owned } from '../../../src/episode/lists.js'

describe('owned lists', () => {
  it('leave the list that was handed in as it was', () => {
    const given: readonly number[] = Object.freeze([1, 2])
    const lists = owned()
    expect(lists.append(given, 3)).toEqual([1, 2, 3])
    expect(lists.replace(given, 0, 9)).toEqual([9, 2])
    expect(given).toEqual([1, 2])
  })
  it('copy a list once and change it in place from then on', () => {
    const lists = owned()
    const first = lists.append([], 1)
    expect(lists.append(first, 2)).toBe(first)
    expect(lists.replace(first, 0, 7)).toBe(first)
    expect(first).toEqual([7, 2])
  })
  it('of another fold are not theirs', () => {
    const theirs = owned().append([], 1)
    const ours = owned().append(theirs, 2)
    expect(theirs).toEqual([1])
    expect(ours).toEqual([1, 2])
  })
})

describe('copied lists', () => {
  it('never change', () => {
    const given = copied.append([], 1)
    expect(copied.append(given, 2)).toEqual([1, 2])
    expect(copied.replace(given, 0, 5)).toEqual([5])
    expect(given).toEqual([1])
  })
})
