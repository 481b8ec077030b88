import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { sha256 } from '../output/digest.js'

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
      for (let at = 0; at < written.length; ) at += writeSync(file, written, at)
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
