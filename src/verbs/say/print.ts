import { type Listed, listed } from '../../kernel/inside.js'
import { shown, visible } from '../../report/index.js'
import type { Cell } from '../../vocabulary/inside.js'
import { fittedLines } from './fitted.js'
import { toldApart } from './look-alike.js'

/** What may be in a cell of a printed table; `null` is a score that is not there. */
export type Shown = string | number | null

/** A column for a reader: what it is called and what is in it. */
export interface Heading<Row> {
  readonly title: string
  readonly of: (row: Row) => Shown
}

/**
 * Messages, a line for each. What was typed and what is in a file may hold anything; it is shown, so that it neither
 * moves the cursor nor begins a line of its own.
 */
export const messageLines = (messages: readonly string[]): string =>
  messages.map((message) => `${visible(message)}\n`).join('')

/** So many characters of a text are in a cell for people: a column is as wide in every row. */
const longestShown = 200

const short = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)

/** A cell for people, as in a report; CSV and JSON keep every digit, and texts of any length. */
export const show = (value: Shown): string => (typeof value === 'string' ? short(visible(value)) : shown(value))

/**
 * A table whose columns are under their titles: numbers to the right, words to the left, those that look the same
 * distinguished. One that is wider than so many columns has its words wrapped.
 */
export const alignedTable = <Row>(room: number, rows: readonly Row[], headings: readonly Heading<Row>[]): string => {
  const columns = headings.map(({ title, of }) => {
    const values = rows.map(of)
    const apart = toldApart(values.filter((value) => typeof value === 'string'))
    return {
      cells: [short(visible(title)), ...values.map((value) => show(apart.get(String(value)) ?? value))],
      isNumeric: values.length > 0 && values.every((value) => typeof value !== 'string'),
    }
  })
  return `${fittedLines(columns, room).join('\n')}\n`
}

/** `1 part`, `3 parts`. */
export const many = (number: number, one: string, several: string = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`

/** The least and the greatest of numbers, however many they are. */
export const extent = (numbers: readonly number[]): { readonly least: number; readonly most: number } =>
  numbers.reduce(({ least, most }, number) => ({ least: Math.min(least, number), most: Math.max(most, number) }), {
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
  })

/** Numbers of things, each under its words. */
export const countTable = (
  room: number,
  title: string,
  counts: readonly (readonly [words: string, number: Shown])[],
): string =>
  alignedTable(room, counts, [
    { title, of: ([words]) => words },
    { title: 'number', of: ([, number]) => number },
  ])

/**
 * Comma-separated values with a header line; what is not there is blank. It is data: a text is written as it is. Readers take
 * a lone carriage return for the end of a line, so it is quoted.
 */
export const csv = (header: readonly string[], rows: Listed<readonly Shown[]>): string => {
  // A text that many are added to keeps each of them apart until it is read; so some thousands are made one first.
  let [text, some] = ['', [csvLine(header)]]
  for (const row of rows) {
    if (some.length === linesAtOnce) {
      text += some.join('')
      some = []
    }
    some.push(csvLine(row))
  }
  return text + some.join('')
}

const linesAtOnce = 4096

const csvLine = (cells: readonly Shown[]): string => `${cells.map(csvCell).join(',')}\n`

const csvCell = (value: Shown): string => {
  const text = value === null ? '' : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A cell of a table of data as CSV has it: true or false for yes and no. */
export const inCsv = (cell: Cell): Shown => (typeof cell === 'boolean' ? String(cell) : cell)

/** Rows as comma-separated values, in columns named by their titles. */
export const csvOf = <Row>(rows: readonly Row[], headings: readonly Heading<Row>[]): string =>
  csv(
    headings.map(({ title }) => title),
    listed(rows.length, (index) => headings.map(({ of }) => of(rows[index] as Row))),
  )

const unicodeEscape = (sign: string): string =>
  Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')

/**
 * One JSON document, indented, since people read it too. JSON escapes the first control characters by itself; the others, and
 * what else cannot be seen, can occur only in a text, and is escaped there as well: it is the same text.
 */
export const json = (document: unknown): string =>
  `${JSON.stringify(document, null, 2).replace(/[\p{Cf}\p{Zl}\p{Zp}\p{DI}\u007f-\u009f\u2800]/gu, unicodeEscape)}\n`

/** One JSON value a line. */
export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')
