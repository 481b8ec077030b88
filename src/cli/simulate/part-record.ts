import type { OwnFile } from '../output/own.js'
import type { Table } from './table.js'

/** A file that stands, and what must be in it. */
export interface FileRecord extends OwnFile {
  readonly rows: number
}

/** Courses that could not be simulated, and why; a row of the output, since one failure is no reason to stop. */
export interface Failure {
  readonly replication: number
  readonly from: number
  readonly to: number
  readonly what: string
}

/** What a part holds; written last within it. */
export interface PartRecord {
  readonly part: number
  /** The SHA-256 of the plan it was made by. */
  readonly plan: string
  readonly files: readonly (FileRecord & { readonly name: Table })[]
  readonly failures: readonly Failure[]
}

/** How a part stands: only `Whole` has all of its rows, and `Damaged` says which file is not what it was. */
export type PartState =
  | { readonly _tag: 'Missing' }
  /** Only what its own list names as made by this run is ever made again in its place. */
  | { readonly _tag: 'Damaged'; readonly what: string; readonly isOurs: boolean }
  | { readonly _tag: 'Failed'; readonly record: PartRecord }
  | { readonly _tag: 'Whole'; readonly record: PartRecord }
