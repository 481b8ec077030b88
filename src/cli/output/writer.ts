import { type BigIntStats, realpathSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { isLeft } from '../../kernel/inside.js'
import { type Fault, faulty, json, messageLines, type Outcome, type Wanted, type World } from '../../verbs/inside.js'
import { cannotWrite } from '../world/file-fault.js'
import { quietly } from './clear.js'
import { type Hold, takeHold } from './hold.js'
import { inTheWay, namesOf } from './in-the-way.js'
import { keptName, leftWords, type MadeBy, manifestName, ownFile, ownFiles, strangersIn } from './own.js'
import { putInPlace } from './put-in-place.js'
import { writeWhole } from './whole-file.js'

const found = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true })
  } catch {
    return undefined
  }
}

/** The same file by any name or link, or a file in a folder that is an output as a whole. */
const isSame = (input: string, output: string): boolean => {
  const [read, written] = [found(input), found(output)]
  if (read === undefined || written === undefined) return false
  if (read.dev === written.dev && read.ino === written.ino) return true
  const [from, to] = [realpathSync(input), realpathSync(output)]
  return from === to || (written.isDirectory() && from.startsWith(to.endsWith(sep) ? to : to + sep))
}

/** Finds the inputs that are where one of these outputs is to go, through whatever link; standard input is nowhere. */
export const sameFile = (inputs: readonly string[], outputs: readonly string[]): readonly Fault[] =>
  inputs
    .filter((input) => input !== '-' && outputs.some((output) => isSame(input, output)))
    .map((file) => ({ file, what: 'is read, and is where the output is to go; choose another --out' }))

/** Writes what a verb wants written, once the verb has taken hold of the places. */
export interface Writer {
  readonly claim: World['claim']
  /** The outcome once its files are in their places, and the hold is let go; a fault, and all as before, where they cannot be. */
  readonly write: (outcome: Outcome) => Outcome
}

/** The names of the files, of those that they replace, and of what is kept for them. */
const namesToHold = (wanted: Wanted): readonly string[] => {
  const { folder, verb } = wanted
  const old = verb === undefined ? [] : (ownFiles(folder, verb) ?? []).map(({ name }) => name)
  return [...new Set([...namesOf(wanted), ...old, ...(verb === 'experiment' ? [keptName] : [])])]
}

const writeHeld = (outcome: Outcome, hold: Hold, wanted: Wanted, version: string): Outcome => {
  const { folder, verb } = wanted
  let at = folder
  const stage = (name: string, text: string | Uint8Array): void => {
    at = join(folder, name)
    writeWhole(join(hold.staging, name), text)
  }
  try {
    for (const { path, text } of outcome.files) stage(basename(path), text)
    if (verb !== undefined) {
      const head: MadeBy = { program: 'rupture-repair', verb, version }
      stage(
        manifestName,
        json({ ...head, files: outcome.files.map(({ path, text }) => ownFile(basename(path), text)) }),
      )
    }
    const faults = inTheWay(wanted)
    if (faults.length > 0) return faulty(faults)
    putInPlace(hold.staging, wanted)
    let beside: readonly string[] = []
    quietly(() => {
      if (verb !== undefined) beside = leftWords(folder, strangersIn(folder, verb))
    })
    return { ...outcome, stderr: outcome.stderr + messageLines([...hold.staying, ...beside]) }
  } catch (thrown) {
    return faulty([cannotWrite(at, thrown)])
  }
}

/** The writer of this process; `version` is the program's, for the manifest. */
export const writer = (version: string): Writer => {
  let held: { readonly hold: Hold; readonly wanted: Wanted } | undefined
  const claim: World['claim'] = (wanted, inputs = []) => {
    try {
      return claimed(wanted, inputs)
    } catch (thrown) {
      return [cannotWrite(wanted.folder, thrown)]
    }
  }
  const claimed = (wanted: Wanted, inputs: readonly string[]): readonly Fault[] => {
    const { folder } = wanted
    const names = namesToHold(wanted)
    const same = sameFile(
      inputs,
      names.map((name) => join(folder, name)),
    )
    if (same.length > 0) return same
    const hold = takeHold(folder, names)
    if (isLeft(hold)) return hold.left
    held = { hold: hold.right, wanted }
    if (namesToHold(wanted).every((name) => names.includes(name))) return inTheWay(wanted)
    // Another process has written there since the names were read.
    hold.right.letGo()
    return claimed(wanted, inputs)
  }
  const write: Writer['write'] = (outcome) => {
    try {
      if (outcome.files.length === 0) return outcome
      if (held === undefined) throw new TypeError('unreachable: a verb claims the places of its files')
      return writeHeld(outcome, held.hold, held.wanted, version)
    } finally {
      held?.hold.letGo()
      held = undefined
    }
  }
  return { claim, write }
}
