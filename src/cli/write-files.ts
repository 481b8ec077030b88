import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './file-world.js'
import { faulty, type Outcome, type OutputFile } from './outcome.js'

/** The folders that are not there, the outermost first. */
const missingFolders = (folder: string): readonly string[] =>
  existsSync(folder) || dirname(folder) === folder ? [] : [...missingFolders(dirname(folder)), folder]

/** One by one: `recursive` never comes back where a folder refuses to be made, as under /proc. */
const makeFolders = (folder: string, made: string[]): void => {
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

const refuseFolder = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error('a folder stands there'), { code: 'EISDIR' })
}

/**
 * Write every file beside its place first and put them there only when all are written, so that nobody ever finds one
 * half there. When one cannot be written nothing is left, folders made on the way included.
 */
export const writeFiles = (files: readonly OutputFile[], mark: string): void => {
  const staged = files.map((file) => ({ ...file, part: `${file.path}.${mark}.part` }))
  const made: string[] = []
  try {
    for (const { path, part, text } of staged) {
      makeFolders(dirname(path), made)
      refuseFolder(path)
      writeFileSync(part, text)
    }
    for (const { path, part } of staged) renameSync(part, path)
  } catch (thrown) {
    for (const { part } of staged) quietly(() => rmSync(part))
    for (const folder of made.reverse()) quietly(() => rmdirSync(folder))
    throw thrown
  }
}

/** The outcome once its files are written; a fault where they cannot be. */
export const written = (outcome: Outcome, mark: string): Outcome => {
  const [first] = outcome.files
  if (first === undefined) return outcome
  try {
    writeFiles(outcome.files, mark)
    return outcome
  } catch (thrown) {
    return faulty([{ _tag: 'CannotWrite', file: first.path, code: codeOf(thrown) }])
  }
}
