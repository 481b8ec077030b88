/**
 * What is read from and written to delimited text, held against the packages csv-parse and csv-stringify on random text: every cell,
 * every line and every verdict on quotation marks.
 */
import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csv } from '../../src/verbs/say/print.js'
import { type BrokenOff, cellOf, type Separation, scan } from '../../src/verbs/table/scan.js'
import { columnInMaking } from '../../src/verbs/table/text-column.js'
import { runs } from '../runs.js'

interface Read {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly broken?: BrokenOff
}

const ours = (text: string, separation: Separation): Read => {
  const rows: Read['rows'][number][] = []
  const broken = scan(text, separation, (record) => {
    const cells = Array.from({ length: record.width }, (_, place) => cellOf(text, record, place))
    rows.push({ line: record.line, cells })
  })
  return { rows, ...(broken === undefined ? {} : { broken }) }
}

/** The reader that was in use before, with the lines as it was made to count them. */
const theirs = (text: string, { delimiter, quote }: Separation): Read => {
  const rows: Read['rows'][number][] = []
  let [ended, doubled] = [0, 0]
  try {
    parse(text, {
      ...{ bom: false, delimiter, quote, max_record_size: 0, relax_column_count: true },
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: readonly string[], { lines }) => {
        rows.push({ line: ended + 1, cells: record.map((cell) => cell.trim()) })
        doubled += record.reduce((sum, cell) => sum + cell.split('\r\n').length - 1, 0)
        ended = lines - doubled
        return null
      },
    })
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    const mark = thrown.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'stray'
    return { rows, broken: { line: ended + 1, mark } }
  }
  return { rows }
}

/** Text of the signs that a reader can go wrong with, and of whole cells that are quoted as they should be. */
const delimited = (delimiter: string): fc.Arbitrary<string> => {
  const sign = fc.constantFrom(
    delimiter,
    '"',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\t',
    '\u0000',
    '\uFEFF',
    '\u00A0',
    'a',
    '7',
    'é',
    '𝛼',
  )
  const quotedCell = fc
    .array(fc.constantFrom('""', '\n', '\r\n', '\r', delimiter, 'x', ' '), { maxLength: 4 })
    .map((parts) => `"${parts.join('')}"`)
  const cell = fc.oneof(quotedCell, fc.constantFrom('12', ' b ', ''), sign)
  const end = fc.constantFrom('\n', '\r\n', '\r', '')
  const line = fc.tuple(fc.array(cell, { maxLength: 4 }), end).map(([cells, last]) => cells.join(delimiter) + last)
  return fc.oneof(
    fc.array(line, { maxLength: 6 }).map((lines) => lines.join('')),
    fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
  )
}

it.each([',', ';', '\t', '|', '§'])('reads what csv-parse reads with the delimiter %j', (delimiter) => {
  fc.assert(
    fc.property(delimited(delimiter), fc.constantFrom<Separation['quote']>('"', false), (text, quote) => {
      expect(ours(text, { delimiter, quote })).toEqual(theirs(text, { delimiter, quote }))
    }),
    { numRuns: runs(20_000), seed: 18 },
  )
})

it('writes what csv-stringify writes', () => {
  const shown = fc.oneof(
    fc.constant(null),
    fc.double(),
    fc.integer(),
    fc
      .array(fc.constantFrom(',', '"', '\n', '\r', ' ', 'é', 'a', ';'), { maxLength: 4 })
      .map((signs) => signs.join('')),
  )
  const row = fc.array(shown, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), fc.array(row), (header, rows) => {
      const all = [header, ...rows].map((cells) => [...cells])
      expect(csv(header, rows)).toBe(stringify(all, { quoted_match: '\r' }))
    }),
    { numRuns: runs(5000), seed: 18 },
  )
})

it('keeps every cell of a column, whatever the others are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 400 }), (cells) => {
      const column = columnInMaking()
      for (const cell of cells) column.add(`<${cell}>`, 1, cell.length + 1)
      const { texts, which } = column.made()
      expect(Array.from(which, (place) => texts[place])).toEqual(cells)
      expect(new Set(texts).size).toBe(texts.length)
    }),
    { numRuns: runs(1000), seed: 18 },
  )
})
