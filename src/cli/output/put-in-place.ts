import { chmodSync, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Wanted } from '../../verbs/inside.js'
import { kindOf } from '../world/files.js'
import { quietly } from './clear.js'
import { namesOf } from './in-the-way.js'
import { changeOf, fileDamage, keptName, manifestName, ownFiles } from './own.js'
import { flushFolder } from './whole-file.js'

/** What is there by the manifest of an earlier run, and makes room for these files. */
const makingRoom = (wanted: Wanted): readonly string[] => {
  const { folder, verb } = wanted
  const own = verb === undefined ? undefined : ownFiles(folder, verb)
  // Once its results are there, nothing needs the replications of an experiment any more.
  const spent = verb === 'experiment' && kindOf(join(folder, keptName)) === 'a file' ? [keptName] : []
  if (own === undefined) {
    if (verb !== undefined && kindOf(join(folder, manifestName)) !== 'absent')
      throw new Error('the manifest, which was read before, cannot be read any more')
    return spent
  }
  const free = own.filter((one) => kindOf(join(folder, one.name)) === 'a file' && changeOf(folder, one) === undefined)
  // The manifest last, so that it names what is ours until nothing of it is left.
  return [...spent, ...free.map(({ name }) => name), manifestName]
}

/** Where in the staging folder the files of an earlier run wait to be cleared away, or put back. */
const oldFolder = (staging: string): string => join(staging, 'old')

/** Gives a file the permissions of the one that it will replace. */
const takeMode = (from: string, to: string): void => {
  if (kindOf(from) === 'a file') chmodSync(to, lstatSync(from).mode & 0o7777)
}

/**
 * Puts files that were written whole into their places: what the manifest of an earlier run names makes room, then the new
 * manifest, then what it names. So at every moment a file of ours is named by the manifest that is beside it. Where one
 * cannot be put there, all is put back and the error thrown. Where the process is killed, the next one puts the rest there if the
 * new manifest is in its place, and all back if it is not (`settle`).
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
    for (const name of namesOf(wanted)) takeMode(join(folder, name), join(staging, name))
    if (old.length > 0) mkdirSync(oldFolder(staging))
    for (const name of old) {
      put(join(folder, name), join(oldFolder(staging), name))
      moved.push(name)
    }
    flushFolder(staging)
    for (const name of namesOf(wanted)) {
      put(join(staging, name), join(folder, name))
      placed.push(name)
    }
    flushFolder(folder)
  } catch (thrown) {
    // The other way round, so that a process that is killed here as well leaves what can be settled.
    for (const name of placed.reverse()) quietly(() => renameSync(join(folder, name), join(staging, name)))
    for (const name of moved.reverse()) quietly(() => renameSync(join(oldFolder(staging), name), join(folder, name)))
    throw thrown
  }
}

/** Moves a file to where nothing is. */
const moveTo = (from: string, to: string): void => {
  if (kindOf(from) === 'a file' && kindOf(to) === 'absent') renameSync(from, to)
}

/**
 * Ends what a process had begun that put the files of its staging folder into their places: where its manifest is among them, the
 * rest follows; otherwise what made room for them is put back. Returns whether nothing in the staging folder is needed any more.
 */
export const settle = (staging: string): boolean => {
  const [folder, old] = [dirname(staging), oldFolder(staging)]
  if (kindOf(join(staging, manifestName)) === 'absent') {
    for (const own of ownFiles(folder) ?? [])
      if (fileDamage(staging, own) === undefined) moveTo(join(staging, own.name), join(folder, own.name))
    flushFolder(folder)
    return true
  }
  if (kindOf(old) !== 'a directory') return true
  for (const name of [manifestName, ...readdirSync(old)]) moveTo(join(old, name), join(folder, name))
  flushFolder(folder)
  return readdirSync(old).length === 0
}
