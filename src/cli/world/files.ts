import { lstatSync } from 'node:fs'
import { type Either, left, right } from '../../kernel/inside.js'
import type { Fault, Kind } from './fault.js'

/** The code of an error of the file system; its message would repeat paths of the machine. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown'

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

/** Bytes as UTF-8 text without a byte order mark, or the first line that is something else. */
export const decode = (file: string, bytes: Uint8Array): Either<Fault, string> => {
  try {
    return right(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? ''
    return left({ _tag: 'NotUtf8', file, line: before.split(/\r\n|\n|\r/).length })
  }
}
