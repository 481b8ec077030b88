import { CsvError, parse } from 'csv-parse/sync'
import { isLeft, left, right } from '../../kernel/inside.js'
import { decode } from '../world/decode.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { emptyFile } from '../world/read-text.js'
import type { World } from '../world/world.js'

/** One row below the header, with the line on which it begins. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** A delimited file, cell by cell and still text. `faults` are rows that do not fit the header; they are not in `rows`. */
export interface Table {
  readonly file: string
  readonly delimiter: string
  readonly header: readonly string[]
  readonly headerLine: number
  readonly rows: readonly Row[]
  /** The first records below the header, which were left out as further heading rows. */
  readonly skipped: readonly Row[]
  readonly faults: readonly Fault[]
}

/** How the text of a table is cut into rows; `skip` records below the column names are further heading rows. */
export interface TableFormat {
  readonly delimiter: string
  readonly skip: number
}

const openQuote = 'a quotation mark is opened here and never closed; is the file cut off?'
const strayQuote =
  'a quotation mark in the wrong place; a value in quotation marks is quoted whole, and a mark inside it is doubled'

const isJson = /^\s*(\{\s*"|\[\s*\{)/
const noTable = 'JSON, where a table has its column names; replay and report read logs'

/** A tab cannot be seen in a message. */
export const nameDelimiter = (delimiter: string): string => (delimiter === '\t' ? 'tab' : `'${delimiter}'`)

/** Excel takes such a first line for an order; here the delimiter is the one that was typed. */
const otherDelimiter = (file: string, mark: string): Fault => {
  const named = nameDelimiter(mark)
  return {
    file,
    line: 1,
    what: `this line of Excel's says that the delimiter is ${named}. Hint: is --delimiter ${named} meant?`,
  }
}

/** Anything the reader throws that is not a remark on the text is ours to mend, not the user's. */
const csvError = (thrown: unknown): CsvError => {
  if (thrown instanceof CsvError) return thrown
  throw thrown
}

/** The rows of a delimited file, and where it breaks off. */
interface Records {
  readonly rows: readonly Row[]
  readonly broken: Fault | undefined
}

/**
 * Read the rows of a delimited file: UTF-8 with or without byte order mark, any line ends, perhaps after a line in which Excel names
 * that same delimiter. Outer blanks of a value are not part of it, lines without any value are skipped, and the delimiter is the one
 * given, never guessed. Some programs quote nothing, and a quotation mark is one like any other sign.
 */
export const readRecords = (
  file: string,
  bytes: Uint8Array,
  { delimiter, quote = '"' }: { readonly delimiter: string; readonly quote?: '"' | false },
): OrFaults<Records> => {
  const text = decode(file, bytes)
  if (text._tag === 'Left') return text
  if (isJson.test(text.right)) return left([{ file, line: 1, what: noTable }])
  const excel = /^("?)sep=(.)\1[,;\t]*(\r\n|\n|\r)/i.exec(text.right)
  if (excel !== null && excel[2] !== delimiter) return left([otherDelimiter(file, excel[2] ?? '')])
  const rows: Row[] = []
  let ended = excel === null ? 0 : 1
  let doubled = 0
  let broken: Fault | undefined
  try {
    parse(text.right.slice(excel?.[0].length ?? 0), {
      bom: true,
      delimiter,
      quote,
      max_record_size: 0,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (record: readonly string[], { lines }) => {
        const cells = record.map((cell) => cell.trim())
        if (cells.some((cell) => cell !== '')) rows.push({ line: ended + 1, cells })
        // Within quotation marks the reader takes CR and LF for two line ends.
        doubled += record.reduce((sum, cell) => sum + cell.split('\r\n').length - 1, 0)
        ended = lines - doubled + (excel === null ? 0 : 1)
        return null
      },
    })
  } catch (thrown) {
    const open = csvError(thrown).code === 'CSV_QUOTE_NOT_CLOSED'
    broken = { file, line: ended + 1, what: open ? openQuote : strayQuote }
  }
  return right({ rows, broken })
}

/** Read a delimited table whose first row, after a line of Excel's, holds the column names. */
export const readTable = (file: string, bytes: Uint8Array, { delimiter, skip }: TableFormat): OrFaults<Table> => {
  const records = readRecords(file, bytes, { delimiter })
  if (isLeft(records)) return records
  const { rows, broken } = records.right
  const [header, ...all] = rows
  if (header === undefined) return left([broken ?? emptyFile(file)])
  const [skipped, below] = [all.slice(0, skip), all.slice(skip)]
  const expected = header.cells.length
  const faults = below.flatMap(({ line, cells }, index): readonly Fault[] => {
    if (cells.length === expected) return []
    const cut = index === below.length - 1 ? '; it is the last line: is the file cut off?' : ''
    return [{ file, line, what: `${cells.length} values where the header names ${expected} columns${cut}` }]
  })
  if (broken !== undefined) return left([broken, ...faults])
  if (below.length === 0) {
    const what = skip === 0 ? 'column names only, no row below them' : `no row is left after ${skip} skipped ones`
    return left([{ file, line: header.line, what }])
  }
  return right({
    file,
    delimiter,
    header: header.cells,
    headerLine: header.line,
    rows: below.filter(({ cells }) => cells.length === expected),
    skipped,
    faults,
  })
}

/** Open a file and read it as a table. */
export const readSource = (file: string, format: TableFormat, world: World): OrFaults<Table> => {
  const bytes = world.read(file)
  return isLeft(bytes) ? bytes : readTable(file, bytes.right, format)
}
