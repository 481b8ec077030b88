import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { left, right } from '../kernel/inside.js'
import { type Fault, mostBytes, tooLarge, type World } from '../verbs/inside.js'
import { sha256 } from './output/digest.js'
import { fileDamage, ownFiles } from './output/own.js'
import { sameFile, type Writer, writer } from './output/writer.js'
import { codeOf } from './world/file-fault.js'
import { filePieces, wholeFile } from './world/file-pieces.js'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'absent',
  ENOTDIR: 'absent',
  EISDIR: 'a directory',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
}

const unreadable = (file: string, thrown: unknown): Fault => ({
  file,
  what: `cannot be read (${reasons[codeOf(thrown)] ?? 'unreadable'})`,
})

/** The width of the terminal, or what `COLUMNS` says in its place; a file or another program takes any width. */
const columns = (): number => {
  const stated = process.stdout.isTTY ? process.stdout.columns : Number(process.env.COLUMNS)
  return stated > 0 ? stated : Number.POSITIVE_INFINITY
}

/** The world as the file system has it, and what writes to it; `-` is standard input. */
export const fileWorld = (version: string, samples: string): World & Writer => ({
  read: (path) => {
    try {
      const bytes = wholeFile(path, mostBytes)
      return bytes === undefined ? left([{ file: path, what: tooLarge }]) : right(bytes)
    } catch (thrown) {
      return left([unreadable(path, thrown)])
    }
  },
  pieces: (path) => {
    try {
      const pieces = filePieces(path, mostBytes)
      return pieces === undefined ? left([{ file: path, what: tooLarge }]) : right(pieces)
    } catch (thrown) {
      return left([unreadable(path, thrown)])
    }
  },
  isFolder: (path) => {
    try {
      return statSync(path).isDirectory()
    } catch {
      return false
    }
  },
  ...writer(version),
  damaged: (folder, verb) => (ownFiles(folder, verb) ?? []).flatMap((own) => fileDamage(folder, own) ?? []),
  paths: { basename, dirname, join },
  sha256: (bytes) => sha256().update(bytes).digest('hex'),
  overwritten: (outputs, inputs = []) => sameFile(inputs, outputs),
  columns: columns(),
  samples,
  version,
})
