import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { csv, json } from '../print.js'
import { codebookText, headerLine } from './codebook.js'
import { eachPiece, sha256 } from './digest.js'
import { manifestFile, mergingFolder, partFolder, partsFolder } from './folder.js'
import { type Manifest, manifestOf } from './manifest.js'
import type { Failure, FileRecord } from './part-record.js'
import type { Plan } from './plan.js'
import type { StandingPart } from './read-part.js'
import { type Table, tableFile } from './table.js'

const writeWhole = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/** The heading and then the parts, in their order; between parts others have their turn. */
const joinTable = async (out: string, parts: readonly StandingPart[], table: Table): Promise<FileRecord> => {
  const name = tableFile(table)
  const file = openSync(join(mergingFolder(out), name), 'wx')
  const hash = sha256()
  let [rows, bytes] = [0, 0]
  const add = (piece: Uint8Array): void => {
    writeWhole(file, piece)
    hash.update(piece)
    bytes += piece.length
  }
  try {
    add(Buffer.from(headerLine(table)))
    for (const { part, state } of parts) {
      eachPiece(join(partFolder(out, part), name), add)
      const record = 'record' in state ? state.record.files.find((one) => one.name === table) : undefined
      rows += record?.rows ?? 0
      await setImmediate()
    }
  } finally {
    closeSync(file)
  }
  return { name, rows, bytes, sha256: hash.digest('hex') }
}

const writeText = (out: string, name: string, text: string, rows: number): FileRecord => {
  writeFileSync(join(mergingFolder(out), name), text)
  return { name, rows, bytes: Buffer.byteLength(text), sha256: sha256().update(text).digest('hex') }
}

const failuresText = (failures: readonly Failure[]): string =>
  csv(
    ['replication', 'first_alliance', 'last_alliance', 'what'],
    failures.map(({ replication, from, to, what }) => [replication, from, to - 1, what]),
  )

const codebookRows = (text: string): number => text.trimEnd().split('\n').length - 1

/**
 * The tables of a run out of its parts, each put in its place whole and the manifest last. Parts with failures stay, so that
 * they can be made again; otherwise none is needed any more.
 */
export const mergeParts = async (out: string, plan: Plan, parts: readonly StandingPart[]): Promise<Manifest> => {
  rmSync(mergingFolder(out), { recursive: true, force: true })
  mkdirSync(mergingFolder(out))
  const files: FileRecord[] = []
  for (const table of plan.tables) files.push(await joinTable(out, parts, table))
  const failures = parts.flatMap(({ state }) => ('record' in state ? state.record.failures : []))
  const codebook = codebookText(plan.tables)
  files.push(writeText(out, 'codebook.csv', codebook, codebookRows(codebook)))
  files.push(writeText(out, 'failures.csv', failuresText(failures), failures.length))
  const manifest = manifestOf(plan, files, failures.length)
  writeFileSync(join(mergingFolder(out), 'manifest.json'), json(manifest))
  for (const { name } of files) renameSync(join(mergingFolder(out), name), join(out, name))
  renameSync(join(mergingFolder(out), 'manifest.json'), manifestFile(out))
  rmSync(mergingFolder(out), { recursive: true })
  if (failures.length === 0) rmSync(partsFolder(out), { recursive: true })
  return manifest
}
