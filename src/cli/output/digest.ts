import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { isObject } from '../../kernel/inside.js'

export const sha256 = (): Hash => createHash('sha256')

/** One for all files, since fresh memory costs more than what is read into it; nothing reads two files at once. */
const buffer = Buffer.allocUnsafe(1 << 20)

/** The bytes of a file, a piece at a time: a table may be larger than the memory. A piece is gone when the next one comes. */
export const eachPiece = (path: string, act: (piece: Uint8Array) => void): void => {
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) act(buffer.subarray(0, read))
  } finally {
    closeSync(file)
  }
}

/** How many bytes a file has, and their SHA-256. */
export const digestOf = (path: string): { readonly bytes: number; readonly sha256: string } => {
  const hash = sha256()
  let bytes = 0
  eachPiece(path, (piece) => {
    hash.update(piece)
    bytes += piece.length
  })
  return { bytes, sha256: hash.digest('hex') }
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** The SHA-256 of a JSON value whatever the order of its keys. */
export const digestOfValue = (value: unknown): string =>
  sha256()
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
