import { appendFileSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject, left, right } from '../../kernel/inside.js'
import type { Experiment } from '../../simulation/index.js'
import type { Replication } from '../../simulation/inside.js'
import type { OrFaults } from '../../verbs/inside.js'
import { cannotWrite } from '../world/file-fault.js'
import { keysOf, kindOf } from '../world/files.js'
import { digestOfValue } from './digest.js'
import { keptName } from './own.js'

/** The replications of an experiment that are made, each kept as soon as it is. */
export interface Kept {
  readonly made: ReadonlyMap<number, Replication>
  readonly add: (number: number, replication: Replication) => void
  /** Removes what is kept, once the results are in their places. */
  readonly letGo: () => void
}

/** Keeps replications for as long as the process lives. */
export const inMemory = (): Kept => {
  const made = new Map<number, Replication>()
  return { made, add: (number, replication) => made.set(number, replication), letGo: () => undefined }
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
  const fault = (what: string) => left([{ file, what }] as const)
  const keeping = (made: Map<number, Replication>): Kept => ({
    made,
    add: (number, replication) => {
      made.set(number, replication)
      appendFileSync(file, `${JSON.stringify({ number, replication })}\n`)
    },
    letGo: () => unlinkSync(file),
  })
  try {
    const is = kindOf(file)
    if (is !== 'absent' && is !== 'a file') return fault(`is ${is}, where a file is needed`)
    const there = is === 'absent' ? undefined : readKept(file)
    if (is === 'a file' && there === undefined) return fault('is none of an experiment, so it stays; move it away')
    if (there === undefined || force) {
      writeFileSync(file, `${head}\n`)
      return right(keeping(new Map()))
    }
    if (!resume)
      return fault('holds an experiment that is not finished; --resume goes on with it, --force begins it anew')
    if (there.head !== head)
      return fault('holds another experiment, or one of another version of this program; --force begins anew')
    truncateSync(file, there.bytes)
    return right(keeping(there.made))
  } catch (thrown) {
    return left([cannotWrite(file, thrown)])
  }
}
