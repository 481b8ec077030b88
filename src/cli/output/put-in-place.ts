import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { quietly } from './clear.js'
import { makingRoom, namesOf, type Wanted } from './in-the-way.js'

/** Where in the staging folder the files of an earlier run wait to be cleared away, or put back. */
export const oldFolder = (staging: string): string => join(staging, 'old')

/**
 * Puts files that were written whole into their places: what the manifest of an earlier run names makes room, then the new
 * manifest, then what it names. So at every moment a file of ours is named by the manifest that stands beside it. Where one
 * cannot be put there, all is put back and the error thrown.
 */
export const putInPlace = (
  staging: string,
  wanted: Wanted,
  put: (from: string, to: string) => void = renameSync,
): void => {
  const { folder } = wanted
  const [moved, placed]: [string[], string[]] = [[], []]
  try {
    const old = makingRoom(wanted)
    if (old.length > 0) mkdirSync(oldFolder(staging))
    for (const name of old) {
      put(join(folder, name), join(oldFolder(staging), name))
      moved.push(name)
    }
    for (const name of namesOf(wanted)) {
      put(join(staging, name), join(folder, name))
      placed.push(name)
    }
  } catch (thrown) {
    for (const name of placed) quietly(() => renameSync(join(folder, name), join(staging, name)))
    for (const name of moved) quietly(() => renameSync(join(oldFolder(staging), name), join(folder, name)))
    throw thrown
  }
}
