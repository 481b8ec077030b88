import { lstatSync } from 'node:fs'
import { codeOf } from '../code-of.js'

/** What stands at a path; a link is a link, wherever it leads. */
export type Kind = 'absent' | 'a file' | 'a directory' | 'a link' | 'no ordinary file'

/** Looks at a path itself, without following a link. */
export const kindOf = (path: string): Kind => {
  try {
    const found = lstatSync(path)
    if (found.isSymbolicLink()) return 'a link'
    if (found.isDirectory()) return 'a directory'
    return found.isFile() ? 'a file' : 'no ordinary file'
  } catch (thrown) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(thrown))) return 'absent'
    throw thrown
  }
}
