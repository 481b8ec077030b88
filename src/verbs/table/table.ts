import { isLeft, type Listed, left, listed, right } from '../../kernel/inside.js'
import { decode } from '../world/decode.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { emptyFile } from '../world/read-text.js'
import type { World } from '../world/world.js'
import { growingWhole } from './growing.js'
import { type BrokenOff, cellOf, mostCells, mostRows, type Scanned, type Separation, scan } from './scan.js'
import { type ColumnInMaking, columnInMaking, type TextColumn } from './text-column.js'

/** One row below the header, with the line on which it begins; a column of its table has its cell (see `columnAt`). */
export interface Row {
  readonly line: number
  /** Its place among the rows below the header, those that were skipped among them. */
  readonly place: number
}

/** A delimited file, cell by cell and still text. `faults` are rows that do not fit the header; they are not in `rows`. */
export interface Table {
  readonly file: string
  readonly delimiter: string
  readonly header: readonly string[]
  readonly headerLine: number
  /** The columns of the header, with the cells of all rows that fit it, those that were skipped among them. */
  readonly columns: readonly TextColumn[]
  readonly rows: Listed<Row>
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

const marks: Readonly<Record<BrokenOff['mark'], string>> = {
  open: openQuote,
  stray: strayQuote,
  long: `more than ${mostRows} rows below the column names; divide the file into several, each with all rows of its people`,
  wide: `more than ${mostCells} values in a row; is the delimiter as meant?`,
}

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

/** The text of a table, from its first record on, and the line before that. */
interface TableText {
  readonly text: string
  readonly before: number
}

const byteOrderMark = '\uFEFF'

/** The text of a table: UTF-8 with or without byte order mark, perhaps after a line in which Excel names that same delimiter. */
const textOf = (file: string, bytes: Uint8Array, delimiter: string): OrFaults<TableText> => {
  const text = decode(file, bytes)
  if (isLeft(text)) return text
  if (isJson.test(text.right)) return left([{ file, line: 1, what: noTable }])
  const excel = /^("?)sep=(.)\1[,;\t]*(\r\n|\n|\r)/i.exec(text.right)
  if (excel !== null && excel[2] !== delimiter) return left([otherDelimiter(file, excel[2] ?? '')])
  const below = text.right.slice(excel?.[0].length ?? 0)
  return right({ text: below.startsWith(byteOrderMark) ? below.slice(1) : below, before: excel === null ? 0 : 1 })
}

const brokenOff = (file: string, before: number, { line, mark }: BrokenOff): Fault => ({
  file,
  line: before + line,
  what: marks[mark],
})

/** A record as the texts of its cells, with the line on which it begins. */
export interface RecordRead {
  readonly line: number
  readonly cells: readonly string[]
}

const cellsOf = (text: string, record: Scanned): readonly string[] =>
  Array.from({ length: record.width }, (_, place) => cellOf(text, record, place))

/** Whether a sign is one of ASCII that is no blank. */
const isPlain = (sign: number): boolean => sign > 32 && sign < 127

/** Whether nearly every cell is as this one: in the text as it is meant, and without outer blanks. */
const isAsMeant = (text: string, { starts, ends, said }: Scanned, place: number): boolean => {
  const [start = 0, end = 0] = [starts[place], ends[place]]
  return said[place] === undefined && isPlain(text.charCodeAt(start)) && isPlain(text.charCodeAt(end - 1))
}

const isBlank = (text: string, record: Scanned): boolean => {
  for (let place = 0; place < record.width; place += 1)
    if (isAsMeant(text, record, place) || cellOf(text, record, place) !== '') return false
  return true
}

/**
 * Reads the records of a delimited file, and where it breaks off: any line ends; outer blanks of a value are not part of it,
 * records without any value are skipped, and the delimiter is the one given, never guessed. Some programs quote nothing, and a
 * quotation mark is one like any other sign.
 */
export const readRecords = (
  file: string,
  bytes: Uint8Array,
  { delimiter, quote = '"' }: Pick<Separation, 'delimiter'> & Partial<Separation>,
): OrFaults<{ readonly rows: readonly RecordRead[]; readonly broken: Fault | undefined }> => {
  const read = textOf(file, bytes, delimiter)
  if (isLeft(read)) return read
  const { text, before } = read.right
  const rows: RecordRead[] = []
  const broken = scan(text, { delimiter, quote }, (record) => {
    if (!isBlank(text, record)) rows.push({ line: before + record.line, cells: cellsOf(text, record) })
  })
  return right({ rows, broken: broken && brokenOff(file, before, broken) })
}

/** Adds the cells of a record to their columns; one that is not there is blank. */
const addCells = (columns: readonly ColumnInMaking[], text: string, record: Scanned): void => {
  for (let place = 0; place < columns.length; place += 1) {
    if (place < record.width && isAsMeant(text, record, place))
      columns[place]?.add(text, record.starts[place] ?? 0, record.ends[place] ?? 0)
    else {
      const cell = place < record.width ? cellOf(text, record, place) : ''
      columns[place]?.add(cell, 0, cell.length)
    }
  }
}

/** Read a delimited table whose first row, after a line of Excel's, holds the column names. */
export const readTable = (file: string, bytes: Uint8Array, { delimiter, skip }: TableFormat): OrFaults<Table> => {
  const read = textOf(file, bytes, delimiter)
  if (isLeft(read)) return read
  const { text, before } = read.right
  let header: RecordRead | undefined
  let columns: readonly ColumnInMaking[] = []
  const lines = growingWhole()
  const ragged: { readonly line: number; readonly width: number; readonly below: number }[] = []
  let below = 0
  const broken = scan(text, { delimiter, quote: '"' }, (record) => {
    if (isBlank(text, record)) return
    const line = before + record.line
    if (header === undefined) {
      header = { line, cells: cellsOf(text, record) }
      columns = header.cells.map(() => columnInMaking())
      return
    }
    below += 1
    if (below > skip && record.width !== columns.length) ragged.push({ line, width: record.width, below })
    else {
      lines.add(line)
      addCells(columns, text, record)
    }
  })
  if (header === undefined) return left([broken === undefined ? emptyFile(file) : brokenOff(file, before, broken)])
  const { line: headerLine, cells: names }: RecordRead = header
  const faults = ragged.map(({ line, width, below: nth }): Fault => {
    const cut = nth === below ? '; it is the last line: is the file cut off?' : ''
    return { file, line, what: `${width} values where the header names ${names.length} columns${cut}` }
  })
  if (broken !== undefined) return left([brokenOff(file, before, broken), ...faults])
  if (below <= skip) {
    const what = skip === 0 ? 'column names only, no row below them' : `no row is left after ${skip} skipped ones`
    return left([{ file, line: headerLine, what }])
  }
  const lineOf = lines.made()
  const rowAt = (place: number): Row => ({ line: lineOf[place] ?? 0, place })
  return right({
    file,
    delimiter,
    header: names,
    headerLine,
    columns: columns.map(({ made }) => made()),
    rows: listed(lineOf.length - skip, (index) => rowAt(skip + index)),
    skipped: Array.from({ length: skip }, (_, place) => rowAt(place)),
    faults,
  })
}

/** Open a file and read it as a table. */
export const readSource = (file: string, format: TableFormat, world: World): OrFaults<Table> => {
  const bytes = world.read(file)
  return isLeft(bytes) ? bytes : readTable(file, bytes.right, format)
}
