import { left, right } from '../../kernel/inside.js'
import type { OrFaults } from './fault.js'

/** UTF-16 begins with its mark; without it every other byte of Western text is 0, and would pass for UTF-8. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** A workbook of Excel or LibreOffice is a zip archive. */
const isWorkbook = ([p, k, three, four]: Uint8Array): boolean => p === 0x50 && k === 0x4b && three === 3 && four === 4

/** Bytes as UTF-8 text without a byte order mark, or the first line that is something else. */
export const decode = (file: string, bytes: Uint8Array): OrFaults<string> => {
  const notText = (line: number, what: string): OrFaults<string> =>
    left([{ file, line, what: `${what}; save the table as "CSV UTF-8"` }])
  if (isUtf16(bytes)) return notText(1, 'UTF-16 text, where UTF-8 is expected')
  if (isWorkbook(bytes)) return notText(1, 'a workbook (.xlsx or .ods), where text is expected')
  try {
    return right(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? ''
    return notText(before.split(/\r\n|\n|\r/).length, 'not UTF-8 text')
  }
}
