import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isLeft } from '../../kernel/index.js'
import { digestOf } from './digest.js'
import { partFolder, recordFile } from './folder.js'
import { type Part, partsOf } from './part.js'
import type { FileRecord, PartRecord, PartState } from './part-record.js'
import { type Plan, planDigest, readJsonFile } from './plan.js'
import { tableFile } from './table.js'

/** Only what we wrote has all of this; anything else has been damaged. */
const isRecord = (value: unknown): value is PartRecord => {
  const { part, plan, files, failures }: Readonly<Record<string, unknown>> = Object(value)
  return typeof part === 'number' && typeof plan === 'string' && areObjects(files) && areObjects(failures)
}

const areObjects = (values: unknown): boolean =>
  Array.isArray(values) && values.every((value) => typeof value === 'object' && value !== null)

/** What is wrong with a file that a record describes, if anything is. */
export const fileDamage = (
  folder: string,
  name: string,
  record: Omit<FileRecord, 'name'> | undefined,
): string | undefined => {
  const path = join(folder, name)
  if (!existsSync(path)) return `${name} is absent`
  if (!statSync(path).isFile()) return `${name} is no file`
  if (record === undefined) return `${name} is not in its list of files`
  const { bytes, sha256 } = digestOf(path)
  if (bytes !== record.bytes) return `${name} has ${bytes} bytes where ${record.bytes} were written`
  return sha256 === record.sha256 ? undefined : `${name} is not what was written (another SHA-256)`
}

/** How a part stands, every byte of it read. */
export const readPart = (out: string, plan: Plan, part: Part): PartState => {
  const folder = partFolder(out, part)
  if (!existsSync(folder)) return { _tag: 'Missing' }
  const read = readJsonFile(recordFile(folder))
  if (isLeft(read)) return { _tag: 'Damaged', what: 'its list of files cannot be read' }
  const record = read.right
  if (!isRecord(record) || record.part !== part.number) return { _tag: 'Damaged', what: 'its list of files is not one' }
  if (record.plan !== planDigest(plan)) return { _tag: 'Damaged', what: 'it was made with other parameters' }
  for (const table of plan.tables) {
    const what = fileDamage(
      folder,
      tableFile(table),
      record.files.find(({ name }) => name === table),
    )
    if (what !== undefined) return { _tag: 'Damaged', what }
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
