import { existsSync, mkdirSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kindOf } from '../world/files.js'

/** Does what may be refused without harm: what cannot be cleared away stays, and is reported where it is. */
export const quietly = (act: () => void): void => {
  try {
    act()
  } catch {
    // It is gone already, or was not ours to clear.
  }
}

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

/** Removes ordinary files of these names from a folder, and the folder where that leaves it empty; nothing through a link. */
export const removeFiles = (folder: string, names: readonly string[]): void =>
  quietly(() => {
    if (kindOf(folder) !== 'a directory') return
    for (const name of names)
      quietly(() => {
        if (kindOf(join(folder, name)) === 'a file') unlinkSync(join(folder, name))
      })
    rmdirSync(folder)
  })

/** The folders in a folder; none where there is no such folder. */
export const foldersIn = (folder: string): readonly string[] =>
  kindOf(folder) !== 'a directory'
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name))

/** The same in a folder of folders. */
export const removeFolders = (folder: string, names: readonly string[]): void =>
  quietly(() => {
    for (const inner of foldersIn(folder)) removeFiles(inner, names)
    removeFiles(folder, names)
  })
