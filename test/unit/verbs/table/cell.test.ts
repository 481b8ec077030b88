import { describe, expect, it } from 'vitest'
import { type DecimalMark, readNumber, readSession } from '../../../../src/verbs/table/cell.js'

const place = { file: 't.csv', line: 2, column: { number: 1, name: 's' } }
const number = (cell: string, decimal: DecimalMark = '.') => readNumber(cell, place, { decimal, missing: new Set() })
const session = (cell: string) => readSession(cell, place)

describe('a session', () => {
  it.each(['1', '+1', '01', '1.', '1.0', '1,0', '1.00', '1,00'])('%s is the first', (cell) => {
    expect(session(cell)).toBe(1)
  })

  it.each(['1,000', '1.000', '1.0000', '1.5', '-1', '1e0', '10001', 'one'])('%s is none', (cell) => {
    expect(session(cell)).toMatchObject({ ...place, what: expect.stringContaining('not a session number') })
  })
})

describe('a number', () => {
  it.each([
    ['1.5', '.', 1.5],
    ['-.5', '.', -0.5],
    ['1,5', ',', 1.5],
    ['2e3', '.', 2000],
    ['1e15', '.', 1e15],
    ['-1e15', '.', -1e15],
    ['NaN', '.', null],
    ['n/a', ',', null],
  ] as const)('%s with the mark %s', (cell, decimal, value) => {
    expect(number(cell, decimal)).toBe(value)
  })

  it.each(['1e308', '-1e308', '1000000000000001'])('%s is greater than any score', (cell) => {
    expect(number(cell)).toEqual({ ...place, what: 'out of range; expected -1000000000000000 to 1000000000000000' })
  })

  it.each(['inf', '-Infinity', '1e999'])('%s is not finite', (cell) => {
    expect(number(cell)).toEqual({ ...place, what: 'not a finite number' })
  })
})
