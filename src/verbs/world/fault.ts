import type { Either } from '../../kernel/inside.js'

/** A column as a reader counts it: the first is 1. */
export interface Column {
  readonly number: number
  readonly name: string
}

/** Why a file cannot be used as the command line asks, or not be written. */
export interface Fault {
  readonly file: string
  /** The header of a table is line 1. */
  readonly line?: number
  readonly column?: Column
  /** A place that is no line, such as an event of an observation. */
  readonly place?: string
  /** What was expected, never what was in a cell: that is a client's score or answer. */
  readonly what: string
  /** What is said where many are reported as one; `what` itself unless it differs from one to the next. */
  readonly kind?: string
  /** What many such faults have in common; a single one is more likely a slip. */
  readonly hint?: string
}

/** A value, or everything that keeps it from being read or made. */
export type OrFaults<Value> = Either<readonly Fault[], Value>
