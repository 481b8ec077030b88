import { codeSet3RS2015, codeSet3RS2022 } from 'rupture-repair/coding'
import { describe, expect, it } from 'vitest'
import { codeValue, isPresent, valuesOf } from '../../../../src/coding/sheet/code-value.js'

const set = (values: readonly (number | string)[], presentFrom: number | string | null) => ({ values, presentFrom })

describe('the values of a sheet', () => {
  it('begin with 0 for absent where the set has no number for it', () => {
    expect(valuesOf(set([], null))).toEqual([0, 1])
    expect(valuesOf(set(['some', 'much'], 'some'))).toEqual([0, 'some', 'much'])
    expect(valuesOf(set([1, 2, 3], 2))).toEqual([1, 2, 3])
    // Where the least number is present already, or the set has no cut, nothing says that it was not there.
    expect(valuesOf(set([1, 2, 3], 1))).toEqual([0, 1, 2, 3])
    expect(valuesOf(set([1, 2, 3], null))).toEqual([0, 1, 2, 3])
    expect(valuesOf(set([0, 1, 2], 1))).toEqual([0, 1, 2])
    expect(valuesOf(set(['none', 0], null))).toEqual(['none', 0])
    expect(valuesOf(codeSet3RS2022)).toEqual([1, 2, 3, 4, 5])
  })

  it('are present from the cut on; without one, all but 0', () => {
    expect([1, 2, 3].map((value) => isPresent(value, set([1, 2, 3], 2)))).toEqual([false, true, true])
    expect([0, 1, 2].map((value) => isPresent(value, set([1, 2], null)))).toEqual([false, true, true])
    expect([0, 1].map((value) => isPresent(value, set([], null)))).toEqual([false, true])
    const strict = codeSet3RS2015({ checkMinus: 'does-not-count' })
    expect(valuesOf(strict).map((value) => isPresent(value, strict))).toEqual([false, false, true, true])
  })
})

describe('a text', () => {
  const numbers = set([-2, 0, 1.5, 10, 12.25], null)
  it.each([
    ['-2', -2],
    ['+10', 10],
    ['10.0', 10],
    ['1,5', 1.5],
    ['1.50', 1.5],
    ['12.25', 12.25],
    ['012,25', 12.25],
    ['0', 0],
  ])('%s is the number of that size', (text, value) => expect(codeValue(text, numbers)).toBe(value))

  it.each(['', '10x', 'x10', '1,5,0', '1.', '.5', '--2', '1e1', '1x5', '1.x', '11', '1;5', ' 10'])(
    '"%s" is no number of the set',
    (text) => expect(codeValue(text, numbers)).toBeUndefined(),
  )

  it('names a value that is a word, which is the whole text', () => {
    const words = set(['check-minus', 'check'], 'check')
    expect(codeValue('check', words)).toBe('check')
    expect(codeValue('0', words)).toBe(0)
    for (const other of ['Check', 'che', '1']) expect(codeValue(other, words)).toBeUndefined()
  })
})
