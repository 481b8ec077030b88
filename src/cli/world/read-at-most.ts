import { readSync } from 'node:fs'

const atOnce = 2 ** 16

/**
 * Returns the bytes of an open file from its place in it to the end; `undefined` where they are more than the most. What has no
 * length, such as a pipe or a device, may have no end either, and is read no further than that.
 */
export const readAtMost = (file: number, most: number): Uint8Array | undefined => {
  const pieces: Uint8Array[] = []
  let length = 0
  for (const piece = new Uint8Array(atOnce); ; ) {
    const read = readSync(file, piece, 0, atOnce, null)
    if (read === 0) return Buffer.concat(pieces, length)
    length += read
    if (length > most) return undefined
    pieces.push(piece.slice(0, read))
  }
}
