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
  /** What was expected, never what stood in a cell: that is a client's score or answer. */
  readonly what: string
  /** What is said where many are told as one; `what` itself unless it differs from one to the next. */
  readonly kind?: string
  /** What many such faults have in common; a single one is more likely a slip. */
  readonly hint?: string
}

export const occupied = (file: string): Fault => ({ file, what: 'exists and is not empty; --force replaces it' })

/** Where a file is to be written; no option replaces what is none. */
export const noFile = (file: string, is: string): Fault => ({
  file,
  what: `is ${is}, where a file is to be written`,
})

/** A file or folder where one of ours is to go, and no record of ours names it. */
export const notOurs = (file: string): Fault => ({
  file,
  what: 'stands where the output is to go, and the manifest there does not name it as written by this verb; it stays. Move it, or choose another --out',
})

/** The code of an error of the file system; its message would repeat paths of the machine. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown'

export const cannotWrite = (file: string, thrown: unknown): Fault => ({
  file,
  what: `cannot be written (${codeOf(thrown)})`,
})

/** A value, or everything that keeps it from being read or made. */
export type OrFaults<Value> = Either<readonly Fault[], Value>
