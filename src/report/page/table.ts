import { type Content, type Html, html } from './html.js'

export interface Column<Row> {
  readonly title: Content
  readonly of: (row: Row) => Content
  readonly numeric?: true
}

const numericClass = (column: { readonly numeric?: true } | undefined): Html | null =>
  column?.numeric === true ? html` class="number"` : null

/** Returns a table with its caption; the first column names the row. It scrolls by itself where the page is narrow. */
export const table = <Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html => {
  const [first, ...others] = columns
  const head = columns.map((column) => html`<th scope="col"${numericClass(column)}>${column.title}</th>`)
  // Where all columns are numbers, the table says it once.
  const areNumbers = others.length > 0 && others.every(({ numeric }) => numeric === true)
  const body = rows.map(
    (row) =>
      html`<tr><th scope="row"${numericClass(first)}>${first?.of(row)}</th>${others.map(
        (column) => html`<td${areNumbers ? null : numericClass(column)}>${column.of(row)}</td>`,
      )}</tr>\n`,
  )
  return html`<div class="table" role="group" tabindex="0" aria-label="${caption}"><table${areNumbers ? html` class="numbers"` : null}>
<caption><span>${caption}</span></caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table></div>\n`
}

const sessionsAcross = 12

/** Returns tables with a column for each session, one under the other where there are more than fit; `from` is the place of a part's first. */
export const acrossSessions = (
  sessions: readonly number[],
  part: (sessions: readonly number[], from: number) => Html,
): readonly Html[] =>
  Array.from({ length: Math.ceil(sessions.length / sessionsAcross) }, (_, index) => {
    const from = index * sessionsAcross
    return part(sessions.slice(from, from + sessionsAcross), from)
  })

/**
 * Returns a number as a reader is shown it: at most two decimals, since it is read and not computed with.
 *
 * What is not there, and what is no finite number, is a dash. No errors.
 *
 * @example
 * shown(2 / 3) // => '0.67'
 */
export const shown = (value: number | null | undefined): string => {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–'
  const hundredths = Math.round(value * 100)
  // A larger number has no decimals to round, and a hundred times as much may be none at all.
  return String(Number.isSafeInteger(hundredths) ? hundredths / 100 : value)
}

export const folded = (summary: Content, content: Content, open: boolean): Html =>
  html`<details${open ? html` open` : null}><summary>${summary}</summary>
${content}</details>\n`
