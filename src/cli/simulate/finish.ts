import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { csv, done, type Fault, faulty, json, type Outcome, type Wanted } from '../../verbs/inside.js'
import { quietly } from '../output/clear.js'
import { eachPiece } from '../output/digest.js'
import { inTheWay } from '../output/in-the-way.js'
import { manifestName, ownFile } from '../output/own.js'
import { putInPlace } from '../output/put-in-place.js'
import { growingFile, writeWhole } from '../output/whole-file.js'
import { cannotWrite } from '../world/file-fault.js'
import { partFolder } from './folder.js'
import { failureWords, finishedWords, unfinishedFaults } from './messages.js'
import { allParts, type Failure, type FileRecord, type PartRead, removeParts } from './parts.js'
import { type Plan, planOf } from './plan.js'
import { damages, filesOf, type Manifest, manifestOf } from './run.js'
import { codebookText, headerLine, type Table, tableFile } from './tables.js'

/** Failures in all of these parts. */
export const failuresIn = (parts: readonly PartRead[]): readonly Failure[] =>
  parts.flatMap(({ state }) => ('record' in state ? state.record.failures : []))

/** What a finished run no longer has as it was written. */
export const damageFaults = (out: string, manifest: Manifest): readonly Fault[] =>
  damages(out, manifest).map((what) => ({
    file: out,
    what: `${what}; ${what.endsWith('is absent') ? '' : 'move it away, and '}simulate with --force makes the run anew`,
  }))

const told = (out: string, manifest: Manifest, failures: string, isJson: boolean): Outcome => ({
  ...done(isJson ? json({ out, ...manifest }) : finishedWords(manifest), []),
  exit: failures === '' ? 0 : 1,
  stderr: failures,
})

/** The outcome of a run that was finished before: every byte of it is read again, and what is left of its parts removed. */
export const finished = (out: string, staging: string, manifest: Manifest, isJson: boolean): Outcome => {
  const faults = damageFaults(out, manifest)
  if (faults.length > 0) return faulty(faults)
  quietly(() => removeParts(out, staging, planOf(manifest)))
  return told(out, manifest, '', isJson)
}

/** The files of a run in its folder, and what they may replace there. */
export const wantedOf = (out: string, plan: Plan): Wanted => ({
  folder: out,
  names: filesOf(plan),
  verb: 'simulate',
  replace: 'ours',
})

/** The heading and then the parts, in their order; between parts others have their turn. */
const joinTable = async (
  out: string,
  staging: string,
  parts: readonly PartRead[],
  table: Table,
  heading: string,
): Promise<FileRecord> => {
  const name = tableFile(table)
  const file = growingFile(join(staging, name))
  let rows = 0
  let written: ReturnType<typeof file.close>
  try {
    file.add(heading)
    for (const { part, state } of parts) {
      eachPiece(join(partFolder(out, part), name), file.add)
      const record = 'record' in state ? state.record.files.find((one) => one.name === table) : undefined
      rows += record?.rows ?? 0
      await setImmediate()
    }
    file.flush()
  } finally {
    written = file.close()
  }
  return { name, rows, ...written }
}

const writeText = (staging: string, name: string, text: string, rows: number): FileRecord => {
  writeWhole(join(staging, name), text)
  const { bytes, sha256 } = ownFile(name, text)
  return { name, rows, bytes, sha256 }
}

/** The tables of a run out of its parts, put in their places with their manifest when all of them are written. */
const mergeParts = async (
  staging: string,
  plan: Plan,
  parts: readonly PartRead[],
  wanted: Wanted,
): Promise<Manifest> => {
  const files: FileRecord[] = []
  for (const table of plan.tables)
    files.push(await joinTable(wanted.folder, staging, parts, table, headerLine(table, plan.scenario)))
  const failed = failuresIn(parts).map(({ replication, from, to, what }) => [replication, from, to - 1, what])
  const codebook = codebookText(plan.tables, plan.scenario)
  files.push(writeText(staging, 'codebook.csv', codebook, codebook.trimEnd().split('\n').length - 1))
  const failedText = csv(['replication', 'first_alliance', 'last_alliance', 'what'], failed)
  files.push(writeText(staging, 'failures.csv', failedText, failed.length))
  const manifest = manifestOf(plan, files, failed.length)
  writeWhole(join(staging, manifestName), json(manifest))
  putInPlace(staging, wanted)
  return manifest
}

/**
 * Merge a run of which all parts are whole; every one that is missing or damaged is named otherwise, and nothing is written. Parts
 * with failures stay, so that they can be made again; otherwise none is needed any more.
 */
export const finish = async (out: string, staging: string, plan: Plan, isJson: boolean): Promise<Outcome> => {
  const parts = allParts(out, plan)
  const wanted = wantedOf(out, plan)
  try {
    const faults = [...unfinishedFaults(out, parts, parts.length), ...inTheWay(wanted)]
    if (faults.length > 0) return faulty(faults)
    const manifest = await mergeParts(staging, plan, parts, wanted)
    if (manifest.failures === 0) quietly(() => removeParts(out, staging, plan))
    return told(out, manifest, failureWords(out, failuresIn(parts)), isJson)
  } catch (thrown) {
    return faulty([cannotWrite(out, thrown)])
  }
}
