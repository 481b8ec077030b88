import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { removeFiles } from '../output/clear.js'
import { sha256 } from '../output/digest.js'
import { json } from '../say/print.js'
import { codeOf } from '../world/files.js'
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

interface Growing {
  readonly table: Table
  readonly add: (lines: Lines) => void
  readonly close: () => PartRecord['files'][number]
}

const grow = (folder: string, table: Table): Growing => {
  const file = openSync(join(folder, tableFile(table)), 'wx')
  const hash = sha256()
  let [rows, bytes] = [0, 0]
  return {
    table,
    add: (lines) => {
      const written = Buffer.from(lines.text)
      for (let at = 0; at < written.length; ) at += writeSync(file, written, at)
      hash.update(written)
      rows += lines.rows
      bytes += written.length
    },
    close: () => {
      closeSync(file)
      return { name: table, rows, bytes, sha256: hash.digest('hex') }
    },
  }
}

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
  const growing = plan.tables.map((table) => grow(folder, table))
  const failures: Failure[] = []
  for (const chunk of chunksOf(plan, part)) {
    const lines = linesOf(simulate, chunk, plan.tables)
    if ('what' in lines) failures.push(lines)
    else for (const [index, { add }] of growing.entries()) add(lines[index] ?? { text: '', rows: 0 })
  }
  return { part: part.number, plan: planDigest(plan), files: growing.map(({ close }) => close()), failures }
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
    writeFileSync(recordFile(making), json(fill(making, plan, part, simulate)), { flush: true })
    removePart(out, plan, part)
    renameSync(making, partFolder(out, part))
  } catch (thrown) {
    removeFiles(making, runNames)
    const isMadeByOther = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(thrown)) && 'record' in readPart(out, plan, part)
    if (!isMadeByOther) throw thrown
  }
}
