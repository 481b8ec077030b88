import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, fittedLines } from '../../../../src/verbs/say/fitted.js'
import { runs } from '../../../runs.js'

const words = (title: string, ...cells: readonly string[]): Column => ({ cells: [title, ...cells], isNumeric: false })
const numbers = (title: string, ...cells: readonly string[]): Column => ({ cells: [title, ...cells], isNumeric: true })

describe('a table', () => {
  const columns = [
    words('id', 'ann lee', 'ben'),
    numbers('of all sessions', '3', '12.25'),
    words('what became of it', 'the score came back', 'it had not come back when the client left'),
  ]

  it('that fits is as it is', () =>
    expect(fittedLines(columns, 67)).toEqual([
      'id       of all sessions  what became of it',
      'ann lee                3  the score came back',
      'ben                12.25  it had not come back when the client left',
    ]))

  it('that is wider wraps the words of its widest columns, and titles above their columns', () =>
    expect(fittedLines(columns, 38)).toEqual([
      '           of all',
      'id       sessions  what became of it',
      'ann lee         3  the score came back',
      'ben         12.25  it had not come',
      '                   back when the',
      '                   client left',
    ]))

  it('whose first column is wrapped shows where a row begins', () =>
    expect(
      fittedLines([words('Clients', 'in all', 'with at least one fall'), numbers('number', '3', '2')], 22),
    ).toEqual(['Clients        number', 'in all              3', 'with at least       2', '  one fall']))

  it('that cannot fit stays wider: no word and no number is cut', () =>
    expect(fittedLines([words('id', 'annabelle'), numbers('score', '12.25')], 3)).toEqual([
      'id         score',
      'annabelle  12.25',
    ]))

  const word = fc.stringMatching(/^[a-z0-9.]{1,9}$/)
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((some) => some.join(' '))
  const column = fc.record({ cells: fc.array(text, { minLength: 3, maxLength: 3 }), isNumeric: fc.boolean() })
  const table = fc.array(column, { minLength: 1, maxLength: 5 })

  it('breaks a list without blanks behind its commas, and never a number', () =>
    expect(fittedLines([words('rule', 'drop:floor=1,000,maxGap=2')], 16)).toEqual([
      'rule',
      'drop:floor=1,000,',
      '  maxGap=2',
    ]))

  it('whose columns do not fit beside each other goes on below, from its first column again', () =>
    expect(
      fittedLines([words('id', 'ann', 'ben'), numbers('score', '12.25', '3'), words('so far', 'back', 'gone')], 12),
    ).toEqual(['id   score', 'ann  12.25', 'ben      3', '', 'id   so far', 'ann  back', 'ben  gone']))

  it('loses no word, breaks no number, and is no wider than its room or its longest words', () =>
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 90 }), (columns, room) => {
        const lines = fittedLines(columns, room)
        const all = (texts: readonly string[]) =>
          [...new Set(texts.flatMap((one) => one.split(/ +/)))].filter(Boolean).sort()
        expect(all(lines)).toEqual(all(columns.flatMap(({ cells }) => cells)))
        for (const { cells, isNumeric } of columns)
          if (isNumeric) for (const cell of cells.slice(1)) expect(lines.some((line) => line.includes(cell))).toBe(true)
        const widest = Math.max(...lines.map(({ length }) => length))
        const narrowest = Math.max(...fittedLines(columns, 1).map(({ length }) => length))
        expect(widest).toBeLessThanOrEqual(Math.max(room, narrowest))
      }),
      { numRuns: runs(1000) },
    ))

  it('with room enough has a line for each row', () =>
    fc.assert(
      fc.property(table, (columns) => {
        const lines = fittedLines(columns, Number.POSITIVE_INFINITY)
        expect(lines).toHaveLength(3)
        expect(fittedLines(columns, Math.max(...lines.map(({ length }) => length)))).toEqual(lines)
      }),
      { numRuns: runs(300) },
    ))
})
