import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, Wanted } from '../../verbs/inside.js'
import { noFile, notOurs, occupied } from '../world/file-fault.js'
import { kindOf } from '../world/files.js'
import { fileDamage, manifestName, type OwnFile, ownFiles } from './own.js'

/** All names, the manifest first. */
export const namesOf = ({ names, verb }: Wanted): readonly string[] =>
  verb === undefined ? names : [manifestName, ...names]

const changedWords = 'is not as this program wrote it, so it stays; move it, or choose another --out'

/** A file that a manifest names and that is no longer as it was written holds what others put there; it stays. */
const changed = (folder: string, own: OwnFile): Fault | undefined =>
  fileDamage(folder, own) === undefined ? undefined : { file: join(folder, own.name), what: changedWords }

const atName = (wanted: Wanted, own: readonly OwnFile[] | undefined, name: string): Fault | undefined => {
  const { folder, verb, replace } = wanted
  const file = join(folder, name)
  const is = kindOf(file)
  if (is === 'absent') return undefined
  if (is !== 'a file') return noFile(file, is)
  const record = own?.find((one) => one.name === name)
  const isOurs = verb === undefined || record !== undefined || (own !== undefined && name === manifestName)
  if (!isOurs) return notOurs(file)
  if (replace === 'nothing') return statSync(file).size > 0 ? occupied(file) : undefined
  return record === undefined ? undefined : changed(folder, record)
}

/** What is where these files are to go and may not be replaced. */
export const inTheWay = (wanted: Wanted): readonly Fault[] => {
  const own = wanted.verb === undefined ? undefined : ownFiles(wanted.folder, wanted.verb)
  return namesOf(wanted).flatMap((name) => atName(wanted, own, name) ?? [])
}
