import { availableParallelism } from 'node:os'
import { isSeed } from '../../statistics/index.js'
import { type Complaints, decimalNumber, need, oneOf, type RawOptions } from '../options/raw-options.js'
import type { Claim } from './claim.js'
import type { Plan } from './plan.js'
import { type Table, tables } from './table.js'

/** The parts of a plan that the command line says. */
export type PlannedSize = Pick<Plan, 'alliances' | 'replications' | 'seed' | 'tables'>

/** What `simulate` is asked to do. */
export interface SimulateOptions {
  readonly size: PlannedSize
  readonly out: string
  readonly workers: number
  readonly claim: Claim
}

/** A whole number from 1 to `most`. */
export const countOption = (
  text: string,
  option: string,
  complaints: Complaints,
  most: number = Number.MAX_SAFE_INTEGER,
): number => {
  const number = decimalNumber(text)
  if (text !== '' && !(Number.isSafeInteger(number) && number >= 1 && number <= most))
    complaints.push(
      `${option} needs a whole number ${most === Number.MAX_SAFE_INTEGER ? 'above 0' : `from 1 to ${most}`}`,
    )
  return number
}

/** Threads beyond this many only wait for one another. */
const mostWorkers = 1024
export const workersOption = ({ workers }: RawOptions, complaints: Complaints): number =>
  workers === undefined ? availableParallelism() : countOption(workers, '--workers', complaints, mostWorkers)

const tablesOption = ({ tables: wanted }: RawOptions, complaints: Complaints): readonly Table[] => {
  if (wanted === undefined) return tables
  const named = wanted.split(',').map((word) => oneOf(word.trim(), tables, '--tables', complaints))
  return tables.filter((table) => named.includes(table))
}

// The numbers that the names of alliances have room for (`CourseRange`).
const mostAlliances = 1_000_000_000
const mostReplications = 1_000_000

/** How large a run is; there is no default seed, since whoever repeats a study has to know it. */
export const sizeOptions = (raw: RawOptions, complaints: Complaints): PlannedSize => {
  const alliances = countOption(
    need(raw.alliances, '--alliances', complaints),
    '--alliances',
    complaints,
    mostAlliances,
  )
  const seedText = need(raw.seed, '--seed', complaints)
  const seed = decimalNumber(seedText)
  if (seedText !== '' && !isSeed(seed))
    complaints.push(`--seed needs a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`)
  const replications =
    raw.replications === undefined ? 1 : countOption(raw.replications, '--replications', complaints, mostReplications)
  return { alliances, replications, seed, tables: tablesOption(raw, complaints) }
}

const shardOption = ({ shard }: RawOptions, complaints: Complaints): Claim['shard'] => {
  if (shard === undefined || shard === '') return undefined
  const [, index = '', of = ''] = /^(\d+)\/(\d+)$/.exec(shard) ?? []
  const read = { index: Number(index), of: Number(of) }
  if (of === '' || !Number.isSafeInteger(read.of) || read.index >= read.of)
    complaints.push('--shard needs I/N with I from 0 to N − 1, such as 0/4, 1/4, 2/4 and 3/4')
  return read
}

/** The options of `simulate`, complaints at once. */
export const simulateOptions = (raw: RawOptions, complaints: Complaints): SimulateOptions => {
  const [resume, force] = [raw.resume === true, raw.force === true]
  if (resume && force) complaints.push('--resume and --force contradict each other')
  return {
    size: sizeOptions(raw, complaints),
    out: need(raw.out, '--out', complaints),
    workers: workersOption(raw, complaints),
    claim: { shard: shardOption(raw, complaints), resume, force },
  }
}
