import { type Either, left, right } from '../../kernel/index.js'
import type { Fault } from './fault.js'

/** Bytes as UTF-8 text without a byte order mark, or the first line that is something else. */
export const decode = (file: string, bytes: Uint8Array): Either<Fault, string> => {
  try {
    return right(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? ''
    return left({ _tag: 'NotUtf8', file, line: before.split(/\r\n|\n|\r/).length })
  }
}
