import { longestLine } from '../../vocabulary/inside.js'

/** The bytes of several pieces as one. */
const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const [one, ...others] = pieces
  if (one !== undefined && others.length === 0) return one
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** As many as the longest line has at most: three for a character. */
const mostBytesOfLine = 3 * longestLine

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lossy = new TextDecoder('utf-8', { ignoreBOM: true })

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** Cuts bytes after each line feed. */
const linesOf = function* (bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length
    yield bytes.subarray(start, end)
    start = end
  }
}

/**
 * Returns the text of whole lines from the bytes of a file in pieces, so that the file may be larger than a text. A line that is longer
 * than any that is read comes without its middle, and is still too long.
 *
 * A line that is no UTF-8 has a sign (U+FFFD) for what in it is none, and `notText` is called with its number.
 */
export const lineTexts = function* (
  pieces: Iterable<Uint8Array>,
  notText: (line: number) => void,
): Generator<string, void, void> {
  let held: Uint8Array[] = []
  let before = 0
  let size = 0
  const textsOf = function* (bytes: Uint8Array): Generator<string, void, void> {
    const text = textOf(bytes)
    if (text !== undefined) {
      for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) before += 1
      return yield text
    }
    for (const line of linesOf(bytes)) {
      before += 1
      const read = textOf(line)
      if (read === undefined) notText(before)
      yield read ?? lossy.decode(line)
    }
  }
  for (const piece of pieces) {
    const end = piece.lastIndexOf(0x0a) + 1
    if (end > 0) {
      yield* textsOf(joined([...held, piece.subarray(0, end)]))
      held = []
      size = 0
    }
    if (size > mostBytesOfLine) continue
    held.push(piece.subarray(end))
    size += piece.length - end
  }
  yield* textsOf(joined(held))
}
