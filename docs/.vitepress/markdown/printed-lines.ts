/**
 * What a program printed on a terminal of 72 columns, so that a phone can show it too.
 *
 * The text stays as it was printed. On a narrow screen the style sheet joins a sentence that the terminal broke, and lays a
 * table out anew: the lines of a cell are one text there, in its column.
 */
const columns = 72

/** What is not wider is shown on a phone as it was printed. */
const narrow = 48

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Columns are two spaces apart; a cell that goes on in the next line is far in. */
const isRow = (line: string): boolean => /\S {2,}\S/.test(line) || indentOf(line) >= 8

/** Returns where the columns begin: behind two or more places that are blank in every row. */
const columnStarts = (rows: readonly string[]): readonly number[] => {
  const width = Math.max(...rows.map((row) => row.length))
  const isBlank = Array.from({ length: width }, (_, at) => rows.every((row) => (row[at] ?? ' ') === ' '))
  const first = isBlank.indexOf(false)
  return isBlank.flatMap((blank, at) => (at > first && !blank && isBlank[at - 1] && isBlank[at - 2] ? [at] : []))
}

/** A line of a row that began above: its first cell is blank or further in. The lines of the head end in the one that is not. */
const goesOnAbove = (rows: readonly (readonly string[])[], index: number): boolean => {
  const own = rows[index]?.[0] ?? ''
  const first = rows.findIndex(([cell = '']) => cell.trim() !== '')
  if (index === 0) return false
  return (
    own.trim() === '' || index === first || (index > first && indentOf(own) >= indentOf(rows[first]?.[0] ?? '') + 2)
  )
}

/** A short word with a hyphen is not broken there. */
const unbroken = (cell: string): string =>
  escaped(cell).replaceAll(/[^\s-]+-\S+/g, (word) => (word.length > 11 ? word : `<span class="whole">${word}</span>`))

const tableOf = (lines: readonly string[], starts: readonly number[]): string => {
  const bounds = [0, ...starts, Number.POSITIVE_INFINITY]
  const rows = lines.map((line) => bounds.slice(1).map((end, index) => line.slice(bounds[index], end)))
  /** Numbers end together and begin apart. */
  const isRight = starts.map((_, index) => {
    const column = rows.map((row) => row[index + 1] ?? '').filter((cell) => cell.trim() !== '')
    return new Set(column.map((cell) => cell.trimEnd().length)).size < new Set(column.map(indentOf)).size
  })
  const drawn = rows.map((row, at) => {
    if (goesOnAbove(rows, at)) return `<span class="row more">${escaped(lines[at] ?? '')}</span>`
    const after = rows.findIndex((_, other) => other > at && !goesOnAbove(rows, other))
    const below = rows.slice(at + 1, after < 0 ? rows.length : after)
    const cells = row.map((cell, index) => {
      const more = below.map((other) => (other[index] ?? '').trim()).filter((text) => text !== '')
      const data = more.length > 0 ? ` data-more="${escaped(` ${more.join(' ')}`)}"` : ''
      return `<span class="cell${isRight[index - 1] ? ' right' : ''}"${data}>${unbroken(cell)}</span>`
    })
    return `<span class="row">${cells.join('')}</span>`
  })
  return `<span class="table">${drawn.join('\n')}</span>`
}

/** Whether the second line is there only because the first was full. */
const goesOn = (line: string, next: string, indent: number): boolean =>
  indentOf(next) === indent + 2 && line.length + 1 + (/\S+/.exec(next)?.[0].length ?? 0) > columns

const saidOf = (lines: readonly string[], isNarrow = false): string => {
  const indent = indentOf(lines[0] ?? '')
  const words = escaped(lines.join('\n')).replaceAll(/,(?=\S)/g, ',<wbr>')
  const gaps = isNarrow ? words : words.replaceAll(/(?<=\S {2}) +(?=\S)/g, '<span class="gap">$&</span>')
  const style = indent > 0 ? ` style="--indent: ${indent}"` : ''
  return `<span class="said${lines.length > 1 ? ' joined' : ''}"${style}>${gaps}</span>`
}

/** Returns how many of the lines are a table, and where its columns begin; a first cell may go on in a line of its own. */
const tableIn = (lines: readonly string[]): { readonly count: number; readonly starts: readonly number[] } => {
  if (!isRow(lines[0] ?? '')) return { count: 0, starts: [] }
  for (const isIn of [(line: string) => isRow(line) || indentOf(line) >= 2, isRow]) {
    const after = lines.findIndex((line) => !isIn(line))
    const count = after < 0 ? lines.length : after
    const starts = count > 1 ? columnStarts(lines.slice(0, count)) : []
    if (starts.length > 0) return { count, starts }
  }
  return { count: 0, starts: [] }
}

/** Returns the parts of lines between which there is no blank one. */
const partsOf = (lines: readonly string[]): readonly string[] => {
  if (lines.every((line) => line.length <= narrow)) return lines.map((line) => saidOf([line], true))
  const parts: string[] = []
  let rest = lines
  while (rest.length > 0) {
    const { count, starts } = tableIn(rest)
    const indent = indentOf(rest[0] ?? '')
    const stop = rest.findIndex((line, index) => index > 0 && !goesOn(rest[index - 1] ?? '', line, indent))
    const taken = count > 0 ? count : stop < 0 ? rest.length : stop
    parts.push(count > 0 ? tableOf(rest.slice(0, count), starts) : saidOf(rest.slice(0, taken)))
    rest = rest.slice(taken)
  }
  return parts
}

const blocksOf = (lines: readonly string[]): readonly string[] => {
  const blank = lines.indexOf('')
  if (blank < 0) return partsOf(lines)
  return [...partsOf(lines.slice(0, blank)), saidOf(['']), ...blocksOf(lines.slice(blank + 1))]
}

/** Returns the lines of a printed text as markup, in sentences and tables. */
export const printedLines = (text: string): string => blocksOf(text.replace(/\n$/, '').split('\n')).join('\n')
