import { readdirSync } from 'node:fs'
import { nameRuns } from '../runs.js'
import { isStagingName } from './hold.js'
import { type Keeper, manifestName, ownFiles } from './own.js'

/** As many names as fit a line or two. */
const mostNames = 12

/** One line on what is not ours in a folder, given by name; none where there is nothing. */
export const leftWords = (folder: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${folder}: not ours, and left as it is: ${nameRuns(names, ' … ', mostNames)}`]

/** What stands in a folder and is not named by the manifest there, staging folders apart. */
export const strangersIn = (folder: string, verb: Keeper): readonly string[] => {
  const own = new Set(ownFiles(folder, verb)?.map(({ name }) => name))
  return readdirSync(folder)
    .filter((name) => name !== manifestName && !own.has(name) && !isStagingName(name))
    .sort()
}
