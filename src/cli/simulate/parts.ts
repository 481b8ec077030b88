import { readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isLeft, isObject } from '../../kernel/inside.js'
import type { Fault } from '../../verbs/inside.js'
import { removeFiles, removeFolders } from '../output/clear.js'
import { fileDamage, isOwnFile, type OwnFile } from '../output/own.js'
import { asideName } from '../output/staging-name.js'
import { noFile, notOurs } from '../world/file-fault.js'
import { keysOf, kindOf, readJson } from '../world/files.js'
import {
  type Chunk,
  isPartName,
  type Part,
  partFolder,
  partsFolder,
  partsOf,
  planFile,
  planName,
  recordFile,
  recordName,
  runNames,
} from './folder.js'
import { type Plan, planDigest, readPlan } from './plan.js'
import { type Table, tableFile, tables } from './tables.js'

/** A finished file, and what must be in it. */
export interface FileRecord extends OwnFile {
  readonly rows: number
}

/** Courses that could not be simulated, and why; a row of the output, since one failure is no reason to stop. */
export type Failure = Chunk & { readonly what: string }

/** What a part holds; written last within it. */
export interface PartRecord {
  readonly part: number
  /** The SHA-256 of the plan it was made by. */
  readonly plan: string
  readonly files: readonly (FileRecord & { readonly name: Table })[]
  readonly failures: readonly Failure[]
}

/** The state of a part: only `Whole` has all of its rows, and `Damaged` says which file is not what it was. */
type PartState =
  | { readonly _tag: 'Missing' }
  /** Only what its own list names as made by this run is ever made again in its place. */
  | { readonly _tag: 'Damaged'; readonly what: string; readonly isOurs: boolean }
  | { readonly _tag: 'Failed' | 'Whole'; readonly record: PartRecord }

const isFile = (value: unknown): boolean => isOwnFile(value) && tables.some((table) => table === value.name)

/** Only what we wrote has all of this; anything else has been damaged. */
const isRecord = (value: unknown): value is PartRecord => {
  const { part, plan, files, failures } = keysOf(value)
  const areLists = Array.isArray(files) && files.every(isFile) && Array.isArray(failures) && failures.every(isObject)
  return areLists && typeof part === 'number' && typeof plan === 'string'
}

const foreign = (what: string): PartState => ({ _tag: 'Damaged', what, isOurs: false })

/** What a part says of itself, or why it is none of this run. */
const recordOf = (out: string, plan: Plan, part: Pick<Part, 'number'>): PartRecord | PartState => {
  const folder = partFolder(out, part)
  const is = kindOf(folder)
  if (is === 'absent') return { _tag: 'Missing' }
  if (is !== 'a directory') return foreign(`it is ${is}`)
  const read = readJson(recordFile(folder))
  if (isLeft(read)) return foreign('its list of files cannot be read')
  const record = read.right
  if (!isRecord(record) || record.part !== part.number) return foreign('its list of files is not one')
  return record.plan === planDigest(plan) ? record : foreign('it was made with other parameters')
}

/** The state of a part, every byte of it read. */
export const readPart = (out: string, plan: Plan, part: Part): PartState => {
  const record = recordOf(out, plan, part)
  if ('_tag' in record) return record
  for (const table of plan.tables) {
    const name = tableFile(table)
    const listed = record.files.find((file) => file.name === table)
    const what =
      listed === undefined
        ? `${name} is not in its list of files`
        : fileDamage(partFolder(out, part), { ...listed, name })
    if (what !== undefined) return { _tag: 'Damaged', what, isOurs: true }
  }
  return { _tag: record.failures.length > 0 ? 'Failed' : 'Whole', record }
}

/** A part with its state. */
export interface PartRead {
  readonly part: Part
  readonly state: PartState
}

/** The states of these parts of a run. */
export const readParts = (out: string, plan: Plan, parts: readonly Part[]): readonly PartRead[] =>
  parts.map((part) => ({ part, state: readPart(out, plan, part) }))

/** The state of every part of a run. */
export const allParts = (out: string, plan: Plan): readonly PartRead[] => readParts(out, plan, partsOf(plan))

const filesOf = ({ files }: PartRecord): readonly string[] => [...files.map(({ name }) => tableFile(name)), recordName]

/** Removes what the list of a part of this run names, and its folder if nothing else is in it. */
export const removePart = (out: string, plan: Plan, part: Pick<Part, 'number'>): void => {
  const record = recordOf(out, plan, part)
  if (!('_tag' in record)) removeFiles(partFolder(out, part), filesOf(record))
}

/**
 * Removes the parts of this run with its plan: at once, by moving them aside to be cleared away. Where something is among them that
 * is not of this run, it stays, and they go one by one, the plan first, since without it nothing is left to be made. Throws where
 * the file system does not let it.
 */
export const removeParts = (out: string, staging: string, plan: Plan): void => {
  if (kindOf(partsFolder(out)) !== 'a directory') return
  if (kindOf(planFile(out)) !== 'absent') {
    const there = readPlan(planFile(out))
    if (isLeft(there)) throw new Error('the plan cannot be read any more')
    if (planDigest(there.right) !== planDigest(plan)) return
  }
  if (strangersAmongParts(out, plan).length === 0) {
    renameSync(partsFolder(out), join(staging, asideName))
    removeFolders(join(staging, asideName), runNames)
    return
  }
  removeFiles(partsFolder(out), [planName])
  for (const name of readdirSync(partsFolder(out)))
    if (isPartName(name)) removePart(out, plan, { number: Number(name) })
  removeFiles(partsFolder(out), [])
}

/** What is in the place of a part, or within it, and is not of this run; as paths from the folder of the run. */
const strangersAt = (out: string, plan: Plan, part: Pick<Part, 'number'>): readonly string[] => {
  const place = partFolder('', part)
  const record = recordOf(out, plan, part)
  if ('_tag' in record) return record._tag === 'Missing' ? [] : [place]
  const ours = filesOf(record)
  return readdirSync(join(out, place), { withFileTypes: true })
    .filter((entry) => !(entry.isFile() && ours.includes(entry.name)))
    .map(({ name }) => join(place, name))
}

/** What is where these parts are to go, and no list of this run names. */
export const partsInTheWay = (out: string, plan: Plan, parts: readonly Part[]): readonly Fault[] => {
  const is = kindOf(partsFolder(out))
  if (is === 'absent') return []
  if (is !== 'a directory') return [{ file: partsFolder(out), what: `is ${is}, where a folder is needed` }]
  // An empty folder is not ours, and would be gone in the end.
  if (readdirSync(partsFolder(out)).length === 0) return [notOurs(partsFolder(out))]
  const planIs = kindOf(planFile(out))
  return [
    ...(planIs === 'absent' || planIs === 'a file' ? [] : [noFile(planFile(out), planIs)]),
    ...parts.flatMap((part) => strangersAt(out, plan, part).map((path) => notOurs(join(out, path)))),
  ]
}

/** What is among the parts and is not of this run; as paths from its folder. */
export const strangersAmongParts = (out: string, plan: Plan): readonly string[] =>
  kindOf(partsFolder(out)) !== 'a directory'
    ? []
    : readdirSync(partsFolder(out))
        .filter((name) => name !== planName)
        .sort()
        .flatMap((name) =>
          isPartName(name) ? strangersAt(out, plan, { number: Number(name) }) : [join(partsFolder(''), name)],
        )
