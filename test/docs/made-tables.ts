/** Tables and lists that are made from the code and stand in pages written by hand. */
import type { Cells } from './tables.js'

/** Rows as a Markdown table. */
export const tableOf = (head: Cells, rows: readonly Cells[]): string =>
  [head, ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .toSpliced(1, 0, `|${'---|'.repeat(head.length)}\n`)
    .join('')

/** The page with another block in place of the first one, of lines that begin so, under a heading or from the top. */
const withBlock = (page: string, heading: string | undefined, mark: '|' | '*', block: string): string => {
  const under = heading === undefined ? 0 : page.indexOf(`\n## ${heading}\n`)
  const from = page.indexOf(`\n${mark} `, under) + 1
  if (under < 0 || from === 0) throw new Error(`no ${mark} under ${heading}`)
  const lines = page.slice(from).split('\n')
  const length = lines.findIndex((line) => !line.startsWith(mark))
  return page.slice(0, from) + block + lines.slice(length).join('\n')
}

/** The page with another table in place of the first one under a heading, or of the first of all where none is named. */
export const withTable = (page: string, heading: string | undefined, table: string): string =>
  withBlock(page, heading, '|', table)

/** The page with another list in place of the first one under a heading. */
export const withList = (page: string, heading: string, list: string): string => withBlock(page, heading, '*', list)
