import { expect, it } from 'vitest'
import { codeWithValue } from '../../../../src/coding/readers/code-with-value.js'
import { type CodeSet, codeSet3RS2022 } from '../../../../src/vocabulary/inside.js'

const set = (codes: readonly [string, ...string[]], values: readonly number[]): CodeSet => {
  const [first, ...others] = codes.map((code) => ({ code }))
  return {
    name: 'Ours',
    version: '1',
    id: 'Ours-1',
    codes: [first ?? { code: '' }, ...others],
    values,
    presentFrom: null,
  }
}

it.each([
  ['WD_P', []],
  ['WD_P 3', ['3']],
  ['WD_P=3', ['3']],
  ['WD_P:3', ['3']],
  ['WD_P : 3', ['3']],
  ['WD_P\t9', ['9']],
  ['WD_P ', []],
])('reads %s as a code and what follows it', (text, values) => {
  expect(codeWithValue(text, codeSet3RS2022)).toEqual({ code: 'WD_P', values })
})

it.each(['', 'WD', 'WD_P3', 'wd_p', 'x WD_P'])('does not take %s for a code', (text) => {
  expect(codeWithValue(text, codeSet3RS2022)).toBeUndefined()
})

it('takes the longest code, and a whole that is itself a code', () => {
  const own = set(['a', 'a b', 'a:1'], [0, 1, 2])
  expect(codeWithValue('a b', own)).toEqual({ code: 'a b', values: [] })
  expect(codeWithValue('a b 1', own)).toEqual({ code: 'a b', values: ['1'] })
  expect(codeWithValue('a:1', own)).toEqual({ code: 'a:1', values: [] })
  expect(codeWithValue('a:2', own)).toEqual({ code: 'a', values: ['2'] })
})

it('lets nothing follow a code where the set has no values', () => {
  expect(codeWithValue('a 1', set(['a'], []))).toBeUndefined()
  expect(codeWithValue('a', set(['a'], []))).toEqual({ code: 'a', values: [] })
})
