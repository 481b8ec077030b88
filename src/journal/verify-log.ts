import type { Sha256 } from './chain-log.js'
import { numberedLines } from './numbered-lines.js'
import type { VerifiedLog } from './verified-log.js'
import { verifyLines } from './verify-lines.js'

/**
 * Says whether a log is lawful, whether its chain holds, and which line is the first that is not as it was written.
 *
 * `head` is the hash of a last line that was noted before. The log may have grown since: the chain holds if that line is still in it.
 *
 * @example
 * const sha256 = () => '0'.repeat(64)
 * verifyLog('', { sha256 })
 * // => { lawful: true, chained: true, lines: 0, head: firstPrev, first: null, problems: [] }
 */
export const verifyLog = (text: string, asked: { readonly sha256: Sha256; readonly head?: string }): VerifiedLog =>
  verifyLines(() => numberedLines(text), asked).verified
