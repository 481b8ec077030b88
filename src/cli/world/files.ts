import { lstatSync, readFileSync } from 'node:fs'
import { left, right } from '../../kernel/inside.js'
import { codeOf, type OrFaults } from './fault.js'

/** What stands at a path; a link is a link, wherever it leads. */
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

/** UTF-16 begins with its mark; without it every other byte of Western text is 0, and would pass for UTF-8. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** Bytes as UTF-8 text without a byte order mark, or the first line that is something else. */
export const decode = (file: string, bytes: Uint8Array): OrFaults<string> => {
  const notText = (line: number, what: string): OrFaults<string> =>
    left([{ file, line, what: `${what}; save the table as "CSV UTF-8"` }])
  if (isUtf16(bytes)) return notText(1, 'UTF-16 text, where UTF-8 is expected')
  try {
    return right(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? ''
    return notText(before.split(/\r\n|\n|\r/).length, 'not UTF-8 text')
  }
}
