/** A line of a file that is not blank, with its number, counted from 1 with blank lines included. */
export interface NumberedText {
  readonly line: number
  readonly content: string
  /** False for a last line that no line break ends. */
  readonly isEnded: boolean
}

interface Splitter {
  readonly next: (text: string) => readonly NumberedText[]
  readonly end: () => readonly NumberedText[]
}

/** Returns the lines of a text that are not blank, as it comes in pieces; a byte order mark at its beginning is passed over. */
export const lineSplitter = (): Splitter => {
  let rest = ''
  let line = 0
  const numbered = (content: string, isEnded: boolean): readonly NumberedText[] => {
    line += 1
    const bare = line === 1 ? content.replace(/^\uFEFF/, '') : content
    return bare.trim() === '' ? [] : [{ line, content: bare, isEnded }]
  }
  return {
    next: (text) => {
      const [first = '', ...others] = text.split('\n')
      rest += first
      const found: NumberedText[] = []
      for (const other of others) {
        found.push(...numbered(rest.replace(/\r$/, ''), true))
        rest = other
      }
      return found
    },
    end: () => numbered(rest, false),
  }
}

/** Returns the lines of a text that are not blank. They end in LF or CRLF, the last one need not; a byte order mark is passed over. */
export const numberedLines = (text: string): readonly NumberedText[] => {
  const lines = lineSplitter()
  return [...lines.next(text), ...lines.end()]
}
