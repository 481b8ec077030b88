/** A record of a delimited text: where its cells are, and the line on which it begins. It is filled anew for each record. */
export interface Scanned {
  line: number
  /** How many cells it has. */
  width: number
  /** The place of each cell in the text. */
  readonly starts: number[]
  readonly ends: number[]
  /** A cell that is not in the text as it is meant: one with doubled quotation marks. */
  readonly said: (string | undefined)[]
}

/** Where a text stops being delimited: a quotation mark that is never closed, one in the wrong place, or more cells or rows than any table has. */
export interface BrokenOff {
  readonly line: number
  readonly mark: 'open' | 'stray' | 'wide' | 'long'
}

/** How cells are separated, and whether a quotation mark has a meaning. */
export interface Separation {
  readonly delimiter: string
  readonly quote: '"' | false
}

/** As many cells as a row may have. */
export const mostCells: number = 2 ** 20

/** As many rows as a table may have: what memory has room for. */
export const mostRows = 5_000_000

const [lineFeed, carriageReturn, quotationMark] = [10, 13, 34]

const lineEndsIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** A quoted cell: what is in it, where it ends, and the line ends within; or what is wrong with its marks. */
const quoted = (
  text: string,
  start: number,
  endsCell: (sign: number) => boolean,
): 'open' | 'stray' | { readonly said: string; readonly end: number; readonly lineEnds: number } => {
  let said = ''
  let from = start + 1
  for (;;) {
    const close = text.indexOf('"', from)
    if (close < 0) return 'open'
    said += text.slice(from, close)
    const next = text.charCodeAt(close + 1)
    if (next === quotationMark) {
      said += '"'
      from = close + 2
      continue
    }
    let end = close + 1
    // After a zero, which ends texts elsewhere, a cell goes on without marks.
    if (next === 0) while (end < text.length && !endsCell(text.charCodeAt(end))) end += 1
    if (end < text.length && !endsCell(text.charCodeAt(end))) return 'stray'
    const rest = text.slice(close + 1, end)
    if (rest.includes('"')) return 'stray'
    return { said: said + rest, end, lineEnds: lineEndsIn(text.slice(start, close)) }
  }
}

/**
 * Tells of the records of a delimited text, one after another, and returns where it breaks off. Records end with CR LF, LF or CR.
 * A cell in quotation marks is quoted whole, and a mark in it is doubled (RFC 4180); blanks are part of a cell.
 */
export const scan = (
  text: string,
  { delimiter, quote }: Separation,
  take: (record: Scanned) => void,
): BrokenOff | undefined => {
  const separator = delimiter.charCodeAt(0)
  const mark = quote === false ? -1 : quotationMark
  const endsCell = (sign: number): boolean => sign === separator || sign === lineFeed || sign === carriageReturn
  const record: Scanned = { line: 1, width: 0, starts: [], ends: [], said: [] }
  const { starts, ends, said } = record
  let at = 0
  let line = 1
  // The first one names the columns.
  let below = -1
  while (at < text.length) {
    if (below === mostRows) return { line, mark: 'long' }
    below += 1
    record.line = line
    record.width = 0
    for (;;) {
      const place = record.width
      if (place === mostCells) return { line: record.line, mark: 'wide' }
      let end = at
      said[place] = undefined
      if (text.charCodeAt(at) === mark) {
        const cell = quoted(text, at, endsCell)
        if (typeof cell === 'string') return { line: record.line, mark: cell }
        said[place] = cell.said
        end = cell.end
        line += cell.lineEnds
      } else
        for (; end < text.length; end += 1) {
          const sign = text.charCodeAt(end)
          if (sign === separator || sign === lineFeed || sign === carriageReturn) break
          if (sign === mark) return { line: record.line, mark: 'stray' }
        }
      starts[place] = at
      ends[place] = end
      record.width = place + 1
      at = end + 1
      if (end >= text.length || text.charCodeAt(end) !== separator) break
    }
    if (text.charCodeAt(at - 1) === carriageReturn && text.charCodeAt(at) === lineFeed) at += 1
    line += 1
    take(record)
  }
  return undefined
}

/** Returns a cell of a record without its outer blanks. */
export const cellOf = (text: string, { starts, ends, said }: Scanned, place: number): string =>
  (said[place] ?? text.slice(starts[place], ends[place])).trim()
