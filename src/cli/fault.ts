import { type ColumnAbsent, explainAbsent } from './column-absent.js'
import { greatestSession } from './greatest-session.js'
import type { Kind } from './output/kind.js'

/** A column as a reader counts it: the first is 1. */
export interface Column {
  readonly number: number
  readonly name: string
}

/** Why a file or the standard input could not be opened. */
export type ReadRefusal = 'absent' | 'a directory' | 'not permitted' | 'unreadable'

/** A place in a table; the header is line 1. */
interface Cell {
  readonly file: string
  readonly line: number
  readonly column: Column
}

/** The parts of the key of a row that may not be blank. */
export type KeyPart = 'id' | 'session' | 'rater'

/**
 * Why a file cannot be used as the command line asks. It names places and expectations, never what stood in a cell:
 * that is a client's score or answer.
 */
export type Fault =
  | { readonly _tag: 'CannotRead'; readonly file: string; readonly why: ReadRefusal }
  | { readonly _tag: 'Occupied'; readonly file: string }
  /** Where a file is to be written; no option replaces what is none. */
  | { readonly _tag: 'NoFile'; readonly file: string; readonly is: Exclude<Kind, 'absent' | 'a file'> }
  /** A file or folder where one of ours is to go, and no record of ours names it. */
  | { readonly _tag: 'NotOurs'; readonly file: string }
  /** Of ours, and no longer as we wrote it. */
  | { readonly _tag: 'Changed'; readonly file: string }
  /** An input that would be written over. */
  | { readonly _tag: 'SameFile'; readonly file: string }
  /** Another process is writing the same files. */
  | { readonly _tag: 'AtWork'; readonly file: string; readonly pid: number }
  /** With the file system's own code for why. */
  | { readonly _tag: 'CannotWrite'; readonly file: string; readonly code: string }
  | { readonly _tag: 'Empty'; readonly file: string; readonly line: number; readonly header: boolean }
  | { readonly _tag: 'TooManySessions'; readonly file: string; readonly found: number; readonly most: number }
  | {
      readonly _tag: 'SeriesTooLong'
      readonly file: string
      readonly id: string
      readonly found: number
      readonly most: number
    }
  | { readonly _tag: 'NotUtf8'; readonly file: string; readonly line: number }
  | { readonly _tag: 'StrayQuote'; readonly file: string; readonly line: number }
  | { readonly _tag: 'OpenQuote'; readonly file: string; readonly line: number }
  | ColumnAbsent
  | { readonly _tag: 'ColumnTwice'; readonly file: string; readonly line: number; readonly name: string }
  | {
      readonly _tag: 'RaggedRow'
      readonly file: string
      readonly line: number
      readonly expected: number
      readonly found: number
      readonly last: boolean
    }
  | { readonly _tag: 'NoRowChosen'; readonly file: string; readonly line: number; readonly filters: readonly string[] }
  | ({ readonly _tag: 'KeyBlank'; readonly part: KeyPart } & Cell)
  | ({ readonly _tag: 'NotASession'; readonly date: boolean } & Cell)
  | ({ readonly _tag: 'NotANumber'; readonly decimal: string; readonly otherMark: boolean } & Cell)
  /** A text where an answer was expected; hints for scores, such as another decimal mark, do not fit it. */
  | ({ readonly _tag: 'AnswerNotANumber'; readonly decimal: string } & Cell)
  | ({ readonly _tag: 'NotFinite' } & Cell)
  | ({ readonly _tag: 'NotWhole' } & Cell)
  | ({ readonly _tag: 'OutOfRange'; readonly min: number; readonly max: number } & Cell)
  | ({ readonly _tag: 'UnknownAnswer'; readonly expected: readonly string[] } & Cell)
  | ({ readonly _tag: 'UnknownMark'; readonly expected: readonly string[] } & Cell)
  | {
      readonly _tag: 'DuplicateKey'
      readonly file: string
      readonly line: number
      readonly first: number
      readonly columns: readonly string[]
    }
  /** What is wrong with a scoring key of the user’s own. */
  | { readonly _tag: 'InstrumentKey'; readonly file: string; readonly what: string }
  /** What is wrong with a scenario. */
  | { readonly _tag: 'ScenarioFile'; readonly file: string; readonly what: string }
  /** What is wrong with an experiment. */
  | { readonly _tag: 'ExperimentFile'; readonly file: string; readonly what: string }
  /** What is wrong with the folder of a simulation, or with a file in it. */
  | { readonly _tag: 'RunFolder'; readonly file: string; readonly what: string }
  /** A line of a log that is not lawful or not readable, in the words of the floor that refused it. */
  | { readonly _tag: 'LogLine'; readonly file: string; readonly line: number; readonly what: string }
  /** A line that is no JSON at all. */
  | { readonly _tag: 'NoLogLine'; readonly file: string; readonly line: number; readonly what: string }

const what = (fault: Fault): string => {
  switch (fault._tag) {
    case 'CannotRead':
      return `cannot be read (${fault.why})`
    case 'Occupied':
      return 'exists and is not empty; --force replaces it'
    case 'NoFile':
      return `is ${fault.is}, where a file is to be written`
    case 'NotOurs':
      return 'stands where the output is to go, and the manifest there does not name it as written by this verb; it stays. Move it, or choose another --out'
    case 'Changed':
      return 'is not as this program wrote it, so it stays; move it, or choose another --out'
    case 'SameFile':
      return 'is read, and stands where the output is to go; choose another --out'
    case 'AtWork':
      return `process ${fault.pid} is writing the same files there; try again when it has ended`
    case 'CannotWrite':
      return `cannot be written (${fault.code})`
    case 'Empty':
      return fault.header ? 'column names only, no row below them' : 'the file is empty'
    case 'TooManySessions':
      return `${fault.found} sessions in all, gaps included, where ${fault.most} are the most; is the session column, or --sessions, right?`
    case 'SeriesTooLong':
      return `${fault.found} sessions of id ${fault.id}, gaps included, where ${fault.most} are the most`
    case 'NotUtf8':
      return 'not UTF-8 text; save the table as "CSV UTF-8"'
    case 'StrayQuote':
      return 'a quotation mark where none may stand; a value in quotation marks is quoted whole, and a mark inside it is doubled'
    case 'OpenQuote':
      return 'a quotation mark is opened here and never closed; is the file cut off?'
    case 'ColumnAbsent':
      return explainAbsent(fault)
    case 'ColumnTwice':
      return `the column name ${fault.name} stands twice`
    case 'RaggedRow':
      return `${fault.found} values where the header names ${fault.expected} columns${fault.last ? '; it is the last line: is the file cut off?' : ''}`
    case 'NoRowChosen':
      return `no row is left after ${fault.filters.join(' ')}`
    case 'KeyBlank':
      return `blank, where each row needs ${fault.part === 'id' ? 'an id' : `a ${fault.part}`}`
    case 'NotASession':
      return fault.date
        ? 'a date is not a session number. Hint: number the sessions 1, 2, 3 … in the order of their dates'
        : `not a session number; expected a whole number from 0 to ${greatestSession}`
    case 'NotANumber':
      return `not a number; expected digits with the decimal mark '${fault.decimal}'${fault.otherMark ? `. Hint: is --decimal '${fault.decimal === '.' ? ',' : '.'}' meant?` : ''}`
    case 'AnswerNotANumber':
      return `not a number; expected digits with the decimal mark '${fault.decimal}'`
    case 'NotFinite':
      return 'not a finite number'
    case 'NotWhole':
      return 'not a whole number, as this instrument’s answers are'
    case 'OutOfRange':
      return `out of range; expected ${fault.min} to ${fault.max}`
    case 'UnknownAnswer':
      return `unknown answer; expected one of ${fault.expected.join(', ')}, or blank`
    case 'UnknownMark':
      return `expected ${fault.expected.join(', ')} or blank`
    case 'DuplicateKey':
      return `the same ${fault.columns.join(' and ')} as on line ${fault.first}`
    case 'InstrumentKey':
    case 'ScenarioFile':
    case 'ExperimentFile':
    case 'RunFolder':
    case 'LogLine':
    case 'NoLogLine':
      return fault.what
  }
}

/** One line for the person who must mend the file: file, line, column, what was expected. */
export const explainFault = (fault: Fault): string => {
  const line = 'line' in fault ? `, line ${fault.line}` : ''
  const column = 'column' in fault ? `, column ${fault.column.number} (${fault.column.name})` : ''
  return `${fault.file === '-' ? 'standard input' : fault.file}${line}${column}: ${what(fault)}`
}
