/** What is read of the rows of a table of codes, and what is said of a row that is wrong. */
import { describe, expect, it } from 'vitest'
import type { CodeSet } from '../../../../src/coding/index.js'
import { type CellWords, type RowColumns, readCodedRows } from '../../../../src/coding/readers/coded-rows.js'
import { sheetsOfCells } from '../../../../src/coding/readers/sheets-of-cells.js'

const set: CodeSet = {
  ...{ id: 'own-1', name: 'own', version: '1', values: [1, 2, 3], presentFrom: 2 },
  codes: [{ code: 'a' }, { code: 'b' }],
}
const words: CellWords = {
  ...{ notApplicable: 'na', notCodable: 'nc', decimal: '.' },
  isMissing: (cell) => cell === '' || cell === '-',
  isNoName: (cell) => cell === 'NULL',
}
const given = (value: string) => ({ value })
const wide: RowColumns = {
  codes: { _tag: 'Wide', columns: [{ index: 1, code: 'a' }] },
  segment: { _tag: 'Number', column: 0 },
  ...{ session: given('4'), coder: given('ann'), coderKind: given('person') },
}
const long: RowColumns = { ...wide, codes: { _tag: 'Long', code: 1, value: 2, whyBlank: 3 } }
const read = (columns: RowColumns, rows: readonly string[], more: Partial<CellWords> = {}) =>
  readCodedRows({ rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(',') })) }, columns, set, {
    ...words,
    ...more,
  })
const problems = (...args: Parameters<typeof read>) => read(...args).problems
const cells = (...args: Parameters<typeof read>) => {
  const found = read(...args)
  expect(found.problems).toEqual([])
  return found.cells
}
const rated = (value: number | null) => ({ _tag: 'Value', value })

describe('the number of a segment or a session', () => {
  it.each(['1', '12', '007', '3.', '3.00', '3,0', '1000000'])('is %s', (text) => {
    expect(cells(wide, [`${text.replace(',', ';')},1`.replace(';', '.')])).toHaveLength(1)
    expect(cells({ ...wide, session: given(text) }, ['1,1'])[0]?.key.session).toBe(Number.parseInt(text, 10))
  })
  it.each(['', '-1', 'x1', '1x', '3.5', '3.05', '1e3', '1000001', ' 2'])('is not "%s"', (text) => {
    expect(problems(wide, [`${text},1`])).toEqual([{ _tag: 'NoSegmentNumber', line: 2, column: 1 }])
    expect(problems({ ...wide, session: given(text) }, ['1,1'])).toMatchObject([{ _tag: 'NoSessionNumber', line: 2 }])
  })
  it('is 0 of a session before the first, and of no segment', () => {
    expect(cells({ ...wide, session: given('0') }, ['1,1'])[0]?.key.session).toBe(0)
    expect(problems(wide, ['0,1'])).toMatchObject([{ _tag: 'NoSegmentNumber' }])
  })
  it('may be within a name, which is said', () => {
    const session = { column: 2 }
    const place = { _tag: 'NoSessionNumber', line: 2, column: 3 }
    expect(problems({ ...wide, session }, ['1,1,Session no. 12'])).toEqual([{ ...place, hasNumber: true }])
    expect(problems({ ...wide, session }, ['1,1,- 12'])).toEqual([{ ...place, hasNumber: false }])
    const sessions = { pattern: 's{session}', read: () => undefined }
    expect(problems({ ...wide, session }, ['1,1,s12'], { sessions })).toEqual([{ ...place, pattern: 's{session}' }])
  })
})

describe('segments by their times', () => {
  const timed: RowColumns = {
    ...{ ...wide, codes: { _tag: 'Wide', columns: [{ index: 2, code: 'a' }] } },
    segment: { _tag: 'Times', start: 0, end: 1 },
  }
  it('end after they begin', () => {
    expect(cells(timed, ['0,60,1'])).toMatchObject([{ at: { from: 0, to: 60 }, segmentColumn: 1 }])
    expect(problems(timed, ['60,60,1', '60,30,1'])).toEqual([
      { _tag: 'EndNotLater', line: 2, column: 2 },
      { _tag: 'EndNotLater', line: 3, column: 2 },
    ])
  })
  it('are none where a time is none', () => {
    expect(problems(timed, ['x,60,1', '0,y,1'])).toEqual([
      { _tag: 'NotATime', line: 2, column: 1 },
      { _tag: 'NotATime', line: 3, column: 2 },
    ])
  })
  it('stand in the column of their start', () => {
    const later: RowColumns = { ...timed, segment: { _tag: 'Times', start: 3, end: 4 } }
    expect(cells(later, ['x,x,1,0,60'])[0]?.segmentColumn).toBe(4)
    expect(cells(wide, ['1,1'])[0]).toMatchObject({ segmentColumn: 1, place: { line: 2, column: 2 } })
  })
})

describe('names', () => {
  it('are needed of a coder, and of an alliance and a sheet where the table has them', () => {
    const columns = { ...wide, coder: { column: 2 }, alliance: { column: 3 }, sheet: { column: 4 } }
    expect(cells(columns, ['1,1,ann,d1,s1'])[0]?.key).toEqual({
      ...{ session: 4, alliance: 'd1', sheet: 's1', coder: { _tag: 'person', id: 'ann' } },
    })
    expect(problems(columns, ['1,1', '1,1,NULL,d1,s1'])).toEqual([
      { _tag: 'NoName', line: 2, column: 3, what: 'coder' },
      { _tag: 'NoName', line: 2, column: 4, what: 'alliance' },
      { _tag: 'NoName', line: 2, column: 5, what: 'sheet' },
      { _tag: 'NoName', line: 3, column: 3, what: 'coder', isGap: true },
    ])
    expect(problems({ ...wide, coder: given('') }, ['1,1'])).toEqual([{ _tag: 'NoName', line: 2, what: 'coder' }])
  })
  it('are of a person or of a machine, which may have a model and a run', () => {
    const columns = { ...wide, coderKind: { column: 2 }, model: { column: 3 }, run: given('first') }
    expect(cells(columns, ['1,1,machine,m2', '2,1,machine,-', '3,1,person,m2']).map(({ key }) => key.coder)).toEqual([
      { _tag: 'machine', id: 'ann', model: 'm2', run: 'first' },
      { _tag: 'machine', id: 'ann', run: 'first' },
      { _tag: 'person', id: 'ann' },
    ])
    expect(cells({ ...wide, coderKind: given('machine') }, ['1,1'])[0]?.key.coder).toEqual({
      ...{ _tag: 'machine', id: 'ann' },
    })
    expect(problems(columns, ['1,1,robot,m2'])).toEqual([{ _tag: 'UnknownCoderKind', line: 2, column: 3 }])
  })
})

describe('what a cell says', () => {
  const said = (cell: string, more: Partial<CellWords> = {}) => cells(wide, [`1,${cell}`], more)[0]?.said
  it('is a value, a gap, or a word that is named for one', () => {
    expect(said('2')).toEqual(rated(2))
    expect([said(''), said('-')]).toEqual([rated(null), rated(null)])
    expect([said('na'), said('NA'), said('nc')]).toEqual([
      { _tag: 'NotApplicable' },
      { _tag: 'NotApplicable' },
      { _tag: 'NotCodable' },
    ])
    // Nothing is a word, also where a blank would be one.
    expect(said('', { notApplicable: '', notCodable: undefined })).toEqual(rated(null))
    expect(cells({ ...wide, codes: { _tag: 'Wide', columns: [{ index: 7, code: 'a' }] } }, ['1,1'])[0]?.said).toEqual(
      rated(null),
    )
  })
  it('is no value that the set does not have, and its place is named', () => {
    const columns: RowColumns = {
      ...wide,
      codes: { _tag: 'Wide', columns: [1, 2].map((index) => ({ index, code: 'a' })) },
    }
    expect(problems(columns, ['1,9,x'])).toEqual([
      { _tag: 'UnknownValue', line: 2, column: 2, values: [1, 2, 3] },
      { _tag: 'UnknownValue', line: 2, column: 3, values: [1, 2, 3] },
    ])
  })
  it('is of a code of the set', () => {
    expect(cells(long, ['1,a,2'])).toMatchObject([{ code: 'a', at: 1, said: rated(2), place: { line: 2, column: 3 } }])
    expect(problems(long, ['1,c,2', '1,,2', '1'])).toEqual([
      { _tag: 'UnknownCode', line: 2, column: 2, code: 'c' },
      { _tag: 'NoName', line: 3, column: 2, what: 'code' },
      { _tag: 'NoName', line: 4, column: 2, what: 'code' },
    ])
    // The header of a wide table was looked up before: another column is no fault of each row.
    const other: RowColumns = { ...wide, codes: { _tag: 'Wide', columns: [{ index: 1, code: 'other' }] } }
    expect(read(other, ['1,2'])).toEqual({ cells: [], problems: [] })
  })
  it('is why it is blank, in a column of its own', () => {
    const one = (row: string) => cells(long, [row])[0]
    expect(one('1,a,,na')).toMatchObject({ said: { _tag: 'NotApplicable' }, place: { column: 4 } })
    expect(one('1,a,-,nc')).toMatchObject({ said: { _tag: 'NotCodable' }, place: { column: 4 } })
    expect(one('1,a,,')).toMatchObject({ said: rated(null), place: { column: 3 } })
    expect(one('1,a,na,na')).toMatchObject({ said: { _tag: 'NotApplicable' }, place: { column: 3 } })
    expect(one('1,a,2,other')).toMatchObject({ said: rated(2) })
    expect(problems(long, ['1,a,2,na', '1,a,na,nc', '1,a,,2'])).toEqual([
      { _tag: 'ReasonBesideValue', line: 2, column: 4 },
      { _tag: 'ReasonBesideValue', line: 3, column: 4 },
      { _tag: 'UnknownValue', line: 4, column: 4, values: [1, 2, 3] },
    ])
  })
})

describe('the sheets of the cells', () => {
  const facts = { use: 'main', made: 'independent', blindTo: [] } as const
  const columns: RowColumns = {
    ...{ ...long, coder: { column: 4 }, alliance: { column: 5 }, sheet: { column: 6 } },
    codes: { _tag: 'Long', code: 1, value: 2 },
  }
  const sheets = (rows: readonly string[], by: RowColumns = columns) => sheetsOfCells(read(by, rows), set, facts)

  it('have their segments in order, whatever the order of the rows', () => {
    const found = sheets(['3,a,1,,ann,d,s', '1,a,2,,ann,d,s', '2,b,3,,ann,d,s', '1,b,1,,ann,d,s'])
    expect(found).toMatchObject({
      right: {
        absent: 2,
        sheets: [
          { sheet: 's', segments: [{ at: 1, codes: { a: 2, b: 1 } }, { at: 2, codes: { a: null, b: 3 } }, { at: 3 }] },
        ],
      },
    })
    const timed: RowColumns = {
      ...wide,
      codes: { _tag: 'Wide', columns: [{ index: 2, code: 'a' }] },
      segment: { _tag: 'Times', start: 0, end: 1 },
    }
    expect(sheets(['60,90,1', '0,60,2'], timed)).toMatchObject({
      right: { sheets: [{ segments: [{ at: { from: 0, to: 60 } }, { at: { from: 60, to: 90 } }] }] },
    })
  })
  it('are apart by alliance, coder and session', () => {
    const three = sheets(['1,a,1,,ann,d,s', '1,a,2,,ann,e,t', '1,a,3,,ben,d,u'])
    expect(three).toMatchObject({ right: { sheets: [{ alliance: 'd' }, { alliance: 'e' }, { coder: { id: 'ben' } }] } })
  })
  it('are one where they have one name, and the first line of another is named', () => {
    expect(sheets(['1,a,1,,ann,d,s', '2,a,1,,ann,d,s', '3,a,1,,ann,d,t'])).toEqual({
      ...{ _tag: 'Left', left: [{ _tag: 'SheetInSeveral', line: 4, first: 2 }] },
    })
  })
  it('have no code of a segment twice, and no segment that is not codable in part', () => {
    expect(sheets(['1,a,1,,ann,d,s', '1,a,1,,ann,d,s', '2,a,nc,,ann,d,s', '2,b,1,,ann,d,s'])).toEqual({
      ...{
        _tag: 'Left',
        left: [
          { _tag: 'SegmentTwice', line: 3, column: 3, first: 2 },
          { _tag: 'NotCodableInPart', line: 4, column: 3 },
        ],
      },
    })
    expect(sheets(['2,a,nc,,ann,d,s', '2,b,nc,,ann,d,s'])).toMatchObject({
      right: { sheets: [{ segments: [{ notCodable: true, codes: { a: null, b: null } }] }] },
    })
  })
})
