import { right } from '../../kernel/inside.js'
import type { SessionSpan } from '../../series/inside.js'
import { asCode, decimalMarks, gapSpellings, greatestSession, type NumberFormat } from '../table/cell.js'
import { itemMark, sessionMark } from '../table/columns.js'
import type { Filter, RowKeys } from '../table/rows.js'
import { repeats, type SessionColumn } from '../table/session-column.js'
import { checked, combined, option, type Read, type Reader, rare, record, repeatable } from './reader.js'
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
  if (read._tag === 'Left') return read
  const [name, value] = read.right
  const isNot = name.length > 1 && name.endsWith('!')
  return right({ column: isNot ? name.slice(0, -1) : name, isNot, value: value.trim() })
}

const readCodes: texts.ReadText<ReadonlySet<string>> = (text) => {
  const codes = text.split(',').map((code) => asCode(code.trim(), '.'))
  return checked(
    new Set(codes),
    codes.includes('') && '--missing needs a code before and after each comma; a blank is a gap without it',
  )
}

/** How the text of a table is to be read. */
export const delimiter: Reader<string> = option(
  '--delimiter <CHARACTER>',
  "what separates values: one character, or tab (',' unless given)",
  texts.withDefault(',', readDelimiter),
)

/** The same where some files say it themselves. */
export const namedDelimiter: Reader<string | undefined> = option(
  '--delimiter <CHARACTER>',
  "what separates values: one character, or tab (',' unless given; what BORIS and ELAN write says it)",
  texts.optional(readDelimiter),
)
export const skip: Reader<number> = rare(
  option(
    '--skip-rows <N>',
    'how many further heading rows follow the column names (Qualtrics: 2)',
    texts.withDefault(0, texts.countOrNone),
  ),
)
export const numbers: Reader<NumberFormat> = record({
  decimal: option(
    '--decimal <MARK>',
    `the decimal mark, ${decimalMarks.join(' or ')} ('.' unless given)`,
    texts.withDefault('.', texts.oneOf(decimalMarks)),
  ),
  missing: rare(
    option(
      '--missing <CODES>',
      'codes that mean a gap in scores and answers: 999,-99,.,#NULL!',
      texts.withDefault(new Set(), readCodes),
    ),
  ),
})

/** The columns that name a row. */
export const id: Reader<string> = option(
  '--id <COLUMN>',
  'column of the client or alliance; ids are text, so 007 stays 007',
  texts.required(texts.asTyped),
)
const session = option('--session <COLUMN>', 'column of the session number, a whole number', texts.text)
export const rater: Reader<string | undefined> = option(
  '--rater <COLUMN>',
  'column of who gave the score; it is then part of the key',
  texts.text,
)

/** Which rows are read. */
export const where: Reader<readonly Filter[]> = repeatable(
  '--where <COLUMN=VALUE>',
  'only rows with this value (!= without it); repeated, all must hold',
  texts.each(readFilter),
)
const sessions = option('--sessions <A..B>', 'only these sessions', texts.optional(readSessions))

/** An option, and the column that it names. */
type Role = readonly [option: string, column: string | undefined]

/** The options of a key, each with its column. */
export const keyRoles = ({ id, session, rater }: Pick<RowKeys, 'id' | 'session' | 'rater'>): readonly Role[] => [
  ['--id', id],
  [session?._tag === 'Occasion' ? '--occasion' : '--session', session?.column],
  ['--rater', rater],
]

/** What is wrong where several options name one column. */
export const twoRoles = (roles: readonly Role[]): readonly string[] =>
  roles.flatMap(([option, column], index) =>
    roles
      .slice(index + 1)
      .filter(([, other]) => column !== undefined && other === column)
      .map(([other]) => `${option} and ${other} both name column ${column}; each reads a column of its own`),
  )

/** Which rows are read, and by which key. */
export const rowKeys = (sessionColumn: Reader<SessionColumn | undefined>): Reader<RowKeys> =>
  combined({ id, session: sessionColumn, rater, sessions, where }, (keys) => checked(keys, ...twoRoles(keyRoles(keys))))

/** What is wrong with a pattern that has something like a mark. */
export const strayMark = (flag: string, pattern: string): string | false => {
  const likeMarks = pattern.match(/\{\s*(session|item|n(?![a-z]))[^{}]*\}?/gi) ?? []
  const stray = likeMarks.find((mark) => mark !== sessionMark && mark !== itemMark)
  return (
    stray !== undefined &&
    `${flag} has ${stray}, which is not a mark; marks are ${sessionMark} and ${itemMark}, in small letters`
  )
}

const readSessionPattern: texts.ReadText<string> = (text) =>
  checked(
    text,
    text.split(sessionMark).length !== 2 &&
      `--session-pattern needs ${sessionMark} once where the session number is, as in 'session_${sessionMark}_arm_1'`,
    strayMark('--session-pattern', text),
    text.includes(itemMark) && `--session-pattern has no place for ${itemMark}`,
  )

/** Where the number of a session is in its name. */
export const sessionPattern: Reader<string | undefined> = rare(
  option(
    '--session-pattern <TEXT>',
    `the text around the session number: 'session_${sessionMark}_arm_1'`,
    texts.optional(readSessionPattern),
  ),
)

/** The column that tells sessions apart; none where an option names the sessions by a pattern of columns. */
export const sessionColumn = (namedBy: Reader<string | undefined>): Reader<SessionColumn | undefined> =>
  combined(
    {
      namedBy,
      session,
      pattern: sessionPattern,
      occasion: option(
        '--occasion <COLUMN>',
        'in place of --session: column of a date or day; numbered in order',
        texts.text,
      ),
      repeats: rare(
        option(
          '--repeats <WHICH>',
          `of equal occasions: ${repeats.join(', ')} (fault unless given)`,
          texts.optional(texts.oneOf(repeats)),
        ),
      ),
    },
    ({ namedBy, session, pattern, occasion, repeats }): Read<SessionColumn | undefined> => {
      const isNeeded = namedBy === undefined && session === undefined && occasion === undefined
      const named = (flag: string, column: string | undefined) =>
        namedBy !== undefined && column !== undefined && `${namedBy} names the sessions itself; leave ${flag} out`
      const column: SessionColumn | undefined =
        occasion !== undefined
          ? { _tag: 'Occasion', column: occasion, repeats: repeats ?? 'fault' }
          : session === undefined
            ? undefined
            : pattern === undefined
              ? { _tag: 'Number', column: session }
              : { _tag: 'Named', column: session, pattern }
      return checked(
        column,
        isNeeded && 'missing option --session COLUMN or --occasion COLUMN',
        named('--session', session),
        named('--occasion', occasion),
        session !== undefined &&
          occasion !== undefined &&
          '--session and --occasion both say which session a row is; give one of them',
        pattern !== undefined &&
          session === undefined &&
          !isNeeded &&
          '--session-pattern reads the column of --session, which is missing',
        repeats !== undefined &&
          occasion === undefined &&
          !isNeeded &&
          '--repeats is of equal occasions, and goes with --occasion',
      )
    },
  )
