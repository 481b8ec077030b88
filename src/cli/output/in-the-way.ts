import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../fault.js'
import { kindOf } from './kind.js'
import { fileDamage, type Keeper, manifestName, type OwnFile, ownFiles } from './own.js'

/** The files that are to stand in a folder, and what they may replace there. */
export interface Wanted {
  readonly folder: string
  readonly names: readonly string[]
  /** The verb that names them as ours in its manifest; without one the name itself was asked for on the command line. */
  readonly verb?: Keeper
  /** Nothing, or what is ours and still as we wrote it (without a manifest: what was asked for). */
  readonly replace: 'nothing' | 'ours'
}

/** All names, the manifest first. */
export const namesOf = ({ names, verb }: Wanted): readonly string[] =>
  verb === undefined ? names : [manifestName, ...names]

/** A file that a manifest names and that is no longer as it was written holds what another hand put there; it stays. */
const changed = (folder: string, own: OwnFile): Fault | undefined =>
  fileDamage(folder, own) === undefined ? undefined : { _tag: 'Changed', file: join(folder, own.name) }

const atName = (wanted: Wanted, own: readonly OwnFile[] | undefined, name: string): Fault | undefined => {
  const { folder, verb, replace } = wanted
  const file = join(folder, name)
  const is = kindOf(file)
  if (is === 'absent') return undefined
  if (is !== 'a file') return { _tag: 'NoFile', file, is }
  const record = own?.find((one) => one.name === name)
  const isOurs = verb === undefined || record !== undefined || (own !== undefined && name === manifestName)
  if (!isOurs) return { _tag: 'NotOurs', file }
  if (replace === 'nothing') return statSync(file).size > 0 ? { _tag: 'Occupied', file } : undefined
  return record === undefined ? undefined : changed(folder, record)
}

/** What stands where these files are to go and may not be replaced. */
export const inTheWay = (wanted: Wanted): readonly Fault[] => {
  const own = wanted.verb === undefined ? undefined : ownFiles(wanted.folder, wanted.verb)
  return namesOf(wanted).flatMap((name) => atName(wanted, own, name) ?? [])
}

/** What stands there by the manifest of an earlier run, and makes room for these files. */
export const makingRoom = (wanted: Wanted): readonly string[] => {
  const { folder, verb } = wanted
  const own = verb === undefined ? undefined : ownFiles(folder, verb)
  if (own === undefined) return []
  const free = own.filter((one) => kindOf(join(folder, one.name)) === 'a file' && changed(folder, one) === undefined)
  // The manifest last, so that it names what is ours until nothing of it is left.
  return [...free.map(({ name }) => name), manifestName]
}
