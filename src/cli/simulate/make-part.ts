import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { json } from '../../verbs/inside.js'
import { removeFiles } from '../output/clear.js'
import { growingFile, writeWhole } from '../output/whole-file.js'
import { codeOf } from '../world/file-fault.js'
import { type Chunk, chunksOf, type Part, partFolder, partName, recordFile, runNames } from './folder.js'
import { type Failure, type PartRecord, readPart, removePart } from './parts.js'
import { type Plan, planDigest } from './plan.js'
import { type Table, tableFile } from './tables.js'

/** What a chunk adds to a table; whole lines without a heading. */
export interface Lines {
  readonly text: string
  readonly rows: number
}

/** Simulates a chunk once, and can then be asked what it adds to each table. */
export type Simulate = (chunk: Chunk) => (table: Table) => Lines

/** Only the kind and the words of an error; a stack has paths of the machine in it. */
const words = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message.split('\n')[0]}` : 'something that is no error was thrown'

/** A chunk is in every table or in none. */
const linesOf = (simulate: Simulate, chunk: Chunk, wanted: readonly Table[]): readonly Lines[] | Failure => {
  try {
    const linesIn = simulate(chunk)
    return wanted.map(linesIn)
  } catch (thrown) {
    return { ...chunk, what: words(thrown) }
  }
}

const fill = (folder: string, plan: Plan, part: Part, simulate: Simulate): PartRecord => {
  const growing = plan.tables.map((name) => ({ name, rows: 0, file: growingFile(join(folder, tableFile(name))) }))
  const failures: Failure[] = []
  for (const chunk of chunksOf(plan, part)) {
    const lines = linesOf(simulate, chunk, plan.tables)
    if ('what' in lines) failures.push(lines)
    else
      for (const [index, one] of growing.entries()) {
        one.file.add(lines[index]?.text ?? '')
        one.rows += lines[index]?.rows ?? 0
      }
  }
  const files = growing.map(({ name, rows, file }) => ({ name, rows, ...file.close() }))
  return { part: part.number, plan: planDigest(plan), files, failures }
}

/**
 * Make a part: beside its place first, and put there only when all of it is written, so that it is never there by half.
 *
 * What cannot be simulated is a failure within the part; what the file system refuses is thrown. A scheduler may have the
 * same part made twice at once: both are the same bytes, so the one that comes second gives way.
 */
export const makePart = (out: string, staging: string, plan: Plan, part: Part, simulate: Simulate): void => {
  const making = join(staging, partName(part))
  // What a worker that died had begun.
  removeFiles(making, runNames)
  try {
    mkdirSync(making)
    writeWhole(recordFile(making), json(fill(making, plan, part, simulate)))
    removePart(out, plan, part)
    renameSync(making, partFolder(out, part))
  } catch (thrown) {
    removeFiles(making, runNames)
    const isMadeByOther = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(thrown)) && 'record' in readPart(out, plan, part)
    if (!isMadeByOther) throw thrown
  }
}
