/** The tables of a Markdown page, as rows of cells. */

export type Cells = readonly string[]

/** What stands under a heading of the second level, up to the next one. */
export const sectionOf = (page: string, heading: string): string =>
  page
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`))
    ?.slice(heading.length) ?? ''

/** The rows of the tables of a section, the ruler under a head left out. */
export const rowsOf = (section: string): readonly Cells[] =>
  Array.from(section.matchAll(/^\| (.*) ?\|$/gm), ([, row = '']) => row.split('|').map((cell) => cell.trim()))
