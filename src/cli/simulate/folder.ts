import { join } from 'node:path'
import { manifestName } from '../output/own.js'
import { besideFiles, tableFile, tables } from './tables.js'

/**
 * How a run is cut up: into parts, the unit of handing out, storing and doing again, and parts into chunks, the unit of one
 * call of the simulation. Both follow from the size of the run alone, never from who computes it, so any number of workers
 * and shards makes the same parts.
 */

/** How many courses a run has. */
export interface RunSize {
  readonly alliances: number
  readonly replications: number
}

/** Courses `from` to before `to`, counted through all replications. */
export interface Part {
  readonly number: number
  readonly from: number
  readonly to: number
}

/** Alliances `from` to before `to` of one replication. */
export type Chunk = Pick<Part, 'from' | 'to'> & { readonly replication: number }

/** One of so many shards, counted from 0. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Enough to keep a machine busy without holding much text at once. */
const chunkSize = 256

const leastCourses = 64
const mostCourses = 16_384

/** The parts of a run, in the order of its output: about as many as each has courses, while they are neither too small nor too large. */
export const partsOf = ({ alliances, replications }: RunSize): readonly Part[] => {
  const courses = alliances * replications
  const size = Math.min(mostCourses, Math.max(leastCourses, Math.ceil(Math.sqrt(courses))))
  return Array.from({ length: Math.ceil(courses / size) }, (_, number) => ({
    number,
    from: number * size,
    to: Math.min(courses, (number + 1) * size),
  }))
}

/** The chunks of a part, in the order of its output. */
export const chunksOf = ({ alliances }: RunSize, { from, to }: Part): readonly Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = from; at < to; ) {
    const replication = Math.floor(at / alliances)
    const first = at - replication * alliances
    const last = Math.min(first + chunkSize, alliances, first + to - at)
    chunks.push({ replication, from: first, to: last })
    at += last - first
  }
  return chunks
}

/** The parts that a shard makes: every n-th, so that all shards take about as long. */
export const partsOfShard = (parts: readonly Part[], { index, of }: Shard): readonly Part[] =>
  parts.filter(({ number }) => number % of === index)

/** The name of a part, and of the folder it is in; in the order of names they are in the order of the output. */
export const partName = ({ number }: Pick<Part, 'number'>): string => String(number).padStart(8, '0')

/** Says whether a part may have this name. */
export const isPartName = (name: string): boolean => /^\d+$/.test(name) && partName({ number: Number(name) }) === name

/** Where everything of a run is in its folder. The parts are gone once they are merged. */
export const partsFolder = (out: string): string => join(out, 'parts')
export const planName = 'plan.json'
export const planFile = (out: string): string => join(partsFolder(out), planName)
export const manifestFile = (out: string): string => join(out, manifestName)
export const partFolder = (out: string, part: Pick<Part, 'number'>): string => join(partsFolder(out), partName(part))
export const recordName = 'part.json'
export const recordFile = (folder: string): string => join(folder, recordName)

/** The name of every file that a run ever writes. */
export const runNames: readonly string[] = [
  ...tables.map(tableFile),
  ...besideFiles,
  manifestName,
  planName,
  recordName,
]
