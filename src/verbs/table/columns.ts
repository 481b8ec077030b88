import { left, right } from '../../kernel/inside.js'
import type { Column, Fault, OrFaults } from '../world/fault.js'
import { absentColumns } from './absent-columns.js'
import type { Place } from './cell.js'
import type { RecordRead, Row, Table } from './table.js'
import type { TextColumn } from './text-column.js'

/** Where the session number is in the pattern of a wide table's columns. */
export const sessionMark = '{session}'

/** Where the item number is in `--items 'q{n}'`. */
export const itemMark = '{n}'

/** The numbers that a name holds, or is to hold, where a pattern has its marks. */
export interface Numbers {
  readonly session?: number
  readonly n?: number
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Reads the digits in a name where the pattern has its marks; nothing else in a pattern has a meaning of its own. */
const digitsBy = (pattern: string): ((name: string) => Readonly<Record<string, string>> | undefined) => {
  const [marks, places]: [string[], string[]] = [[], []]
  for (const [index, part] of pattern.split(/\{(session|n)\}/).entries()) {
    if (index % 2 === 0) places.push(escaped(part))
    else places.push(marks.includes(part) ? `\\k<${part}>` : `(?<${part}>\\d{1,4})`)
    if (index % 2 === 1) marks.push(part)
  }
  const fitting = new RegExp(`^${places.join('')}$`)
  return (name) => fitting.exec(name)?.groups
}

const toNumbers = (digits: Readonly<Record<string, string>>): Numbers =>
  Object.fromEntries(Object.entries(digits).map(([mark, text]) => [mark, Number(text)]))

/** Reads the numbers in a name where the pattern has its marks, padded or not; the same one wherever a mark occurs again. */
export const numbersBy = (pattern: string): ((name: string) => Numbers | undefined) => {
  const read = digitsBy(pattern)
  return (name) => {
    const digits = read(name)
    return digits && toNumbers(digits)
  }
}

/** The names of a header that are read: as given, or those that fit a pattern. */
export const namesRead = (header: readonly string[], read: readonly string[] | string): readonly string[] =>
  typeof read === 'string' ? header.filter(numbersBy(read)) : read

const wordsOf = ({ session, n }: Numbers): string =>
  [...(n === undefined ? [] : [`item ${n}`]), ...(session === undefined ? [] : [`session ${session}`])].join(' of ')

/**
 * The names that fit a pattern with these numbers, one for each; where there is none, a name padded as the others are. Two
 * names with the same numbers are a fault.
 */
export const numberedNames = (
  { file, header, headerLine: line }: Table,
  pattern: string,
  wanted: readonly Numbers[],
): { readonly names: readonly string[]; readonly faults: readonly Fault[] } => {
  const keyOf = ({ session, n }: Numbers): string => `${session} ${n}`
  const read = digitsBy(pattern)
  const named = new Map<string, string[]>()
  const widths = new Map<string, number>()
  for (const name of new Set(header)) {
    const digits = read(name)
    if (digits === undefined) continue
    const key = keyOf(toNumbers(digits))
    named.set(key, [...(named.get(key) ?? []), name])
    for (const [mark, text] of Object.entries(digits)) if (text.startsWith('0')) widths.set(mark, text.length)
  }
  const fill = (numbers: Numbers): string =>
    Object.entries(numbers).reduce(
      (name, [mark, number]) => name.replaceAll(`{${mark}}`, String(number).padStart(widths.get(mark) ?? 1, '0')),
      pattern,
    )
  return {
    names: wanted.map((numbers) => named.get(keyOf(numbers))?.[0] ?? fill(numbers)),
    faults: wanted.flatMap((numbers): readonly Fault[] => {
      const [first, ...others] = named.get(keyOf(numbers)) ?? []
      return others.map((other) => ({ file, line, what: `${first} and ${other} both name ${wordsOf(numbers)}` }))
    }),
  }
}

/** A column of a table that is there: its place and how to read it from a row. */
export interface FoundColumn extends Column {
  readonly of: (row: Pick<Row, 'place'>) => string
  readonly at: (row: Pick<Row, 'line'>) => Place
  /** The number of a cell's text, the same in every row that has it. */
  readonly which: (row: Row) => number
  /** Reads the cells of rows, each text once; what is wrong with one is said of every row that has it. */
  readonly once: <Value extends string | number | boolean | null>(
    read: (cell: string, at: () => Place) => Value | Fault,
  ) => (row: Row) => Value | Fault
}

const noCells: TextColumn = { texts: [], which: new Uint32Array() }

/** The column at a position of the header, the first being 0. */
export const columnAt = (table: Table, index: number): FoundColumn => {
  const column: Column = { number: index + 1, name: table.header[index] ?? '' }
  const { texts, which } = table.columns[index] ?? noCells
  const at: FoundColumn['at'] = (row) => ({ file: table.file, line: row.line, column })
  return {
    ...column,
    of: ({ place }) => texts[which[place] ?? 0] ?? '',
    at,
    which: ({ place }) => which[place] ?? 0,
    once: <Value extends string | number | boolean | null>(read: (cell: string, at: () => Place) => Value | Fault) => {
      const known: (Value | undefined)[] = texts.map(() => undefined)
      return (row: Row) => {
        const text = which[row.place] ?? 0
        const before = known[text]
        if (before !== undefined) return before
        const value = read(texts[text] ?? '', () => at(row))
        if (typeof value !== 'object' || value === null) known[text] = value
        return value
      }
    },
  }
}

/** Rows as the texts of their cells. */
export const withCells = (table: Table): ((row: Row) => RecordRead) => {
  const columns = table.header.map((_, index) => columnAt(table, index))
  return (row) => ({ line: row.line, cells: columns.map(({ of }) => of(row)) })
}

const columnTwice = (file: string, line: number, name: string): Fault => ({
  file,
  line,
  what: `the column name ${name} is there twice`,
})

/** Names to columns; every name that was asked for is there. */
export type ColumnNamed = (name: string) => FoundColumn

/** The columns of those names, or why they cannot be had: absent ones in one fault, and each name that occurs twice. */
export const findColumns = (table: Table, names: readonly string[]): OrFaults<ColumnNamed> => {
  const { file, header, headerLine: line } = table
  const wanted = [...new Set(names)]
  const [first, last] = [new Map<string, number>(), new Map<string, number>()]
  for (const [place, name] of header.entries()) {
    if (!first.has(name)) first.set(name, place)
    last.set(name, place)
  }
  const columnOf = (name: string): FoundColumn => columnAt(table, first.get(name) ?? -1)
  const missing = wanted.filter((name) => !first.has(name))
  const twice = wanted.filter((name) => first.get(name) !== last.get(name))
  const faults = [
    ...(missing.length > 0 ? [absentColumns(table, wanted)] : []),
    ...twice.map((name) => columnTwice(file, line, name)),
    // Under a wrong delimiter every row is ragged; saying so would bury the reason.
    ...(missing.length > 0 && header.length === 1 ? [] : table.faults),
  ]
  if (missing.length + twice.length > 0) return left(faults)
  const columns = new Map(wanted.map((name) => [name, columnOf(name)]))
  return right((name) => columns.get(name) ?? columnOf(name))
}
