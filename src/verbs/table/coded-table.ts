import type { CodingSheet } from '../../coding/index.js'
import {
  type CellWords,
  codeValue,
  ownColumns,
  type RowColumns,
  readCodedRows,
  type SheetFacts,
  sheetsOfCells,
  type TimeForm,
} from '../../coding/inside.js'
import { isLeft, left, right } from '../../kernel/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'
import { many } from '../say/print.js'
import { readFault } from '../say/read-problem.js'
import { nameRuns } from '../say/runs.js'
import type { OrFaults } from '../world/fault.js'
import { asCode, isGap, isNoName } from './cell.js'
import { type ColumnNamed, findColumns, numbersBy, withCells } from './columns.js'
import type { Filter } from './rows.js'
import type { Table } from './table.js'

/** A fact of a sheet in a column of a table, or the same in all of its rows. */
export type NamedFact = { readonly column: string } | { readonly value: string }

/** Which columns of a table hold what, by name. */
export interface CodedColumns {
  readonly segment: { readonly unit: string } | { readonly start: string; readonly end: string }
  readonly codes:
    | { readonly pattern: string }
    | { readonly code: string; readonly value: string; readonly whyBlank: string | undefined }
  readonly session: NamedFact
  readonly coder: NamedFact
  readonly alliance: NamedFact | undefined
  readonly coderKind: NamedFact | undefined
  readonly sheet: NamedFact | undefined
  /** Where the number is in the text of the session. */
  readonly sessionPattern: string | undefined
}

/** The columns that are named, and those that only a table of this program has. */
interface AllColumns extends CodedColumns {
  readonly model: NamedFact | undefined
  readonly run: NamedFact | undefined
}

/** How the cells of a table of codes are read. */
export interface CodedFormat {
  readonly notApplicable: string | undefined
  readonly notCodable: string | undefined
  /** Words that mean not rated, as `asCode` writes them. */
  readonly missing: ReadonlySet<string>
  readonly decimal: '.' | ','
  readonly time: TimeForm | undefined
  readonly where: readonly Filter[]
}

/** The sheets that were read, with what a reader must know. */
export interface SheetsRead {
  readonly sheets: readonly CodingSheet[]
  readonly notes: readonly Note[]
}

/** The columns, with those that a table has which this program wrote. */
const withOwn = (columns: CodedColumns, { header }: Pick<Table, 'header'>): AllColumns =>
  ownColumns.every((name) => header.includes(name))
    ? {
        ...columns,
        coderKind: columns.coderKind ?? { column: 'coder_kind' },
        sheet: columns.sheet ?? { column: 'sheet' },
        ...{ model: { column: 'model' }, run: { column: 'run' } },
      }
    : { ...columns, model: undefined, run: undefined }

const columnOf = (fact: NamedFact | undefined): readonly string[] =>
  fact !== undefined && 'column' in fact ? [fact.column] : []

const inPattern = (pattern: string, code: string): string => pattern.replace('{code}', code)

/** The names of the columns that are read: those of codes, and all others. */
const namesOf = ({ segment, codes, ...facts }: AllColumns, set: CodeSet) => ({
  ofCodes:
    'pattern' in codes
      ? set.codes.map(({ code }) => inPattern(codes.pattern, code))
      : [codes.code, codes.value, ...(codes.whyBlank === undefined ? [] : [codes.whyBlank])],
  others: [
    ...('unit' in segment ? [segment.unit] : [segment.start, segment.end]),
    ...[facts.session, facts.coder, facts.alliance, facts.coderKind, facts.sheet, facts.model, facts.run].flatMap(
      columnOf,
    ),
  ],
})

/** The places of the columns, the first being 0. */
const placesOf = (columns: AllColumns, set: CodeSet, column: ColumnNamed): RowColumns => {
  const index = (name: string): number => column(name).number - 1
  const fact = (one: NamedFact) => ('column' in one ? { column: index(one.column) } : one)
  const own = (one: NamedFact | undefined) => (one === undefined ? undefined : fact(one))
  const { segment, codes } = columns
  return {
    segment:
      'unit' in segment
        ? { _tag: 'Number', column: index(segment.unit) }
        : { _tag: 'Times', start: index(segment.start), end: index(segment.end) },
    codes:
      'pattern' in codes
        ? {
            _tag: 'Wide',
            columns: set.codes.map(({ code }) => ({ code, index: index(inPattern(codes.pattern, code)) })),
          }
        : {
            _tag: 'Long',
            code: index(codes.code),
            value: index(codes.value),
            whyBlank: codes.whyBlank === undefined ? undefined : index(codes.whyBlank),
          },
    session: fact(columns.session),
    coder: fact(columns.coder),
    coderKind: fact(columns.coderKind ?? { value: 'person' }),
    alliance: own(columns.alliance),
    sheet: own(columns.sheet),
    model: own(columns.model),
    run: own(columns.run),
  }
}

/** Columns that fit the pattern and have no code of the set: another set may be meant. */
const unreadNotes = ({ header }: Table, { codes }: CodedColumns, read: readonly string[]): readonly Note[] => {
  if (!('pattern' in codes) || codes.pattern === '{code}') return []
  const [before = '', after = ''] = codes.pattern.split('{code}')
  const unread = header.filter(
    (name) =>
      name.startsWith(before) &&
      name.endsWith(after) &&
      name.length > before.length + after.length &&
      !read.includes(name),
  )
  if (unread.length === 0) return []
  const [columns, match, were] = unread.length === 1 ? ['column', 'matches', 'was'] : ['columns', 'match', 'were']
  const message = `${columns} ${nameRuns(unread, ' to ')} ${match} the pattern, ${match === 'match' ? 'have' : 'has'} no code of the set, and ${were} not read`
  return [{ _tag: 'ColumnsNotRead', message }]
}

/** Returns the sheets of a table, long or wide; or every row that keeps them from being made. */
export const readCodedTable = (
  table: Table,
  named: CodedColumns,
  { set, facts }: { readonly set: CodeSet; readonly facts: SheetFacts },
  { where, missing, ...format }: CodedFormat,
): OrFaults<SheetsRead> => {
  const { file, header } = table
  const columns = withOwn(named, table)
  const { ofCodes, others } = namesOf(columns, set)
  const doubled = others.filter((name, index) => ofCodes.includes(name) && others.indexOf(name) === index)
  const twice = `one column for a code and for what another option names: ${doubled.join(', ')}`
  if (doubled.length > 0) return left([{ file, line: table.headerLine, what: twice }])
  const names = [...others, ...ofCodes]
  const found = findColumns(table, [...names, ...where.map(({ column }) => column)])
  if (isLeft(found)) return found
  const column = found.right
  const rows = [...table.rows].filter((row) =>
    where.every(({ column: name, isNot, value }) => (column(name).of(row) === value) !== isNot),
  )
  if (rows.length === 0) return left([{ file, line: table.headerLine, what: 'no row is left after --where' }])
  const { sessionPattern: pattern } = columns
  const cells: CellWords = {
    ...{ ...format, isNoName },
    isMissing: (cell) =>
      missing.has(asCode(cell, format.decimal)) || (isGap(cell) && codeValue(cell, set) === undefined),
    sessions: pattern === undefined ? undefined : { pattern, read: (cell) => numbersBy(pattern)(cell)?.session },
  }
  const read = sheetsOfCells(
    readCodedRows({ rows: rows.map(withCells(table)) }, placesOf(columns, set, column), set, cells),
    set,
    facts,
  )
  const faults = [...table.faults, ...(isLeft(read) ? read.left.map(readFault(file, header)) : [])]
  if (faults.length > 0 || isLeft(read)) return left(faults)
  const { sheets, absent } = read.right
  const gaps: readonly Note[] =
    absent === 0
      ? []
      : [
          {
            _tag: 'CodesAbsent',
            message: `${many(absent, 'code')} of segments ${absent === 1 ? 'has' : 'have'} no row; not rated`,
          },
        ]
  return right({ sheets, notes: [...unreadNotes(table, columns, names), ...gaps] })
}
