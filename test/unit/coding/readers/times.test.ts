import { describe, expect, it } from 'vitest'
import type { TimeForm } from '../../../../src/coding/readers/read-problem.js'
import { isTime, readSeconds, readTimes } from '../../../../src/coding/readers/times.js'

const read = (texts: readonly string[], form?: TimeForm, decimal: '.' | ',' = '.') =>
  readTimes(
    texts.map((text, index) => ({ line: index + 2, cells: [text] })),
    { index: 0, decimal, form },
  )
const seconds = (...all: readonly number[]) => ({ times: all, problems: [] })

describe('readTimes', () => {
  it('reads the three forms, and milliseconds where they are named', () => {
    expect(read(['0', '61.25'])).toEqual(seconds(0, 61.25))
    expect(read(['1:01.250', '90:00'])).toEqual(seconds(61.25, 5400))
    expect(read(['00:01:01.250', '1:00:00'])).toEqual(seconds(61.25, 3600))
    expect(read(['1500'], 'milliseconds')).toEqual(seconds(1.5))
    expect(read(['1:01,5'], undefined, ',')).toEqual(seconds(61.5))
    expect(read(['1.5', '1,5'], undefined, ',')).toMatchObject({ times: [undefined, 1.5], problems: [{ line: 2 }] })
    expect(read(['1,5', '1.5'])).toMatchObject({ times: [undefined, 1.5], problems: [{ line: 2 }] })
    expect(read(['59:59.5', '1:01:00'], 'mm:ss')).toMatchObject({ times: [3599.5, undefined] })
    // Of as many of one form as of another the shorter is meant.
    expect(read(['61', '1:01', '2:00', '62'])).toMatchObject({ times: [61, undefined, undefined, 62] })
  })

  it('names every row of another form than most of the column has', () => {
    const problem = { _tag: 'AnotherTimeForm', line: 3, column: 1, form: 'hh:mm:ss' }
    expect(read(['00:01:00', '61', '00:02:00'])).toEqual({ times: [60, undefined, 120], problems: [problem] })
  })

  it('names every row that is no time, and every row of another form than the named', () => {
    const no = ['', '-1', '1:60', '1:60:00', 'soon', '1.5,0', '1e3']
    const found = read(no)
    expect(found).toMatchObject({ problems: no.map((_, index) => ({ _tag: 'NotATime', line: index + 2, column: 1 })) })
    expect(read(['90'], 'mm:ss')).toMatchObject({
      problems: [{ _tag: 'AnotherTimeForm', line: 2, column: 1, form: 'mm:ss' }],
    })
  })
})

it('reads seconds below 0, with one decimal mark and nothing else', () => {
  expect(['-1.5', '+2', '0.250'].map((text) => readSeconds(text, '.'))).toEqual([-1.5, 2, 0.25])
  expect(['-1,5', '2'].map((text) => readSeconds(text, ','))).toEqual([-1.5, 2])
  expect(['', '1,5', '1:00', '1e3', 'soon', '1.'].map((text) => readSeconds(text, '.'))).toEqual(
    Array(6).fill(undefined),
  )
  expect(readSeconds('1.5', ',')).toBeUndefined()
})

it('tells a time in any form and with either decimal mark from what is none', () => {
  for (const text of ['0', '1.5', '1,5', '1:01', '1:01,250', '00:01:01.250'])
    expect([text, isTime(text)]).toEqual([text, true])
  for (const text of ['', '1.5,0', '1,5,0', '-1', '1:60', 'x']) expect([text, isTime(text)]).toEqual([text, false])
})
