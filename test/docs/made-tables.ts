/** Tables that are made from the code and stand in pages written by hand. */
import type { Cells } from './tables.js'

/** Rows as a Markdown table. */
export const tableOf = (head: Cells, rows: readonly Cells[]): string =>
  [head, ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .toSpliced(1, 0, `|${'---|'.repeat(head.length)}\n`)
    .join('')

/** The page with another table in place of the first one under a heading, or of the first of all where none is named. */
export const withTable = (page: string, heading: string | undefined, table: string): string => {
  const under = heading === undefined ? 0 : page.indexOf(`\n## ${heading}\n`)
  const from = page.indexOf('\n| ', under) + 1
  if (under < 0 || from === 0) throw new Error(`no table under ${heading}`)
  const end = from + (/^(?:\|.*\n)+/.exec(page.slice(from))?.[0].length ?? 0)
  return page.slice(0, from) + table + page.slice(end)
}
