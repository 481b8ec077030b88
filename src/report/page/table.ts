import { type Content, type Html, html } from './html.js'

export interface Column<Row> {
  readonly title: Content
  readonly of: (row: Row) => Content
  readonly numeric?: true
}

const numericClass = (column: { readonly numeric?: true } | undefined): Html | null =>
  column?.numeric === true ? html` class="number"` : null

/**
 * Returns a table with its caption; the first column names the row. It scrolls by itself where the page is narrow. What HTML
 * lets one leave out is left out, end tags and the scope of a header: a report of many alliances is mostly cells.
 */
export const table = <Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html => {
  const [first, ...others] = columns
  // Where all columns are numbers, the table says it once; the first has its own class.
  const areNumbers = others.length > 0 && others.every(({ numeric }) => numeric === true)
  const classOf = (column: Column<Row>): Html | null => (areNumbers ? null : numericClass(column))
  const head = others.map((column) => html`<th${classOf(column)}>${column.title}`)
  const body = rows.map(
    (row) =>
      html`<tr><th${numericClass(first)}>${first?.of(row)}${others.map(
        (column) => html`<td${classOf(column)}>${column.of(row)}`,
      )}\n`,
  )
  return html`<div class=table role=group tabindex=0 aria-label="${caption.split(';')[0]}"><table${areNumbers ? html` class="numbers"` : null}>
<caption><span>${caption}</span><thead><tr><th${numericClass(first)}>${first?.title}${head}
<tbody>
${body}</table></div>\n`
}

/** How many sessions a table has across: cells of words are wider than short numbers. */
export const sessionsAcross = { words: 12, shortNumbers: 16 } as const

/** Returns tables with a column for each session, one under the other where there are more than fit; `from` is the place of a part's first. */
export const acrossSessions = (
  sessions: readonly number[],
  part: (sessions: readonly number[], from: number) => Html,
  across: number = sessionsAcross.words,
): readonly Html[] =>
  Array.from({ length: Math.ceil(sessions.length / across) }, (_, index) => {
    const from = index * across
    return part(sessions.slice(from, from + across), from)
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

/** Returns numbers of one kind in one form: each as it is shown, with as many decimals as the longest of them. */
export const shownAlike = (values: readonly (number | null)[]): ((value: number | null | undefined) => string) => {
  const decimals = Math.max(0, ...values.map((value) => shown(value).split('.')[1]?.length ?? 0))
  return (value) => {
    const alone = shown(value)
    return decimals === 0 || alone === '–' || alone.includes('e') ? alone : Number(alone).toFixed(decimals)
  }
}

export const folded = (summary: Content, content: Content, open: boolean): Html =>
  html`<details${open ? html` open` : null}><summary>${summary}</summary>
${content}</details>\n`
