import { longestLine } from '../vocabulary/inside.js'

/** A line of a file that is not blank, with its number, counted from 1 with blank lines included. */
export interface NumberedText {
  readonly line: number
  readonly content: string
  /** False for a last line that no line break ends. */
  readonly isEnded: boolean
}

interface Splitter {
  readonly next: (text: string) => Iterable<NumberedText>
  /** The last line, unless it is blank. */
  readonly end: () => NumberedText | undefined
}

/** Returns what is text; bytes may end within a character, and would give other names without a word. */
export const textOf = (given: unknown): string => {
  if (typeof given === 'string') return given
  throw new TypeError("a log is read from text: set the encoding of a stream, such as createReadStream(file, 'utf8')")
}

/** Returns the lines of a text that are not blank, as it comes in pieces; a byte order mark at its beginning is passed over. */
export const lineSplitter = (): Splitter => {
  let rest = ''
  let line = 0
  const numbered = (content: string, isEnded: boolean): NumberedText | undefined => {
    line += 1
    const bare = line === 1 ? content.replace(/^\uFEFF/, '') : content
    return /\S/.test(bare) ? { line, content: bare, isEnded } : undefined
  }
  return {
    *next(given) {
      const text = textOf(given)
      let from = 0
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        const content = rest.length > longestLine ? rest : rest + text.slice(from, end)
        const found = numbered(content.endsWith('\r') ? content.slice(0, -1) : content, true)
        if (found !== undefined) yield found
        rest = ''
        from = end + 1
      }
      // What makes a line longer than any that is read is left out: it would be refused, and may be longer than a text can be.
      if (rest.length <= longestLine) rest += text.slice(from)
    },
    end: () => numbered(rest, false),
  }
}

/** Returns the lines of a text that are not blank. They end in LF or CRLF, the last one need not; a byte order mark is passed over. */
export function* numberedLines(text: string): Iterable<NumberedText> {
  const lines = lineSplitter()
  yield* lines.next(text)
  const last = lines.end()
  if (last !== undefined) yield last
}
