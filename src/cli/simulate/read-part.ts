import { isLeft } from '../../kernel/index.js'
import { kindOf } from '../output/kind.js'
import { fileDamage } from '../output/own.js'
import { partFolder, recordFile } from './folder.js'
import { type Part, partsOf } from './part.js'
import type { PartRecord, PartState } from './part-record.js'
import { type Plan, planDigest, readJsonFile } from './plan.js'
import { tableFile, tables } from './table.js'

const isFile = (value: unknown): boolean => {
  const { name, bytes, sha256 }: Readonly<Record<string, unknown>> = Object(value)
  return tables.some((table) => table === name) && typeof bytes === 'number' && typeof sha256 === 'string'
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

/** Only what we wrote has all of this; anything else has been damaged. */
const isRecord = (value: unknown): value is PartRecord => {
  const { part, plan, files, failures }: Readonly<Record<string, unknown>> = Object(value)
  const areLists = Array.isArray(files) && files.every(isFile) && Array.isArray(failures) && failures.every(isObject)
  return areLists && typeof part === 'number' && typeof plan === 'string'
}

const foreign = (what: string): PartState => ({ _tag: 'Damaged', what, isOurs: false })

/** What a part says of itself, or why it is none of this run. */
export const recordOf = (out: string, plan: Plan, part: Pick<Part, 'number'>): PartRecord | PartState => {
  const folder = partFolder(out, part)
  const is = kindOf(folder)
  if (is === 'absent') return { _tag: 'Missing' }
  if (is !== 'a directory') return foreign(`it is ${is}`)
  const read = readJsonFile(recordFile(folder))
  if (isLeft(read)) return foreign('its list of files cannot be read')
  const record = read.right
  if (!isRecord(record) || record.part !== part.number) return foreign('its list of files is not one')
  return record.plan === planDigest(plan) ? record : foreign('it was made with other parameters')
}

/** How a part stands, every byte of it read. */
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

/** A part with how it stands. */
export interface StandingPart {
  readonly part: Part
  readonly state: PartState
}

/** How these parts of a run stand. */
export const readParts = (out: string, plan: Plan, parts: readonly Part[]): readonly StandingPart[] =>
  parts.map((part) => ({ part, state: readPart(out, plan, part) }))

/** How every part of a run stands. */
export const standingParts = (out: string, plan: Plan): readonly StandingPart[] => readParts(out, plan, partsOf(plan))
