import { closeSync, openSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isLeft, isObject, left, right } from '../../kernel/inside.js'
import type { Experiment } from '../../simulation/index.js'
import type { Replication } from '../../simulation/inside.js'
import type { OrFaults } from '../../verbs/inside.js'
import { cannotWrite } from '../world/file-fault.js'
import { keysOf, kindOf } from '../world/files.js'
import { digestOfValue } from './digest.js'
import { takeHold } from './hold.js'
import { keptName } from './own.js'
import { flushFolder, writeAll, writeWhole } from './whole-file.js'

/** The replications of an experiment that are made, each kept as soon as it is. */
export interface Kept {
  readonly made: ReadonlyMap<number, Replication>
  readonly add: (number: number, replication: Replication) => void
}

/** Keeps replications for as long as the process lives. */
export const inMemory = (): Kept => {
  const made = new Map<number, Replication>()
  return { made, add: (number, replication) => made.set(number, replication) }
}

/** The first line: it says whose file this is, and of which experiment. */
const headOf = (experiment: Experiment, version: string) => ({
  program: 'rupture-repair',
  verb: 'experiment',
  version,
  experiment: digestOfValue(experiment),
})

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isReplication = (value: unknown): value is Replication => {
  const { rules, power, outcomes, arms } = keysOf(value)
  return [rules, power, outcomes, arms].every(Array.isArray)
}

/** What is in a file of ours up to the first line that is not whole, and how many bytes that is; undefined where it is not ours. */
const readKept = (path: string) => {
  const text = readFileSync(path, 'utf8')
  const [first = '', ...lines] = text.split('\n').slice(0, -1)
  const head = parsed(first)
  if (!isObject(head) || keysOf(head).program !== 'rupture-repair' || keysOf(head).verb !== 'experiment')
    return undefined
  const made = new Map<number, Replication>()
  let bytes = Buffer.byteLength(first) + 1
  for (const line of lines) {
    const { number, replication } = keysOf(parsed(line))
    if (typeof number !== 'number' || !isReplication(replication)) break
    made.set(number, replication)
    bytes += Buffer.byteLength(line) + 1
  }
  return { head: first, made, bytes }
}

/** What it is called until it is whole; its place is held already. */
const beginningName = 'beginning.jsonl'

/** Puts a file of ours into a folder that has no replications but its first line; what was kept there before is replaced. */
const begin = (out: string, head: string): OrFaults<undefined> => {
  const hold = takeHold(out, [beginningName])
  if (isLeft(hold)) return hold
  const { staging, letGo } = hold.right
  try {
    writeWhole(join(staging, beginningName), head)
    renameSync(join(staging, beginningName), join(out, keptName))
    flushFolder(out)
    return right(undefined)
  } finally {
    letGo()
  }
}

/** Writes a line at a place in a file, over what a write that was refused may have left there. */
const writeLine = (path: string, line: Uint8Array, from: number): void => {
  const file = openSync(path, 'r+')
  try {
    writeAll(file, line, from)
  } finally {
    closeSync(file)
  }
}

/** Begins to keep replications, or goes on; or says why it may not. */
export type Keep = (
  out: string,
  experiment: Experiment,
  version: string,
  how: { readonly resume: boolean; readonly force: boolean },
) => OrFaults<Kept>

/**
 * Keeps replications in a file of the output folder, beside the places of the results; or says why it may not. What is there of the
 * same experiment is gone on with where that is asked; what is not of an experiment stays.
 */
export const keptIn: Keep = (out, experiment, version, { resume, force }) => {
  const file = join(out, keptName)
  const head = JSON.stringify(headOf(experiment, version))
  const first = `${head}\n`
  const fault = (what: string) => left([{ file, what }] as const)
  const keeping = (made: Map<number, Replication>, bytes: number): Kept => {
    let end = bytes
    return {
      made,
      add: (number, replication) => {
        const line = Buffer.from(`${JSON.stringify({ number, replication })}\n`)
        writeLine(file, line, end)
        end += line.length
        made.set(number, replication)
      },
    }
  }
  try {
    const is = kindOf(file)
    if (is !== 'absent' && is !== 'a file') return fault(`is ${is}, where a file is needed`)
    const there = is === 'absent' ? undefined : readKept(file)
    if (is === 'a file' && there === undefined) return fault('is none of an experiment, so it stays; move it away')
    if (there === undefined || force) {
      const begun = begin(out, first)
      return isLeft(begun) ? begun : right(keeping(new Map(), Buffer.byteLength(first)))
    }
    if (!resume)
      return fault('holds an experiment that is not finished; --resume goes on with it, --force begins it anew')
    if (there.head !== head)
      return fault('holds another experiment, or one of another version of this program; --force begins anew')
    return right(keeping(there.made, there.bytes))
  } catch (thrown) {
    return left([cannotWrite(file, thrown)])
  }
}
