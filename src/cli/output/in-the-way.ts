import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, Wanted } from '../../verbs/inside.js'
import { noFile, notOurs, occupied } from '../world/file-fault.js'
import { kindOf } from '../world/files.js'
import { quietly } from './clear.js'
import { fileDamage, manifestName, type OwnFile, ownFiles } from './own.js'

/** All names, the manifest first. */
export const namesOf = ({ names, verb }: Wanted): readonly string[] =>
  verb === undefined ? names : [manifestName, ...names]

const changedWords = 'is not as this program wrote it, so it stays; move it, or choose another --out'

/** A file that a manifest names and that is no longer as it was written holds what others put there; it stays. */
const changed = (folder: string, own: OwnFile): Fault | undefined =>
  fileDamage(folder, own) === undefined ? undefined : { file: join(folder, own.name), what: changedWords }

const atName = (wanted: Wanted, own: readonly OwnFile[] | undefined, name: string): Fault | undefined => {
  const { folder, verb, replace } = wanted
  const file = join(folder, name)
  const is = kindOf(file)
  if (is === 'absent') return undefined
  if (is !== 'a file') return noFile(file, is)
  const record = own?.find((one) => one.name === name)
  const isOurs = verb === undefined || record !== undefined || (own !== undefined && name === manifestName)
  if (!isOurs) return notOurs(file)
  if (replace === 'nothing') return statSync(file).size > 0 ? occupied(file) : undefined
  return record === undefined ? undefined : changed(folder, record)
}

/** What is where these files are to go and may not be replaced. */
export const inTheWay = (wanted: Wanted): readonly Fault[] => {
  const own = wanted.verb === undefined ? undefined : ownFiles(wanted.folder, wanted.verb)
  return namesOf(wanted).flatMap((name) => atName(wanted, own, name) ?? [])
}

/** What is there by the manifest of an earlier run, and makes room for these files. */
const makingRoom = (wanted: Wanted): readonly string[] => {
  const { folder, verb } = wanted
  const own = verb === undefined ? undefined : ownFiles(folder, verb)
  if (own === undefined) return []
  const free = own.filter((one) => kindOf(join(folder, one.name)) === 'a file' && changed(folder, one) === undefined)
  // The manifest last, so that it names what is ours until nothing of it is left.
  return [...free.map(({ name }) => name), manifestName]
}

/** Where in the staging folder the files of an earlier run wait to be cleared away, or put back. */
const oldFolder = (staging: string): string => join(staging, 'old')

/**
 * Puts files that were written whole into their places: what the manifest of an earlier run names makes room, then the new
 * manifest, then what it names. So at every moment a file of ours is named by the manifest that is beside it. Where one
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
