import {
  type LastWindow,
  lastWindows,
  type SheetFacts,
  type Straddle,
  sheetMakings,
  sheetUses,
  straddles,
  type TimeForm,
  timeForms,
} from '../../coding/inside.js'
import { right } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import { asCode, type DecimalMark, decimalMarks } from '../table/cell.js'
import { codeSet } from './code-set.js'
import { checked, combined, option, type Reader, rare, record, repeatable, wrong } from './reader.js'
import { sessionPattern } from './table.js'
import { asTyped, decimalNumber, each, oneOf, optional, type ReadText, required, text } from './texts.js'

/** What a file of codes is. */
export const codeReaders = ['table', 'boris', 'boris-table', 'elan-text', 'machine', 'sheets'] as const
export type CodeReader = (typeof codeReaders)[number]

/** What is written: sheets, or a table with a row for each code or for each segment. */
export const codeForms = ['sheets', 'long', 'wide'] as const
export type CodeForm = (typeof codeForms)[number]

/** A column of a table by its name, or a value that holds throughout the file: `=VALUE`. */
export type Named = { readonly column: string } | { readonly value: string }

const named: ReadText<Named> = (text, flag) => {
  if (!text.startsWith('=')) return right({ column: text })
  return text === '=' ? wrong(`${flag.split(' ')[0]} = names no value`) : right({ value: text.slice(1) })
}

const seconds =
  (least: number): ReadText<number> =>
  (text, flag) => {
    const value = decimalNumber(text)
    return value >= least && value > (least === 0 ? -1 : 0) && Number.isFinite(value)
      ? right(value)
      : wrong(`${flag.split(' ')[0]} needs seconds, as in ${flag.split(' ')[0]} 300`)
  }

/** The columns of a table of codes. */
export interface TableColumns {
  readonly unit: string | undefined
  readonly start: string | undefined
  readonly end: string | undefined
  readonly code: string | undefined
  readonly value: string | undefined
  readonly whyBlank: string | undefined
  readonly codes: string | undefined
}

const readCodes: ReadText<string> = (text) =>
  checked(text, text.split('{code}').length !== 2 && "--codes needs {code} once, as in --codes '{code}_x'")

export const tableColumns: Reader<TableColumns> = record({
  unit: option('--unit <COLUMN>', 'table: column of the number of the segment', text),
  start: option('--start <COLUMN>', 'table: column of the start of the segment, in place of --unit', text),
  end: option('--end <COLUMN>', 'table: column of its end', text),
  code: option('--code <COLUMN>', 'table with a row for each code: column of the code', text),
  value: option('--value <COLUMN>', 'the same: column of the value', text),
  whyBlank: rare(option('--why-blank <COLUMN>', 'the same: column that says why a value is blank', text)),
  codes: option('--codes <PATTERN>', "table with a column for each code: its names, '{code}_x'", optional(readCodes)),
})

/** Whose sheets these are. In a table a fact is a column or `=VALUE`; elsewhere it is the value itself. */
export interface Whose {
  readonly session: Named | undefined
  readonly coder: Named | undefined
  readonly alliance: Named | undefined
  readonly coderKind: Named | undefined
  readonly sheet: Named | undefined
  readonly sessionPattern: string | undefined
}

export const whose: Reader<Whose> = record({
  session: option(
    '--session <COLUMN|N>',
    'table: column of the session number, or =N for all rows; else the number',
    optional(named),
  ),
  sessionPattern,
  coder: option(
    '--coder <COLUMN|NAME>',
    'table: column of the coder, or =NAME for all rows; else the name',
    optional(named),
  ),
  alliance: option(
    '--alliance <COLUMN|ID>',
    'table: column of the alliance, or =ID for all rows; else the id',
    optional(named),
  ),
  coderKind: rare(
    option('--coder-kind <COLUMN>', 'table: column with person or machine (a person unless given)', optional(named)),
  ),
  sheet: rare(
    option('--sheet <COLUMN>', 'table: column of the id of the sheet (made from the others)', optional(named)),
  ),
})

/** What cells without a value mean. */
export interface BlankWords {
  readonly notApplicable: string | undefined
  readonly notCodable: string | undefined
  readonly missing: ReadonlySet<string>
  readonly decimal: DecimalMark
}

export const blankWords: Reader<BlankWords> = combined(
  {
    notApplicable: option('--not-applicable <WORD>', 'table: what a cell says where the code does not apply', text),
    notCodable: option('--not-codable <WORD>', 'table: what the cells say where nothing could be coded', text),
    missing: option('--not-rated <WORDS>', 'table: what a cell says, beside blank, where it was not rated: NA,.', text),
    decimal: option('--decimal <MARK>', "the decimal mark, . or , ('.' unless given)", optional(oneOf(decimalMarks))),
  },
  ({ notApplicable, notCodable, missing, decimal = '.' }) => {
    const words = new Set((missing?.split(',') ?? []).map((word) => asCode(word.trim(), '.')))
    const others = [notApplicable, notCodable].flatMap((word) => (word === undefined ? [] : asCode(word, '.')))
    const all = [...words, ...others]
    return checked(
      { notApplicable, notCodable, missing: words, decimal },
      new Set(all).size < all.length && 'one word has two meanings in --not-applicable, --not-codable and --not-rated',
    )
  },
)

/** When a session begins and how long it is, and how its times and absences are written. */
export interface SessionTimes {
  readonly length: number | undefined
  readonly startAt: number | undefined
  readonly absent: string | undefined
  readonly time: TimeForm | undefined
}

/** How the events of a recording become segments, as far as it was typed. */
interface WindowsTyped {
  readonly window: number | undefined
  readonly straddle: Straddle | undefined
  readonly last: LastWindow | undefined
}

export const windowOptions: Reader<WindowsTyped> = record({
  window: option('--window <SECONDS>', 'events: length of a segment', optional(seconds(0.001))),
  straddle: option(
    '--straddle <WHICH>',
    `events: an event in several segments counts in ${straddles.join(', ')}`,
    optional(oneOf(straddles)),
  ),
  last: option(
    '--last <HOW>',
    `events: a shorter last segment: ${lastWindows.join(', ')}`,
    optional(oneOf(lastWindows)),
  ),
})

export const sessionTimes: Reader<SessionTimes> = record({
  length: option(
    '--length <SECONDS>',
    'events: length of the session, where the file does not say it',
    optional(seconds(0.001)),
  ),
  startAt: option(
    '--start-at <SECONDS>',
    'events: when the session begins in the recording (0 unless given)',
    optional(seconds(0)),
  ),
  absent: option('--absent <VALUE>', 'events of a set with values: the value without an event, or not-rated', text),
  time: option(
    '--time <FORM>',
    `how times are written, where that is not clear: ${timeForms.join(', ')}`,
    optional(oneOf<TimeForm>(timeForms)),
  ),
})

/** Which recordings and events are read. */
export interface Chosen {
  readonly observations: readonly string[]
  readonly pattern: string | undefined
  readonly subjects: readonly string[]
  readonly tiers: readonly string[]
  readonly codesIn: 'annotation' | 'tier' | undefined
}

const marks = ['{session}', '{coder}', '{alliance}']

const readPattern: ReadText<string> = (text) =>
  checked(
    text,
    marks.every((mark) => !text.includes(mark)) && `--observations needs one of ${marks.join(', ')}`,
    marks.some((mark) => text.split(mark).length > 2) && '--observations has a mark twice',
  )

export const chosen: Reader<Chosen> = record({
  observations: repeatable('--observation <NAME>', 'boris: only this observation; repeated, only these', each(asTyped)),
  pattern: option(
    '--observations <PATTERN>',
    "boris: what the names of observations say: '{alliance}-{session}-{coder}'",
    optional(readPattern),
  ),
  subjects: repeatable('--subject <NAME>', 'events: only those of this subject; may be repeated', each(asTyped)),
  tiers: repeatable('--tier <NAME>', 'elan-text: the tier that is read; may be repeated', each(asTyped)),
  codesIn: option(
    '--codes-in <WHERE>',
    'elan-text: whether codes are in the annotation or are the name of the tier',
    optional(oneOf(['annotation', 'tier'])),
  ),
})

const readBlind: ReadText<readonly string[]> = (text) => {
  const parts = text.split(',').map((part) => part.trim())
  if (text.trim() === 'nothing') return right([])
  return checked(parts, parts.includes('') && '--blind-to needs words before and after each comma, or the word nothing')
}

export const reader: Reader<CodeReader> = option(
  '--reader <WHAT>',
  `what FILE is: ${codeReaders.join(', ')}`,
  required(oneOf(codeReaders), `--reader ${codeReaders.join('|')}`),
)

/** The facts of sheets as far as they were typed. */
export interface FactsTyped {
  readonly set: CodeSet | undefined
  readonly use: SheetFacts['use'] | undefined
  readonly made: SheetFacts['made'] | undefined
  readonly blindTo: SheetFacts['blindTo'] | undefined
}

export const factsTyped: Reader<FactsTyped> = record({
  set: codeSet,
  use: option('--use <USE>', `what the sheets are for: ${sheetUses.join(', ')}`, optional(oneOf(sheetUses))),
  made: option('--made <HOW>', `how they were made: ${sheetMakings.join(', ')}`, optional(oneOf(sheetMakings))),
  blindTo: option(
    '--blind-to <WHAT>',
    'what coders did not know, comma-separated, or the word nothing',
    optional(readBlind),
  ),
})

/** The facts of the sheets, and which are missing. */
export const factsOf = ({
  set,
  use,
  made,
  blindTo,
}: FactsTyped): {
  readonly stated: { readonly set: CodeSet; readonly facts: SheetFacts } | undefined
  readonly missing: readonly string[]
} => {
  const missing = [
    ...(set === undefined ? ['--code-set NAME|FILE'] : []),
    ...(use === undefined ? [`--use ${sheetUses.join('|')}`] : []),
    ...(made === undefined ? [`--made ${sheetMakings.join('|')}`] : []),
    ...(blindTo === undefined ? ["--blind-to WHAT ('nothing' where the coders knew all)"] : []),
  ].map((option) => `missing option ${option}`)
  const isStated = set !== undefined && use !== undefined && made !== undefined && blindTo !== undefined
  return { stated: isStated ? { set, facts: { use, made, blindTo } } : undefined, missing }
}
