import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isLeft, left, right } from '../../kernel/inside.js'
import { json, type OrFaults } from '../../verbs/inside.js'
import { cannotWrite } from '../world/file-fault.js'
import { keysOf, kindOf, readJson } from '../world/files.js'
import { foldersIn, makeFolders, quietly, removeFiles, removeFolders } from './clear.js'
import { lifeOf, type ProcessId, thisProcess } from './process-id.js'
import { settle } from './put-in-place.js'
import { asideName, isStagingName, lifeOfBegun, recordName, stagingName } from './staging-name.js'
import { writeWhole } from './whole-file.js'

/** What a process says, before it writes anything, of the files that it is about to write into a folder. */
interface HoldRecord {
  readonly program: 'rupture-repair'
  readonly process: ProcessId
  /** When it took hold, in milliseconds. */
  readonly since: number
  readonly names: readonly string[]
  /** Which shard of a run it makes; blank for the whole of it. */
  readonly shard: string
}

/** The hold of a process on names in a folder. */
export interface Hold {
  /** A folder beside the places of the files, in which they are written; all in it is cleared away in the end. */
  readonly staging: string
  /** What looks like the staging folder of another process and stays, each with the reason. */
  readonly staying: readonly string[]
  readonly letGo: () => void
}

const isRecord = (value: unknown): value is HoldRecord => {
  const { program, process, since, names, shard } = keysOf(value)
  const { pid } = keysOf(process)
  const isWhole = Array.isArray(names) && names.every((name) => typeof name === 'string')
  const isProcess = Number.isSafeInteger(pid) && Number(pid) > 0
  return program === 'rupture-repair' && isProcess && typeof since === 'number' && isWhole && typeof shard === 'string'
}

const recordIn = (staging: string): HoldRecord | undefined => {
  try {
    if (kindOf(staging) !== 'a directory' || kindOf(join(staging, recordName)) !== 'a file') return undefined
    const read = readJson(join(staging, recordName))
    return !isLeft(read) && isRecord(read.right) ? read.right : undefined
  } catch {
    return undefined
  }
}

const begunIn = (staging: string): ReturnType<typeof lifeOfBegun> => {
  try {
    return isStagingName(basename(staging)) ? lifeOfBegun(staging) : undefined
  } catch {
    return undefined
  }
}

/** Says whether a process, of whatever machine, took this folder for staging. */
export const isStaging = (path: string): boolean => recordIn(path) !== undefined || begunIn(path) !== undefined

/** Says whether something of what a process made could not be removed; then its record stays, by which the next one can. */
const hasOurs = (staging: string, names: readonly string[]): boolean =>
  [staging, ...foldersIn(staging), ...foldersIn(join(staging, asideName))].some((folder) => {
    const there = readdirSync(folder)
    return there.length === 0 || there.some((name) => names.includes(name))
  })

/** Removes what a process said that it would write, from its staging folder and the folders in it; its record last. */
const clear = (staging: string, names: readonly string[]): void =>
  quietly(() => {
    if (!settle(staging)) return
    for (const folder of foldersIn(staging)) {
      if (basename(folder) === asideName) removeFolders(folder, names)
      else removeFiles(folder, names)
    }
    removeFiles(staging, names)
    if (!hasOurs(staging, names)) removeFiles(staging, [recordName])
  })

/** Shards of a run are made side by side; the same one is not. */
const isRival = (one: HoldRecord, other: HoldRecord): boolean =>
  one.names.some((name) => other.names.includes(name)) &&
  (one.shard === '' || other.shard === '' || one.shard === other.shard)

/** The other processes at work in a folder; what those that have ended left there is cleared away. */
const others = (folder: string, own: string, mine: HoldRecord) => {
  const [rivals, staying]: [HoldRecord[], string[]] = [[], []]
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!isStagingName(name) || path === own) continue
    const record = recordIn(path)
    const stays = (why: string): unknown => staying.push(`${path}: stays; ${why}`)
    if (record === undefined) {
      const life = begunIn(path)
      if (life === 'alive') continue
      if (life === 'dead') removeFiles(path, [recordName])
      if (kindOf(path) !== 'absent') stays('nothing in it says that this program made it')
      continue
    }
    const { pid, host } = record.process
    const life = lifeOf(record.process)
    if (life === 'alive' && isRival(mine, record)) rivals.push(record)
    if (life === 'unknown') stays(`it is of process ${pid} on ${host}, which cannot be asked from here`)
    if (life !== 'dead') continue
    clear(path, record.names)
    if (kindOf(path) !== 'absent') stays('not all in it is ours')
  }
  return { rivals, staying }
}

const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Long enough for a process to see that another was there before it. */
const patience = { milliseconds: 20, times: 10 }

/** Of two that begin at once the later gives way, and the earlier waits for that. */
const othersAtLast = (
  folder: string,
  own: string,
  mine: HoldRecord,
  times = patience.times,
): ReturnType<typeof others> => {
  const found = others(folder, own, mine)
  if (times === 0 || !found.rivals.some(({ since }) => since > mine.since)) return found
  pause(patience.milliseconds)
  return othersAtLast(folder, own, mine, times - 1)
}

/**
 * Takes hold of names in a folder, which is made if need be, for as long as this process works on them. Each process says so
 * first and looks for others then: so of two at least one sees the other, and never do both go on.
 */
export const takeHold = (folder: string, names: readonly string[], shard = ''): OrFaults<Hold> => {
  const staging = join(folder, stagingName())
  const mine: HoldRecord = { program: 'rupture-repair', process: thisProcess(), since: Date.now(), names, shard }
  const made: string[] = []
  const letGo = (): void => {
    clear(staging, names)
    for (const folder of [...made].reverse()) quietly(() => rmdirSync(folder))
  }
  try {
    makeFolders(folder, made)
    mkdirSync(staging)
    writeWhole(join(staging, recordName), json(mine))
    const { rivals, staying } = othersAtLast(folder, staging, mine)
    const [rival] = rivals
    if (rival === undefined) return right({ staging, staying, letGo })
    letGo()
    return left([
      {
        file: folder,
        what: `process ${rival.process.pid} is writing the same files there; try again when it has ended`,
      },
    ])
  } catch (thrown) {
    letGo()
    return left([cannotWrite(folder, thrown)])
  }
}
