import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isLeft } from '../../kernel/inside.js'
import { type Keeper, nameRuns } from '../../verbs/inside.js'
import { codeOf } from '../world/file-fault.js'
import { keysOf, kindOf, readJson } from '../world/files.js'
import { digestOf, sha256 } from './digest.js'
import { isStagingName } from './staging-name.js'

/** The file in which a folder says what we wrote there. */
export const manifestName = 'manifest.json'

/** The file in which an experiment keeps what it has made so far; it is gone when the experiment is finished. */
export const keptName = 'replications.jsonl'

/** A file that we wrote, as its record names it. */
export interface OwnFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** The record of a file that is written whole. */
export const ownFile = (name: string, content: string | Uint8Array): OwnFile => {
  const bytes = Buffer.from(content)
  return { name, bytes: bytes.length, sha256: sha256().update(bytes).digest('hex') }
}

/** The head of every manifest; no other program writes it. */
export interface MadeBy {
  readonly program: 'rupture-repair'
  readonly verb: Keeper
  readonly version: string
}

/** A name that stays in its folder. */
const isName = (name: unknown): boolean =>
  typeof name === 'string' && name === basename(name) && !['', '.', '..', manifestName].includes(name)

/** Says whether a value is a file in one of our lists. */
export const isOwnFile = (value: unknown): value is OwnFile => {
  const { name, bytes, sha256 } = keysOf(value)
  return isName(name) && typeof bytes === 'number' && typeof sha256 === 'string'
}

/** The files that the manifest of a folder names, if a manifest of that verb, or of any, is there and is whole. */
export const ownFiles = (folder: string, verb?: Keeper): readonly OwnFile[] | undefined => {
  const path = join(folder, manifestName)
  if (kindOf(path) !== 'a file') return undefined
  const read = readJson(path)
  const { program, verb: by, files } = keysOf(isLeft(read) ? undefined : read.right)
  const isAsked = program === 'rupture-repair' && (verb === undefined || by === verb)
  return isAsked && Array.isArray(files) && files.every(isOwnFile) ? files : undefined
}

/** What is wrong with a file that a record names, if anything is; every byte of it is read. Throws where that cannot be done. */
export const changeOf = (folder: string, { name, bytes, sha256 }: OwnFile): string | undefined => {
  const path = join(folder, name)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return `${name} is absent`
  if (!found.isFile()) return `${name} is no file`
  const digest = digestOf(path)
  if (digest.bytes !== bytes) return `${name} has ${digest.bytes} bytes where ${bytes} were written`
  return digest.sha256 === sha256 ? undefined : `${name} is not what was written (another SHA-256)`
}

/** The same, in words also where it cannot be read. */
export const fileDamage = (folder: string, own: OwnFile): string | undefined => {
  try {
    return changeOf(folder, own)
  } catch (thrown) {
    return `${own.name} cannot be read (${codeOf(thrown)})`
  }
}

/** As many names as fit a line or two. */
const mostNames = 12

/** One line on what is not ours in a folder, given by name; none where there is nothing. */
export const leftWords = (folder: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${folder}: not ours, and left as it is: ${nameRuns(names, ' … ', mostNames)}`]

/** What is in a folder and is not named by the manifest there, staging folders apart. */
export const strangersIn = (folder: string, verb: Keeper): readonly string[] => {
  const own = new Set(ownFiles(folder, verb)?.map(({ name }) => name))
  return readdirSync(folder)
    .filter((name) => name !== manifestName && !own.has(name) && !isStagingName(name))
    .filter((name) => !(verb === 'experiment' && name === keptName))
    .sort()
}
