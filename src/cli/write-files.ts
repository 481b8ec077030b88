import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { nonEmpty } from '../kernel/index.js'
import type { Fault } from './fault.js'
import { codeOf } from './file-world.js'
import { faulty, type Outcome, type OutputFile } from './outcome.js'

/** The folders that are not there, the outermost first. */
const missingFolders = (folder: string): readonly string[] =>
  existsSync(folder) || dirname(folder) === folder ? [] : [...missingFolders(dirname(folder)), folder]

/** One by one: `recursive` never comes back where a folder refuses to be made, as under /proc. */
export const makeFolders = (folder: string, made: string[]): void => {
  for (const missing of missingFolders(folder)) {
    mkdirSync(missing)
    made.push(missing)
  }
}

const quietly = (act: () => void): void => {
  try {
    act()
  } catch {
    // What cannot be cleared away was not ours, or is gone.
  }
}

const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true

const clearAway = (path: string): void => quietly(() => rmSync(path, { force: true }))

/**
 * Write every file beside its place first and put them there only when all are written, so that nobody ever finds one
 * half there. Where one cannot be written, what was replaced is put back and nothing else is left, folders made on the
 * way included; the faults name the files they concern.
 */
export const writeFiles = (
  files: readonly OutputFile[],
  mark: string,
  putInPlace: (from: string, to: string) => void = renameSync,
): readonly Fault[] => {
  const staged = files.map((file) => ({ ...file, part: `${file.path}.${mark}.part`, old: `${file.path}.${mark}.old` }))
  const made: string[] = []
  const placed: { readonly path: string; readonly old: string }[] = []
  let at = ''
  try {
    const directories = files.filter(({ path }) => {
      at = path
      return isDirectory(path)
    })
    if (directories.length > 0) return directories.map(({ path }) => ({ _tag: 'DirectoryThere', file: path }))
    for (const { path, part, old, text } of staged) {
      at = path
      makeFolders(dirname(path), made)
      writeFileSync(part, text)
      if (isFile(path)) copyFileSync(path, old)
    }
    for (const { path, part, old } of staged) {
      at = path
      putInPlace(part, path)
      placed.push({ path, old })
    }
    return []
  } catch (thrown) {
    for (const { path, old } of placed) quietly(() => (isFile(old) ? renameSync(old, path) : rmSync(path)))
    for (const { part } of staged) clearAway(part)
    for (const folder of made.reverse()) quietly(() => rmdirSync(folder))
    return [{ _tag: 'CannotWrite', file: at, code: codeOf(thrown) }]
  } finally {
    for (const { old } of staged) clearAway(old)
  }
}

/** The outcome once its files are written; a fault where they cannot be. */
export const written = (outcome: Outcome, mark: string): Outcome => {
  const faults = nonEmpty(writeFiles(outcome.files, mark))
  return faults === undefined ? outcome : faulty(faults)
}
