import { left, right } from '../../kernel/inside.js'
import type { OrFaults } from './fault.js'

/** UTF-16 begins with its mark; without it every other byte of Western text is 0, and would pass for UTF-8. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** A workbook of Excel or LibreOffice is a zip archive. */
const isWorkbook = ([p, k, three, four]: Uint8Array): boolean => p === 0x50 && k === 0x4b && three === 3 && four === 4

/** What a file is by its first bytes, where that is no UTF-8. */
export const otherThanText = (bytes: Uint8Array): string | undefined => {
  if (isUtf16(bytes)) return 'UTF-16 text, where UTF-8 is expected'
  return isWorkbook(bytes) ? 'a workbook (.xlsx or .ods), where text is expected' : undefined
}

/** The number of the first line, ended as lines of tables may be, that is not UTF-8; U+FFFD may be there as a letter, too. */
const firstOtherLine = (bytes: Uint8Array): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue
    try {
      decoder.decode(bytes.subarray(start, at))
    } catch {
      return line
    }
    if (bytes[at] === 0x0a || bytes[at + 1] !== 0x0a) line += 1
    start = at + 1
  }
  return line
}

/** As many bytes as a text has characters at most. */
export const mostBytes: number = 2 ** 29

/** What is said of a file that has more. */
export const tooLarge =
  'larger than 512 MB, more than is read at once (verify alone reads a log of any size); divide it into several files'

/** Bytes as UTF-8 text without a byte order mark, or the first line that is something else. */
export const decode = (file: string, bytes: Uint8Array): OrFaults<string> => {
  const notText = (line: number, what: string): OrFaults<string> =>
    left([{ file, line, what: `${what}; save the table as "CSV UTF-8"` }])
  if (bytes.length > mostBytes) return left([{ file, what: tooLarge }])
  const other = otherThanText(bytes)
  if (other !== undefined) return notText(1, other)
  try {
    return right(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (thrown) {
    // Only what is no UTF-8 is an error of this type.
    if (thrown instanceof TypeError) return notText(firstOtherLine(bytes), 'not UTF-8 text')
    return left([{ file, what: tooLarge }])
  }
}
