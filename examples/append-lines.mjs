// Adds lines to a file of JSON Lines so that they are on the disk when
// it returns: what was acknowledged is not lost. One writer at a time.
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'

const lineFeed = 10

// A write that was cut off leaves a piece of a line at the end, which
// no one was promised. A line after it on the same line could not be
// read, so the piece goes. A last line that is whole stays, and gets
// the line feed that it lacks.
const endOfLastLine = (file) => {
  const byte = Buffer.alloc(1)
  for (let end = fstatSync(file).size; end > 0; end -= 1) {
    readSync(file, byte, 0, 1, end - 1)
    if (byte[0] === lineFeed) return end
  }
  return 0
}

const isWhole = (text) => {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

export const appendLines = (path, lines) => {
  const file = openSync(path, 'a+')
  try {
    const end = endOfLastLine(file)
    const rest = Buffer.alloc(fstatSync(file).size - end)
    readSync(file, rest, 0, rest.length, end)
    const isEnded = !isWhole(rest.toString())
    if (isEnded) ftruncateSync(file, end)
    const before = isEnded ? '' : '\n'
    const added = lines.map((line) => `${line}\n`).join('')
    const text = Buffer.from(before + added)
    for (let at = 0; at < text.length; ) at += writeSync(file, text, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
