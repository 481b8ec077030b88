import type { Path, Problem } from '../schema/index.js'
import type { AllianceId } from '../vocabulary/inside.js'

interface OutOfSequence {
  readonly line: number
  readonly alliance: AllianceId
  readonly path: Path
  readonly expected: string
  /** The sequence number that was expected there. */
  readonly next: number
  readonly found: number
}

/** A line with what its text tells of whose entry it was, even where the entry itself cannot be read. */
interface BadLine {
  readonly line: number
  readonly alliance?: AllianceId
  readonly seq?: number
}

/** What keeps a file from being a log, with the line. */
export type LogProblem =
  | (Problem & BadLine)
  /** The last line stops before its end: the writer died at it, or has not finished. What is before it was written whole. */
  | (BadLine & { readonly _tag: 'TornLine'; readonly path: Path; readonly expected: string })
  /** Sequence numbers are left out: lines are lost, or stand in the wrong order. */
  | (OutOfSequence & { readonly _tag: 'SeqGap' })
  /** A sequence number comes again: a line was written twice, two writers were at work, or lines stand in the wrong order. */
  | (OutOfSequence & { readonly _tag: 'SeqRepeated' })
