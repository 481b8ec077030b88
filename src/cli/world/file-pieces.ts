import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { readAtMost } from './read-at-most.js'

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
 * program ends. What can be read but once, such as a pipe, is read at once, and is `undefined` where that is more than the most.
 * Throws where it cannot be read.
 */
export const filePieces = (path: string, most: number): Iterable<Uint8Array> | undefined => {
  const file = path === '-' ? 0 : openSync(path, 'r')
  const stat = fstatSync(file)
  if (stat.isFile()) return { [Symbol.iterator]: () => piecesOf(file, stat.size) }
  const bytes = readAtMost(file, most)
  return bytes && [bytes]
}

/** Returns the bytes of a file, `undefined` where they are more than the most; `-` is standard input. Throws where it cannot be read. */
export const wholeFile = (path: string, most: number): Uint8Array | undefined => {
  const file = path === '-' ? 0 : openSync(path, 'r')
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) return readAtMost(file, most)
    return stat.size > most ? undefined : readFileSync(file)
  } finally {
    if (file !== 0) closeSync(file)
  }
}
