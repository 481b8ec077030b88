/** A column of a table as texts, its title first; numbers line up at the right and are never wrapped. */
export interface Column {
  readonly cells: readonly string[]
  readonly isNumeric: boolean
}

const gap = '  '

/** Begins the later lines of a text in the first column, so that one sees where a row begins. */
const hanging = '  '

const widest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0)

/** Breaks a text between its words: no line is wider than asked, unless a word is. */
const wrapped = (text: string, width: number, hang: string): readonly string[] => {
  if (text.length <= width) return [text]
  const [first = '', ...others] = text.split(' ')
  const lines = [first]
  for (const word of others) {
    const longer = `${lines.at(-1)} ${word}`
    if (longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(`${hang}${word}`)
  }
  return lines
}

/** A column as it may be broken: a title always between its words, a cell where it is no number. */
const breakable = ({ cells, isNumeric }: Column, at: number) => {
  const hang = at === 0 ? hanging : ''
  const broken = (width: number) =>
    cells.map((cell, line) => (line > 0 && isNumeric ? [cell] : wrapped(cell, width, line === 0 ? '' : hang)))
  /** How wide it comes out where it is given that width. */
  const within = (width: number): number => widest(broken(width).flat())
  return { isNumeric, broken, within, natural: widest(cells) }
}

/**
 * The widths at which the columns fit: the widest gives way first, to where its next word wraps, and none becomes narrower
 * than its longest word. What that leaves over is given back.
 */
const fittingWidths = (columns: readonly ReturnType<typeof breakable>[], room: number): readonly number[] => {
  const widths = columns.map(({ natural }) => natural)
  let left = widths.reduce((rest, width) => rest - width, room - gap.length * (widths.length - 1))
  if (left >= 0) return widths
  const set = (at: number, width: number): void => {
    left += (widths[at] ?? 0) - width
    widths[at] = width
  }
  const rigid = new Set<number>()
  while (left < 0 && rigid.size < columns.length) {
    const most = Math.max(...widths.filter((_, at) => !rigid.has(at)))
    const at = widths.findIndex((width, at) => width === most && !rigid.has(at))
    const narrower = columns[at]?.within(most - 1) ?? most
    if (narrower < most) set(at, narrower)
    else rigid.add(at)
  }
  if (left > 0) for (const [at, { within }] of columns.entries()) set(at, within((widths[at] ?? 0) + left))
  return widths
}

/** The lines of a table that is no wider than its room, where its words allow that; titles are on the line above the cells. */
export const fittedLines = (columns: readonly Column[], room: number): readonly string[] => {
  const shapes = columns.map(breakable)
  const widths = fittingWidths(shapes, room)
  const blocks = shapes.map(({ isNumeric, broken }, at) => {
    const cells = broken(widths[at] ?? 0)
    const width = widest(cells.flat())
    const padded = (line: string): string => (isNumeric ? line.padStart(width) : line.padEnd(width))
    return { cells: cells.map((lines) => lines.map(padded)), blank: padded('') }
  })
  return (columns[0]?.cells ?? []).flatMap((_, row) => {
    const height = blocks.reduce((most, { cells }) => Math.max(most, cells[row]?.length ?? 0), 0)
    return Array.from({ length: height }, (_, line) =>
      blocks
        .map(({ cells, blank }) => {
          const lines = cells[row] ?? []
          return lines[row === 0 ? line - height + lines.length : line] ?? blank
        })
        .join(gap)
        .trimEnd(),
    )
  })
}
