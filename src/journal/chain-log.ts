import { formatLine, type LogLine } from '../schema/index.js'
import { canonicalJson } from './canonical-json.js'
import { linesOf } from './lines-of.js'
import type { Log, NumberedEvent } from './log.js'

/** A function that gives the SHA-256 of a text's UTF-8 in 64 hexadecimal digits, in lower case. */
export type Sha256 = (text: string) => string

/** The `prev` of a first line, which has none before it: 64 zeros. */
export const firstPrev: string = '0'.repeat(64)

/**
 * Returns the SHA-256 of a line, as it is written, in canonical JSON (RFC 8785): the `prev` of the line after it.
 *
 * The text is one that `parseLine` reads; a text that is no JSON throws a `TypeError` that repeats nothing of it.
 *
 * @example
 * import { createHash } from 'node:crypto'
 * const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
 * hashLine('{"v":1}', sha256) === hashLine('{ "v": 1 }', sha256) // => true
 */
export const hashLine = (text: string, sha256: Sha256): string => sha256(canonicalJson(jsonOf(text)))

/** Reads a line; the engine's own error would quote it, and what people said with it. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new TypeError('hashLine: expected one line of JSON')
  }
}

/**
 * Returns lines that are chained to each other and, by its hash, to the line before them; a chain that was there before is replaced.
 *
 * `prev` is the hash of the last line of a file, which `hashLine` gives, or `firstPrev`.
 *
 * @example
 * const sha256 = () => 'a'.repeat(64)
 * const line = { v: 1, alliance: 'a1', seq: 1, event: sampleLog[0] } as const
 * chainLines([line, { ...line, seq: 2 }], firstPrev, sha256).map(({ prev }) => prev)
 * // => ['0'.repeat(64), 'a'.repeat(64)]
 */
export const chainLines = (lines: readonly LogLine[], prev: string, sha256: Sha256): readonly LogLine[] => {
  let before = prev
  return lines.map((line) => {
    const chained = { ...line, prev: before }
    before = hashLine(formatLine(chained), sha256)
    return chained
  })
}

/**
 * Chains a log: every line gets, as `prev`, the hash of the line before it in the file, and the first one 64 zeros.
 *
 * The lines of all alliances are one chain, in the order of their line numbers, so that an alliance cannot be taken out of a file
 * as a whole. A chain that was there before is replaced.
 *
 * @example
 * import { createHash } from 'node:crypto'
 * const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
 * const [first, ...others] = sampleLog.map((event, index) => ({ line: index + 1, event }))
 * const log = { alliances: first ? [{ alliance: 'a1', lines: [first, ...others] as const }] : [] }
 * const { chained, lawful } = verifyLog(formatLog(chainLog(log, sha256)), { sha256 })
 * const both = [chained, lawful]
 * both // => [true, true]
 */
export const chainLog = (log: Log, sha256: Sha256): Log => {
  const numbered = linesOf(log)
  const chained = chainLines(
    numbered.map(({ of, line: _, ...line }) => line),
    firstPrev,
    sha256,
  )
  const prevOf = new Map(numbered.map(({ of }, index) => [of, chained[index]?.prev ?? firstPrev]))
  const withPrev = (entry: NumberedEvent): NumberedEvent => ({ ...entry, prev: prevOf.get(entry) ?? firstPrev })
  return {
    alliances: log.alliances.map(({ alliance, lines: [first, ...others] }) => ({
      alliance,
      lines: [withPrev(first), ...others.map(withPrev)],
    })),
  }
}
