/** A column of a table as texts, its title first; numbers line up at the right and are never wrapped. */
export interface Column {
  readonly cells: readonly string[]
  readonly isNumeric: boolean
}

const gap = '  '

/** Begins the later lines of a text in the first column, so that one sees where a row begins. */
const hanging = '  '

const widest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0)

/** Breaks a text between its words, and behind a comma in one: no line is wider than asked, unless such a piece is. */
const wrapped = (text: string, width: number, hang: string): readonly string[] => {
  if (text.length <= width) return [text]
  const [first = '', ...others] = text.split(/(?<= )|(?<=,)(?=[^\s\d])/)
  const lines = [first]
  for (const piece of others) {
    const longer = `${lines.at(-1)}${piece}`
    if (longer.trimEnd().length <= width) lines[lines.length - 1] = longer
    else lines.push(`${hang}${piece}`)
  }
  return lines.map((line) => line.trimEnd())
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

/** How many of the first columns tell every row from the others: one at least, and never the last. */
const tellingApart = (columns: readonly Column[]): number => {
  const rows = (columns[0]?.cells ?? []).slice(1).map((_, row) => row + 1)
  const apart = (many: number): boolean =>
    new Set(rows.map((row) => JSON.stringify(columns.slice(0, many).map(({ cells }) => cells[row])))).size ===
    rows.length
  for (let many = 1; many < columns.length; many += 1) if (apart(many)) return many
  return 1
}

/** Columns that fit beside each other, however often their words must wrap; each later group begins with the columns that name its rows. */
const groupsWithin = (columns: readonly Column[], room: number): readonly (readonly Column[])[] => {
  if (room === Number.POSITIVE_INFINITY) return [columns]
  const widths = columns.map((column, at) => breakable(column, at).within(1))
  const taking = (some: readonly number[]): number => some.reduce((sum, width) => sum + gap.length + width, 0)
  const told = tellingApart(columns)
  const hasRoom = taking(widths.slice(0, told)) + Math.max(...widths.slice(told)) <= room
  const keys = taking(widths) - gap.length <= room ? columns.length : hasRoom ? told : 1
  const groups = [columns.slice(0, keys)]
  let taken = taking(widths.slice(0, keys)) - gap.length
  for (const [at, column] of columns.entries()) {
    if (at < keys) continue
    const more = gap.length + (widths[at] ?? 0)
    if (taken + more > room && (groups.at(-1)?.length ?? 0) > keys) {
      groups.push(columns.slice(0, keys))
      taken = taking(widths.slice(0, keys)) - gap.length
    }
    groups.at(-1)?.push(column)
    taken += more
  }
  return groups
}

/** The lines of columns beside each other; titles are on the line above the cells. */
const besideEachOther = (columns: readonly Column[], room: number): readonly string[] => {
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

/**
 * The lines of a table that is no wider than its room, where its words allow that. Columns for which there is no room beside
 * the others follow in a table of their own, as R prints them, behind those that name its rows.
 */
export const fittedLines = (columns: readonly Column[], room: number): readonly string[] =>
  groupsWithin(columns, room).flatMap((group, at) => [...(at === 0 ? [] : ['']), ...besideEachOther(group, room)])
