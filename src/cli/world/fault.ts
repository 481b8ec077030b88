/** The greatest session number a table may hold: as many sessions as a series covers; more is a date or a record number. */
export const greatestSession = 10_000

/** A column as a reader counts it: the first is 1. */
export interface Column {
  readonly number: number
  readonly name: string
}

/** Why a file or the standard input could not be opened. */
export type ReadFault = 'absent' | 'a directory' | 'not permitted' | 'unreadable'

/** What stands at a path; a link is a link, wherever it leads. */
export type Kind = 'absent' | 'a file' | 'a directory' | 'a link' | 'no ordinary file'

/** A place in a table; the header is line 1. */
interface Cell {
  readonly line: number
  readonly column: Column
}

/** Columns that a table ought to have and has not. */
interface ColumnAbsent {
  readonly _tag: 'ColumnAbsent'
  readonly line: number
  readonly names: readonly string[]
  /** Where columns were looked for by a pattern and none fits it, with a name that would. */
  readonly pattern?: { readonly text: string; readonly fitting: string }
  /** What the first line holds; it may be data, so only what resembles a wanted name is ever shown. */
  readonly seen: readonly string[]
  readonly delimiter: string
}

/** What is wrong with a file as a whole, or with what is to be written. */
type FileFault =
  | { readonly _tag: 'CannotRead'; readonly why: ReadFault }
  | { readonly _tag: 'Occupied' }
  /** Where a file is to be written; no option replaces what is none. */
  | { readonly _tag: 'NoFile'; readonly is: Exclude<Kind, 'absent' | 'a file'> }
  /** A file or folder where one of ours is to go, and no record of ours names it. */
  | { readonly _tag: 'NotOurs' }
  /** Of ours, and no longer as we wrote it. */
  | { readonly _tag: 'Changed' }
  /** An input that would be written over. */
  | { readonly _tag: 'SameFile' }
  /** Another process is writing the same files. */
  | { readonly _tag: 'AtWork'; readonly pid: number }
  /** With the file system's own code for why. */
  | { readonly _tag: 'CannotWrite'; readonly code: string }
  | { readonly _tag: 'TooManySessions'; readonly found: number; readonly most: number }
  | { readonly _tag: 'SeriesTooLong'; readonly id: string; readonly found: number; readonly most: number }
  /** What is wrong with a scoring key, a scenario, an experiment or the folder of a simulation. */
  | { readonly _tag: 'Unfit'; readonly what: string }

/** What is wrong with a line. */
type LineFault = { readonly line: number } & (
  | { readonly _tag: 'Empty'; readonly header: boolean }
  | { readonly _tag: 'NotUtf8' | 'StrayQuote' | 'OpenQuote' }
  | { readonly _tag: 'ColumnTwice'; readonly name: string }
  | { readonly _tag: 'RaggedRow'; readonly expected: number; readonly found: number; readonly last: boolean }
  | { readonly _tag: 'NoRowChosen'; readonly filters: readonly string[] }
  | { readonly _tag: 'DuplicateKey'; readonly first: number; readonly columns: readonly string[] }
  /** A line of a log that is not lawful or not readable, in the words of the layer that refused it; or no JSON at all. */
  | { readonly _tag: 'LogLine' | 'NoLogLine'; readonly what: string }
)

/** What is wrong with a cell. */
type CellFault = Cell &
  (
    | { readonly _tag: 'KeyBlank'; readonly part: 'id' | 'session' | 'rater' }
    | { readonly _tag: 'NotASession'; readonly date: boolean }
    | { readonly _tag: 'NotANumber'; readonly decimal: string; readonly otherMark: boolean }
    /** A text where an answer was expected; hints for scores, such as another decimal mark, do not fit it. */
    | { readonly _tag: 'AnswerNotANumber'; readonly decimal: string }
    | { readonly _tag: 'NotFinite' | 'NotWhole' }
    | { readonly _tag: 'OutOfRange'; readonly min: number; readonly max: number }
    | { readonly _tag: 'UnknownAnswer' | 'UnknownMark'; readonly expected: readonly string[] }
  )

/**
 * Why a file cannot be used as the command line asks. It names places and expectations, never what stood in a cell:
 * that is a client's score or answer.
 */
export type Fault = { readonly file: string } & (FileFault | ColumnAbsent | LineFault | CellFault)
