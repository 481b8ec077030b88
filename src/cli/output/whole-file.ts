import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { quietly } from './clear.js'
import { sha256 } from './digest.js'

/** Writes all of these bytes to an open file, from a place in it on or after what is there: one call may take less than all. */
export const writeAll = (file: number, bytes: Uint8Array, from?: number): void => {
  for (let at = 0; at < bytes.length; )
    at += writeSync(file, bytes, at, bytes.length - at, from === undefined ? null : from + at)
}

/** A file that is written piece by piece. */
interface GrowingFile {
  readonly add: (piece: string | Uint8Array) => void
  readonly flush: () => void
  /** Closes the file and says what was written. */
  readonly close: () => { readonly bytes: number; readonly sha256: string }
}

/** Begins a file that is not there yet. */
export const growingFile = (path: string): GrowingFile => {
  const file = openSync(path, 'wx')
  const hash = sha256()
  let bytes = 0
  return {
    add: (piece) => {
      const written = Buffer.from(piece)
      writeAll(file, written)
      hash.update(written)
      bytes += written.length
    },
    flush: () => fsyncSync(file),
    close: () => {
      closeSync(file)
      return { bytes, sha256: hash.digest('hex') }
    },
  }
}

/** Writes a file that is not there yet, whole and down to the disk; a rename may then put it into its place. */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  const file = growingFile(path)
  try {
    file.add(content)
    file.flush()
  } finally {
    file.close()
  }
}

/**
 * Brings the names in a folder down to the disk, so that a rename outlives a loss of power. Where a platform or a disk refuses, the
 * rename is as good as before: after a loss of power there is what was there before it, or what it put there.
 */
export const flushFolder = (folder: string): void =>
  quietly(() => {
    const file = openSync(folder, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  })
