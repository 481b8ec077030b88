import type { ChainFault, Tampering } from '../vocabulary/inside.js'
import type { LogProblem } from './log-problem.js'
import type { BrokenLine } from './replay-log.js'

/** What is wrong with a log that is verified. */
export type VerifyProblem = LogProblem | BrokenLine | ChainFault

/** What a log proves of itself. */
export interface VerifiedLog {
  /** Whether every line can be read and can follow what came before it. */
  readonly lawful: boolean
  /** Whether every line has the hash of the line before it, and the head that was asked for is among them. */
  readonly chained: boolean
  /** How many lines there are, blank ones left out. */
  readonly lines: number
  /** The hash of the last line, to be noted elsewhere; 64 zeros without lines, and nothing where the last line is no JSON. */
  readonly head: string | null
  /**
   * The first line that is not as it was written; a line that is gone is where it would be. Where the head is gone alone, the line
   * after the last is `missing`: nothing shows whether the last one was altered instead. An unlawful last line is then `altered`.
   */
  readonly first: { readonly line: number; readonly what: Tampering | 'unlawful' } | null
  readonly problems: readonly VerifyProblem[]
}
