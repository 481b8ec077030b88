import { nonEmpty } from '../kernel/inside.js'
import { formatLine, type LogLine } from '../schema/index.js'
import { canonicalJson } from './canonical-json.js'
import type { Log } from './log.js'

/** A function that gives the SHA-256 of a text's UTF-8 in 64 hexadecimal digits, in lower case. */
export type Sha256 = (text: string) => string

/** The `prev` of a first line, which has none before it: 64 zeros. */
export const firstPrev: string = '0'.repeat(64)

/**
 * Returns the SHA-256 of a line in canonical JSON (RFC 8785): the `prev` of the line after it.
 *
 * @example
 * import { createHash } from 'node:crypto'
 * const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
 * const event = { _tag: 'PhaseResumed', stamp: by('ann', 12), resumes: 1 } as const
 * hashLine({ v: 1, alliance: 'a1', seq: 1, event, prev: firstPrev }, sha256).length // => 64
 */
export const hashLine = (line: LogLine, sha256: Sha256): string => sha256(canonicalJson(JSON.parse(formatLine(line))))

/**
 * Chains a log: every line gets, as `prev`, the hash of the line before it in the file, and the first one 64 zeros.
 *
 * The lines of all alliances are one chain, in the order of their line numbers, so that an alliance cannot be taken out of a file
 * as a whole. A chain that was there before is replaced.
 *
 * @example
 * import { createHash } from 'node:crypto'
 * const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
 * const lines = sampleLog.map((event, index) => ({ line: index + 1, event }))
 * const log = { alliances: [{ alliance: 'a1', lines: [lines[0], ...lines.slice(1)] }] }
 * const { chained, lawful } = verifyLog(formatLog(chainLog(log, sha256)), { sha256 })
 * ;[chained, lawful] // => [true, true]
 */
export const chainLog = ({ alliances }: Log, sha256: Sha256): Log => {
  const chained = alliances.map(({ alliance, lines }) => ({ alliance, lines: lines.map((one) => ({ ...one })) }))
  const inOrder = chained
    .flatMap(({ alliance, lines }) => lines.map((entry, index) => ({ alliance, seq: index + 1, entry })))
    .sort((a, b) => a.entry.line - b.entry.line)
  let prev = firstPrev
  for (const { alliance, seq, entry } of inOrder) {
    entry.prev = prev
    prev = hashLine({ v: 1, alliance, seq, ...entry }, sha256)
  }
  return {
    alliances: chained.flatMap(({ alliance, lines }) => {
      const some = nonEmpty(lines)
      return some === undefined ? [] : [{ alliance, lines: some }]
    }),
  }
}
