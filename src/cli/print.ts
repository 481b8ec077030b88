import { stringify } from 'csv-stringify/sync'

/** What may stand in a cell of a printed table; `null` is a score that is not there. */
export type Shown = string | number | null

/** A column for a reader: what it is called and what stands in it. */
export interface Heading<Row> {
  readonly title: string
  readonly of: (row: Row) => Shown
}

/**
 * Text that stays on its line and leaves the terminal alone: an id may hold anything a file can. Marks that cannot be
 * seen go too, since they turn the reading direction or make two ids look alike.
 */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')

/** At most two decimals, since a score is read and not computed with; CSV and JSON keep every digit. */
export const show = (value: Shown): string =>
  value === null ? '–' : typeof value === 'number' ? String(Math.round(value * 100) / 100) : plain(value)

/** A table whose columns stand under their titles: numbers to the right, words to the left. */
export const alignedTable = <Row>(rows: readonly Row[], headings: readonly Heading<Row>[]): string => {
  const columns = headings.map(({ title, of }) => {
    const values = rows.map(of)
    const cells = values.map(show)
    const width = cells.reduce((widest, cell) => Math.max(widest, cell.length), title.length)
    const numeric = values.length > 0 && values.every((value) => typeof value !== 'string')
    return [title, ...cells].map((cell) => (numeric ? cell.padStart(width) : cell.padEnd(width)))
  })
  const lines = [undefined, ...rows].map((_, line) =>
    columns
      .map((column) => column[line] ?? '')
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

/** Comma-separated values with a header line; what is not there is blank. */
export const csv = (header: readonly string[], rows: readonly (readonly Shown[])[]): string =>
  stringify([header, ...rows].map((row) => [...row]))

/** One JSON document, indented, since people read it too. */
export const json = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

/** One JSON value a line. */
export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')
