import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { kindOf } from '../world/files.js'
import { lifeOf, processHere, thisPlace } from './process-id.js'

const prefix = 'rupture-repair.unfinished-'

/** The file in which a process says what it is about to write. */
export const recordName = 'hold.json'

/** A folder of ours that was moved into the staging folder as a whole, with folders in it, to be cleared away there. */
export const asideName = 'aside'

/** How that file begins. */
const opening = '{\n  "program": "rupture-repair",\n'

/** Says whether a name is that of a staging folder. */
export const isStagingName = (name: string): boolean => name.startsWith(prefix)

/** A name for a staging folder of this process that no other has. */
export const stagingName = (): string => `${prefix}${process.pid}-${thisPlace()}-${randomBytes(4).toString('hex')}`

/** Longer than any process takes from the making of its folder to the record in it. */
const begunWithin = 60_000

/**
 * What is known of a folder that holds no more than the beginning of a record: the life of the process that made it, by the folder's
 * name, and if that is of another place or an earlier start of the machine, by its age. Undefined for any other folder.
 */
export const lifeOfBegun = (path: string): ReturnType<typeof lifeOf> | undefined => {
  const [, pid, place] = /-(\d+)-([0-9a-f]{8})-[0-9a-f]{8}$/.exec(basename(path)) ?? []
  if (pid === undefined || kindOf(path) !== 'a directory') return undefined
  const [name, ...more] = readdirSync(path)
  if (more.length > 0 || (name !== undefined && (name !== recordName || kindOf(join(path, name)) !== 'a file')))
    return undefined
  if (name !== undefined && !isBeginning(readFileSync(join(path, name), 'utf8'))) return undefined
  if (place === thisPlace()) return lifeOf(processHere(Number(pid)))
  return Date.now() - lstatSync(path).mtimeMs > begunWithin ? 'dead' : 'unknown'
}

/** A record that is whole ends with a bracket. */
const isBeginning = (text: string): boolean =>
  opening.startsWith(text.slice(0, opening.length)) && !text.endsWith('}\n')
