import { left, right } from '../../kernel/inside.js'
import type { Column, Fault, OrFaults } from '../world/fault.js'
import { absentColumns } from './absent-columns.js'
import type { Place } from './cell.js'
import type { Row, Table } from './table.js'

/** Where the session number stands in the pattern of a wide table's columns. */
export const sessionMark = '{session}'

/** Where the item number stands in `--items 'q{n}'`. */
export const itemMark = '{n}'

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The number that stands in a name where the pattern has its mark; the same one wherever the mark stands again. */
export const numberIn = (name: string, pattern: string, mark: string): number | undefined => {
  const [first = '', second = '', ...rest] = pattern.split(mark).map(escaped)
  const number = new RegExp(`^${[`${first}(\\d{1,4})${second}`, ...rest].join('\\1')}$`).exec(name)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** A column of a table that is there: its place and how to read it from a row. */
export interface FoundColumn extends Column {
  readonly of: (row: Row) => string
  readonly at: (row: Pick<Row, 'line'>) => Place
}

/** The column at a position of the header, the first being 0. */
export const columnAt = (table: Table, index: number): FoundColumn => {
  const column: Column = { number: index + 1, name: table.header[index] ?? '' }
  return {
    ...column,
    of: (row) => row.cells[index] ?? '',
    at: (row) => ({ file: table.file, line: row.line, column }),
  }
}

export const columnTwice = (file: string, line: number, name: string): Fault => ({
  file,
  line,
  what: `the column name ${name} stands twice`,
})

/** Names to columns; every name that was asked for is there. */
export type ColumnNamed = (name: string) => FoundColumn

/** The columns of those names, or why they cannot be had: absent ones in one fault, and each name that stands twice. */
export const findColumns = (table: Table, names: readonly string[]): OrFaults<ColumnNamed> => {
  const { file, header, headerLine: line } = table
  const wanted = [...new Set(names)]
  const missing = wanted.filter((name) => !header.includes(name))
  const twice = wanted.filter((name) => header.indexOf(name) !== header.lastIndexOf(name))
  const faults = [
    ...(missing.length > 0 ? [absentColumns(table, missing)] : []),
    ...twice.map((name) => columnTwice(file, line, name)),
    // Under a wrong delimiter every row is ragged; saying so would bury the reason.
    ...(missing.length > 0 && header.length === 1 ? [] : table.faults),
  ]
  if (missing.length + twice.length > 0) return left(faults)
  const columns = new Map(wanted.map((name) => [name, columnAt(table, header.indexOf(name))]))
  return right((name) => columns.get(name) ?? columnAt(table, header.indexOf(name)))
}
