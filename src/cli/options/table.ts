import { right } from '../../kernel/inside.js'
import type { SessionSpan } from '../../series/index.js'
import { type DecimalMark, decimalMarks, gapSpellings, greatestSession } from '../table/cell.js'
import type { Filter, RowKeys } from '../table/rows.js'
import { checked, combined, option, type Read, type Reader, record, repeatable } from './reader.js'
import * as texts from './texts.js'

const gaps = gapSpellings.map((spelling) => (spelling === '' ? 'blank' : spelling)).join(', ')

/** Below the options of every verb that reads a table. */
export const tableHelp: string = `FILE is a delimited table in UTF-8 with column names in its first line; - is standard input.
Gaps: ${gaps}. Exit: 0 done; 1 faulty file, nothing written; 2 wrong command line.`

const readDelimiter: texts.ReadText<string> = (text) => {
  const delimiter = text === 'tab' || text === '\\t' ? '\t' : text
  return checked(
    delimiter,
    (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) &&
      `--delimiter needs one character, as in --delimiter ';', or the word tab`,
  )
}

const readSessions: texts.ReadText<SessionSpan> = (text, flag) => {
  const read = texts.span(text, flag)
  if (read._tag === 'Left') return read
  const { first, last } = read.right
  return checked(
    read.right,
    !(Number.isInteger(first) && Number.isInteger(last)) && '--sessions needs whole numbers',
    (first < 0 || last > greatestSession) && `--sessions needs numbers from 0 to ${greatestSession}`,
  )
}

const readFilter: texts.ReadText<Filter> = (text, flag) => {
  const read = texts.pair(text, flag)
  return read._tag === 'Left' ? read : right({ column: read.right[0], value: read.right[1].trim() })
}

/** How the text of a table is to be read. */
export const delimiter: Reader<string> = option(
  '--delimiter <CHARACTER>',
  "what stands between values: one character, or tab (',' unless given)",
  texts.withDefault(',', readDelimiter),
)
export const decimal: Reader<DecimalMark> = option(
  '--decimal <MARK>',
  `the decimal mark, ${decimalMarks.join(' or ')} ('.' unless given)`,
  texts.withDefault('.', texts.oneOf(decimalMarks)),
)

/** The columns that name a row. */
export const id: Reader<string> = option(
  '--id <COLUMN>',
  'column of the client or alliance; ids are text, so 007 stays 007',
  texts.required(texts.asTyped),
)
export const session: Reader<string | undefined> = option(
  '--session <COLUMN>',
  'column of the session number, a whole number',
  texts.text,
)
export const rater: Reader<string | undefined> = option(
  '--rater <COLUMN>',
  'column of who gave the score; it is then part of the key',
  texts.text,
)

const where = repeatable(
  '--where <COLUMN=VALUE>',
  'only rows with this value; repeated, all must hold',
  texts.each(readFilter),
)
const sessions = option('--sessions <A..B>', 'only these sessions', texts.optional(readSessions))

/** Which rows are read, and by which key. */
export const rowKeys = (sessionColumn: Reader<string | undefined>): Reader<RowKeys> =>
  record({ id, session: sessionColumn, rater, sessions, where })

/** The session column of a table that has a row for each session. */
export const neededSession: Reader<string> = combined(
  { session },
  (typed): Read<string> => (typed.session === undefined ? texts.missing('--session COLUMN') : right(typed.session)),
)
