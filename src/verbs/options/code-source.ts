import type { SheetFacts, TimeForm } from '../../coding/inside.js'
import { isLeft } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import { absentValue, type EventPlan } from '../table/coded-events.js'
import type { CodedColumns, CodedFormat } from '../table/coded-table.js'
import {
  blankWords,
  type Chosen,
  type CodeReader,
  chosen,
  factsOf,
  factsTyped,
  type Named,
  reader,
  sessionTimes,
  tableColumns,
  whose,
  windowOptions,
} from './code.js'
import { shippedCodeSets } from './code-set.js'
import { checked, combined, type Read, type Reader, type Wrong, wrong } from './reader.js'
import { namedDelimiter, where } from './table.js'

/** A reader of events, which become segments by windows. */
type EventReader = Exclude<CodeReader, 'table' | 'machine' | 'sheets'>

/** What sheets are made from. */
export type CodeSource = { readonly delimiter: string | undefined; readonly said: readonly string[] } & (
  | {
      readonly _tag: 'Table'
      readonly columns: CodedColumns
      readonly format: CodedFormat
      readonly set: CodeSet
      readonly facts: SheetFacts
    }
  | {
      readonly _tag: 'Events'
      readonly reader: EventReader
      readonly decimal: '.' | ','
      readonly time: TimeForm | undefined
      readonly chosen: Chosen
      readonly plan: EventPlan
    }
  /** A file that says all of its sheets itself. */
  | { readonly _tag: 'Sheets' | 'Machine'; readonly codeSets: readonly CodeSet[] }
)

const typed = {
  ...{ reader, facts: factsTyped, columns: tableColumns, whose, words: blankWords, where },
  ...{ windows: windowOptions, times: sessionTimes, chosen, delimiter: namedDelimiter },
}
type Typed = { readonly [Name in keyof typeof typed]: (typeof typed)[Name] extends Reader<infer Value> ? Value : never }

const isTyped = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0)

/** Says which options are of other readers than the one that is given. */
const strangers = (one: Typed): readonly (string | false)[] => {
  const { columns, words, windows, times, chosen, whose, where, facts } = one
  const events: readonly CodeReader[] = ['boris', 'boris-table', 'elan-text']
  const of: readonly (readonly [flag: string, value: unknown, readers: readonly CodeReader[]])[] = [
    ...(
      [
        ['--unit', columns.unit],
        ['--start', columns.start],
        ['--end', columns.end],
        ['--code', columns.code],
        ['--value', columns.value],
        ['--why-blank', columns.whyBlank],
        ['--codes', columns.codes],
        ['--not-applicable', words.notApplicable],
        ['--not-codable', words.notCodable],
        ['--not-rated', words.missing.size === 0 ? undefined : words.missing],
        ['--coder-kind', whose.coderKind],
        ['--sheet', whose.sheet],
        ['--session-pattern', whose.sessionPattern],
        ['--where', where],
      ] as const
    ).map(([flag, value]) => [flag, value, ['table']] as const),
    ...(
      [
        ['--window', windows.window],
        ['--straddle', windows.straddle],
        ['--last', windows.last],
        ['--length', times.length],
        ['--start-at', times.startAt],
        ['--absent', times.absent],
        ['--subject', chosen.subjects],
      ] as const
    ).map(([flag, value]) => [flag, value, events] as const),
    ['--use', facts.use, [...events, 'table']],
    ['--made', facts.made, [...events, 'table']],
    ['--blind-to', facts.blindTo, [...events, 'table']],
    ['--session', whose.session, [...events, 'table']],
    ['--coder', whose.coder, [...events, 'table']],
    ['--alliance', whose.alliance, [...events, 'table']],
    ['--time', times.time, [...events, 'table']],
    ['--observation', chosen.observations, ['boris', 'boris-table']],
    ['--observations', chosen.pattern, ['boris', 'boris-table']],
    ['--tier', chosen.tiers, ['elan-text']],
    ['--codes-in', chosen.codesIn, ['elan-text']],
    ['--delimiter', one.delimiter, ['table', 'boris-table']],
  ]
  return of.map(
    ([flag, value, readers]) =>
      isTyped(value) && !readers.includes(one.reader) && `${flag} is of --reader ${readers.join(', ')}; leave it out`,
  )
}

/** What is made of the options of one reader, or what is wrong with them. */
type Source = (one: Typed, stated: ReturnType<typeof factsOf>['stated']) => Read<CodeSource>

const tableSource: Source = ({ columns, whose, words, where, times, delimiter }, stated) => {
  const { unit, start, end, code, value, whyBlank, codes } = columns
  const { coder, session } = whose
  const problems: readonly (Wrong | false)[] = [
    unit === undefined && (start ?? end) === undefined && 'missing option --unit COLUMN (or --start and --end)',
    (start === undefined) !== (end === undefined) && '--start and --end go together',
    codes === undefined && code === undefined && "missing option --code COLUMN (or --codes PATTERN, as in '{code}_x')",
    codes === undefined && value === undefined && 'missing option --value COLUMN (or --codes PATTERN)',
    codes !== undefined &&
      (code ?? value ?? whyBlank) !== undefined &&
      '--codes is of a table with a column for each code; leave --code, --value and --why-blank out',
    coder === undefined && 'missing option --coder COLUMN (or =NAME)',
    session === undefined && 'missing option --session COLUMN (or =N)',
  ]
  const wrongs = problems.filter((problem) => problem !== false)
  if (wrongs.length > 0 || stated === undefined || coder === undefined || session === undefined) return wrong(...wrongs)
  return checked({
    _tag: 'Table',
    ...{ delimiter, ...stated, said: [] },
    columns: {
      ...{ ...whose, coder, session },
      segment: start === undefined || end === undefined ? { unit: unit ?? '' } : { start, end },
      codes: codes === undefined ? { code: code ?? '', value: value ?? '', whyBlank } : { pattern: codes },
    },
    format: { ...words, time: times.time, where },
  })
}

const plainText = (fact: Named | undefined): string | undefined =>
  fact === undefined ? undefined : 'column' in fact ? fact.column : fact.value

const eventSource =
  (reader: EventReader): Source =>
  ({ windows: { window, straddle, last }, times, chosen, whose, words, delimiter }, stated) => {
    const { pattern, subjects, tiers, codesIn } = chosen
    const has = (mark: string): boolean => pattern?.includes(mark) === true
    const [session, coder, alliance] = [whose.session, whose.coder, whose.alliance].map(plainText)
    const absent = stated === undefined ? undefined : absentValue(times.absent, stated.set)
    const twice = (flag: string, value: string | undefined, mark: string) =>
      value !== undefined &&
      has(mark) &&
      `${flag} and the mark ${mark} of --observations say the same; give one of them`
    const problems: readonly (Wrong | false)[] = [
      window === undefined && 'missing option --window SECONDS',
      straddle === undefined && 'missing option --straddle any|onset|majority',
      last === undefined && 'missing option --last keep|merge|drop',
      coder === undefined && !has('{coder}') && 'missing option --coder NAME',
      session === undefined && !has('{session}') && 'missing option --session N',
      session !== undefined && !/^\d{1,5}$/.test(session) && '--session needs a whole number from 0 for this reader',
      twice('--session', session, '{session}'),
      twice('--coder', coder, '{coder}'),
      twice('--alliance', alliance, '{alliance}'),
      reader === 'elan-text' && codesIn === undefined && 'missing option --codes-in annotation|tier',
      absent !== undefined && isLeft(absent) && absent.left,
    ]
    const wrongs = problems.filter((problem) => problem !== false)
    if (wrongs.length > 0 || window === undefined || straddle === undefined || last === undefined)
      return wrong(...wrongs)
    if (stated === undefined || absent === undefined || isLeft(absent)) return wrong()
    const plan: EventPlan = {
      ...{ ...stated, windows: { window, straddle, last }, absent: absent.right, subjects, tiers, pattern },
      ...{ session, coder, alliance, length: times.length, startAt: times.startAt ?? 0 },
    }
    const said = `Segments of ${window} s from the start of the session; an event in several counts in: ${straddle}; a shorter last one: ${last}.`
    return checked({
      ...{ _tag: 'Events', reader, delimiter, decimal: words.decimal, time: times.time, chosen, plan, said: [said] },
    })
  }

const saysAll =
  (tag: 'Sheets' | 'Machine') =>
  ({ facts: { set } }: Typed): Read<CodeSource> =>
    checked({
      _tag: tag,
      delimiter: undefined,
      said: [],
      codeSets: [...shippedCodeSets, ...(set === undefined ? [] : [set])],
    })

const sources: Readonly<Record<CodeReader, Source>> = {
  table: tableSource,
  boris: eventSource('boris'),
  'boris-table': eventSource('boris-table'),
  'elan-text': eventSource('elan-text'),
  machine: saysAll('Machine'),
  sheets: saysAll('Sheets'),
}

/** What sheets are made from: the file and what it does not say; everything that is missing is named at once. */
export const codeSource: Reader<CodeSource> = combined(typed, (one): Read<CodeSource> => {
  const { stated, missing: unsaid } = factsOf(one.facts)
  const missing = one.reader === 'machine' || one.reader === 'sheets' ? [] : unsaid
  const source = sources[one.reader](one, stated)
  const others = isLeft(source) ? source.left : []
  const wrongs = [...strangers(one).filter((problem) => problem !== false), ...missing, ...others]
  return wrongs.length > 0 ? wrong(...wrongs) : source
})
