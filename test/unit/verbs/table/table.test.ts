import { describe, expect, it } from 'vitest'
import { withCells } from '../../../../src/verbs/table/columns.js'
import { readTable, type Table } from '../../../../src/verbs/table/table.js'

const openQuote = 'a quotation mark is opened here and never closed; is the file cut off?'

const read = (text: string | Uint8Array, delimiter = ',') =>
  readTable('t.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text, { delimiter, skip: 0 })

const rowsOf = (table: Table) => Array.from(table.rows, withCells(table))

const rows = (text: string, delimiter?: string) => {
  const table = read(text, delimiter)
  return table._tag === 'Right' ? rowsOf(table.right) : table.left
}

describe('reading a table', () => {
  it('takes byte order mark, any line end and a last line without one', () => {
    const expected = [
      { line: 2, cells: ['1', 'x'] },
      { line: 3, cells: ['2', 'y'] },
    ]
    for (const text of ['a,b\n1,x\n2,y', '\uFEFFa,b\r\n1,x\r\n2,y\r\n', 'a,b\r1,x\r2,y\r', 'a,b\n1,x\r\n2,y\n\n\n'])
      expect(rows(text)).toEqual(expected)
  })

  it('names the line on which a row begins, also after a value that holds a line end', () => {
    expect(rows('a,b\n1,"x\nx"\n2,y\n')).toEqual([
      { line: 2, cells: ['1', 'x\nx'] },
      { line: 4, cells: ['2', 'y'] },
    ])
  })

  it.each(['\n', '\r\n', '\r', '\r\n\r\n', '\n\r', '\r\r\n'])('counts %j inside quotes as an editor does', (inside) => {
    const lines = inside.split(/\r\n|\n|\r/).length - 1
    for (const end of ['\n', '\r\n', '\r']) {
      const cells = [`1,"x${inside}x"`, `2,"${inside}y"`, '3,z']
      expect(rows(`a,b${end}${cells.join(end)}${end}`)).toMatchObject([
        { line: 2 },
        { line: 3 + lines },
        { line: 4 + 2 * lines },
      ])
    }
  })

  it('names the line of a quotation mark that stands after such a value', () => {
    expect(read('a,b\r\n1,"x\r\nx"\r\n2,"y\r\n')).toMatchObject({ left: [{ what: openQuote, line: 4 }] })
    expect(read('a,"b\r\nb"\r\n1\r\n2,y\r\n')).toMatchObject({
      right: { faults: [{ what: expect.stringContaining('1 values'), line: 3 }] },
    })
  })

  it('trims outer blanks, keeps leading zeros and passes over rows without any value', () => {
    expect(rows('a;b\n 007 ; x \n;\n', ';')).toEqual([{ line: 2, cells: ['007', 'x'] }])
  })

  it('keeps ragged rows apart and says which of them is the last line', () => {
    const table = read('a,b\n1\n2,y\n3,z,z\n')
    expect(table._tag === 'Right' && [rowsOf(table.right), table.right.faults]).toEqual([
      [{ line: 3, cells: ['2', 'y'] }],
      [
        { file: 't.csv', line: 2, what: '1 values where the header names 2 columns' },
        {
          file: 't.csv',
          line: 4,
          what: '3 values where the header names 2 columns; it is the last line: is the file cut off?',
        },
      ],
    ])
  })

  it.each([
    ['', [{ file: 't.csv', line: 1, what: 'the file is empty' }]],
    ['\n \n', [{ file: 't.csv', line: 1, what: 'the file is empty' }]],
    ['a,b\n', [{ file: 't.csv', line: 1, what: 'column names only, no row below them' }]],
    ['a,b\n1,x\n2,"y\n3,z\n', [{ what: openQuote, file: 't.csv', line: 3 }]],
    ['a,b\n1,x"x\n', [{ what: expect.stringContaining('in the wrong place'), file: 't.csv', line: 2 }]],
  ])('refuses %j', (text, faults) => {
    expect(read(text)).toMatchObject({ _tag: 'Left', left: faults })
  })

  it('refuses text that is not UTF-8 at its line', () => {
    const latin1 = Uint8Array.from([...new TextEncoder().encode('a,b\n1,x\n2,'), 0xe9])
    expect(read(latin1)).toMatchObject({ left: [{ what: expect.stringContaining('not UTF-8 text'), line: 3 }] })
    const sign = Uint8Array.from([...new TextEncoder().encode('a,\uFFFD\r\n1,x\r2,'), 0xe9, 0x0a])
    expect(read(sign)).toMatchObject({ left: [{ line: 3 }] })
  })

  it('says of a workbook that it is one', () => {
    const workbook = Uint8Array.from([...new TextEncoder().encode('PK\u0003\u0004'), 0xff, 0x2c, 0xfe])
    expect(read(workbook)).toMatchObject({ left: [{ what: expect.stringMatching(/workbook.*save the table as/) }] })
  })
})
