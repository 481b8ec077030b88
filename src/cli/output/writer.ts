import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isLeft, nonEmpty } from '../../kernel/index.js'
import { codeOf } from '../code-of.js'
import { faulty, type Outcome, type OutputFile } from '../outcome.js'
import { json, messageLines } from '../print.js'
import type { World } from '../world.js'
import { sha256 } from './digest.js'
import { type Hold, takeHold } from './hold.js'
import { inTheWay, namesOf, type Wanted } from './in-the-way.js'
import { leftWords, strangersIn } from './left-as-it-is.js'
import { type MadeBy, manifestName, type OwnFile, ownFiles } from './own.js'
import { putInPlace } from './put-in-place.js'
import { sameFile } from './same-file.js'

/** Writes what a verb wants written, once the verb has taken hold of the places. */
export interface Writer {
  readonly claim: World['claim']
  /** The outcome once its files are in their places, and the hold is let go; a fault, and all as before, where they cannot be. */
  readonly write: (outcome: Outcome) => Outcome
}

interface Held {
  readonly hold: Hold
  readonly wanted: Wanted
}

const ownOf = ({ path, text }: OutputFile): OwnFile => {
  const bytes = Buffer.from(text)
  return { name: basename(path), bytes: bytes.length, sha256: sha256().update(bytes).digest('hex') }
}

/** What there is to say of what stays beside a set of files. */
const remarks = ({ hold, wanted: { folder, verb } }: Held): readonly string[] => [
  ...hold.staying,
  ...(verb === undefined ? [] : leftWords(folder, strangersIn(folder, verb))),
]

const writeHeld = (outcome: Outcome, held: Held, version: string): Outcome => {
  const { hold, wanted } = held
  let at = wanted.folder
  const stage = (name: string, text: string | Uint8Array): void => {
    at = join(wanted.folder, name)
    writeFileSync(join(hold.staging, name), text, { flush: true })
  }
  try {
    for (const { path, text } of outcome.files) stage(basename(path), text)
    if (wanted.verb !== undefined) {
      const head: MadeBy = { program: 'rupture-repair', verb: wanted.verb, version }
      stage(manifestName, json({ ...head, files: outcome.files.map(ownOf) }))
    }
    const faults = nonEmpty(inTheWay(wanted))
    if (faults !== undefined) return faulty(faults)
    putInPlace(hold.staging, wanted)
    return { ...outcome, stderr: outcome.stderr + messageLines(remarks(held)) }
  } catch (thrown) {
    return faulty([{ _tag: 'CannotWrite', file: at, code: codeOf(thrown) }])
  }
}

/** @param version of the program, for the manifest */
export const writer = (version: string): Writer => {
  let held: Held | undefined
  const claim: World['claim'] = (wanted, inputs = []) => {
    const { folder, verb } = wanted
    const old = verb === undefined ? [] : (ownFiles(folder, verb) ?? []).map(({ name }) => name)
    const names = [...new Set([...namesOf(wanted), ...old])]
    const same = sameFile(
      inputs,
      names.map((name) => join(folder, name)),
    )
    if (same.length > 0) return same
    const hold = takeHold(folder, names)
    if (isLeft(hold)) return [hold.left]
    held = { hold: hold.right, wanted }
    return inTheWay(wanted)
  }
  const write: Writer['write'] = (outcome) => {
    try {
      if (outcome.files.length === 0) return outcome
      if (held === undefined) throw new TypeError('unreachable: a verb claims the places of its files')
      return writeHeld(outcome, held, version)
    } finally {
      held?.hold.letGo()
      held = undefined
    }
  }
  return { claim, write }
}
