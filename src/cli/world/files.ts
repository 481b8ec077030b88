import { lstatSync, readFileSync } from 'node:fs'
import { left, right } from '../../kernel/inside.js'
import type { OrFaults } from '../../verbs/inside.js'
import { codeOf } from './file-fault.js'

/** What is at a path; a link is a link, wherever it leads. */
type Kind = 'absent' | 'a file' | 'a directory' | 'a link' | 'no ordinary file'

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

/** Whatever JSON value it is by its keys, to be looked at. */
export const keysOf = (value: unknown): Readonly<Record<string, unknown>> => Object(value)

/** A JSON file that we wrote, or what keeps it from being read. */
export const readJson = (file: string): OrFaults<unknown> => {
  try {
    return right(JSON.parse(readFileSync(file, 'utf8')))
  } catch (thrown) {
    const code = codeOf(thrown)
    const damaged = 'is damaged: it is no JSON; move the folder away, or choose another --out'
    return left([{ file, what: code === 'unknown' ? damaged : `cannot be read (${code})` }])
  }
}
