import { fstatSync, openSync, readFileSync, readSync } from 'node:fs'

const atOnce = 2 ** 20

/** The bytes of an open file up to its length at first, so that what is added meanwhile is in no pass over it. */
const piecesOf = function* (file: number, length: number): Generator<Uint8Array, void, void> {
  for (let at = 0; at < length; ) {
    const piece = new Uint8Array(Math.min(atOnce, length - at))
    const read = readSync(file, piece, 0, piece.length, at)
    if (read === 0) return
    yield piece.subarray(0, read)
    at += read
  }
}

/**
 * Returns the bytes of a file in pieces, which can be gone over several times; `-` is standard input. The file stays open until the
 * program ends. What can be read but once, such as a pipe, is read at once. Throws where it cannot be read.
 */
export const filePieces = (path: string): Iterable<Uint8Array> => {
  const file = path === '-' ? 0 : openSync(path, 'r')
  const stat = fstatSync(file)
  if (!stat.isFile()) return [readFileSync(file)]
  return { [Symbol.iterator]: () => piecesOf(file, stat.size) }
}
