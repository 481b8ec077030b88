import type { AllianceId } from './identifier.js'
import type { Path } from './problem.js'

/** A line with what its text tells of whose entry it was, even where the entry itself cannot be read. */
export interface BadLine {
  readonly line: number
  readonly alliance?: AllianceId
  readonly seq?: number
}

interface OutOfSequence {
  readonly line: number
  readonly alliance: AllianceId
  readonly path: Path
  readonly expected: string
  /** The sequence number that was expected there. */
  readonly next: number
  readonly found: number
}

/** What is wrong with a line of a log beside its form. */
export type LineFault =
  /** The last line stops before its end: the writer died at it, or has not finished. What is before it was written whole. */
  | (BadLine & { readonly _tag: 'TornLine'; readonly path: Path; readonly expected: string })
  /** Sequence numbers are left out: lines are lost, or stand in the wrong order. */
  | (OutOfSequence & { readonly _tag: 'SeqGap' })
  /** A sequence number comes again: a line was written twice, two writers were at work, or lines stand in the wrong order. */
  | (OutOfSequence & { readonly _tag: 'SeqRepeated' })

/** What happened to a line of a chained log. */
export type Tampering = 'altered' | 'missing' | 'doubled' | 'moved' | 'torn'

/** A place where a chain does not hold. */
export interface ChainBreak {
  readonly _tag: 'ChainBreak'
  readonly line: number
  readonly what: Tampering
}

/** What is wrong with the chain of a log. */
export type ChainFault =
  | ChainBreak
  /** No line has a `prev`, so that nothing can be said of what happened to the file. */
  | { readonly _tag: 'NotChained'; readonly line: number }
  /** The hash that was noted before is that of no line: lines are gone from the end, or what is there was written anew. */
  | { readonly _tag: 'HeadNotFound'; readonly line: number }

/** The reason why a snapshot is of no use: fold the whole log anew. */
export type SnapshotRefusal =
  | {
      readonly _tag: 'OtherVersion'
      readonly of: 'reducer' | 'schema'
      readonly expected: number
      readonly found: number
    }
  /** It is not as it was written, or not of so many entries. */
  | { readonly _tag: 'SnapshotDamaged' }
  /** The later entries do not begin with the one after the snapshot's last: `expected` and `found` are their `seq`. */
  | { readonly _tag: 'NotTheNextEntry'; readonly expected: number; readonly found: number }
