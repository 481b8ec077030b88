import type { Coder, CodeSet, SegmentPlace } from '../../vocabulary/inside.js'
import { codeValue, valuesOf } from '../sheet/code-value.js'
import type { CodeValue } from '../sheet/sheet.js'
import type { CellRow, CellTable } from './cells.js'
import type { ReadPlace, ReadProblem, TimeForm } from './read-problem.js'
import { readTimes } from './times.js'

/** A fact of a row: in a column, the first being 0, or the same throughout. */
export type Given = { readonly column: number } | { readonly value: string }

/** Where the codes of a row are: one code, whose name is a cell, or a column for each. */
export type CodeColumns =
  | { readonly _tag: 'Long'; readonly code: number; readonly value: number; readonly whyBlank?: number | undefined }
  | { readonly _tag: 'Wide'; readonly columns: readonly { readonly index: number; readonly code: string }[] }

/** Where the parts of a row are. The segment is a number, or a start and end. */
export interface RowColumns {
  readonly codes: CodeColumns
  readonly segment:
    | { readonly _tag: 'Number'; readonly column: number }
    | { readonly _tag: 'Times'; readonly start: number; readonly end: number }
  readonly session: Given
  readonly coder: Given
  readonly coderKind: Given
  /** The model and the run of a machine. */
  readonly model?: Given | undefined
  readonly run?: Given | undefined
  readonly alliance?: Given | undefined
  readonly sheet?: Given | undefined
}

/** What cells mean that hold no value: a gap is *not rated*, and so is a word that is named as missing. */
export interface CellWords {
  readonly notApplicable: string | undefined
  readonly notCodable: string | undefined
  /** A gap, a blank among them. */
  readonly isMissing: (cell: string) => boolean
  /** Reads the number of a session within its name, by a pattern. */
  readonly sessions?: { readonly pattern: string; readonly read: (cell: string) => number | undefined } | undefined
  /** Says whether programs write a name so that is missing. */
  readonly isNoName: (cell: string) => boolean
  readonly decimal: '.' | ','
  readonly time?: TimeForm | undefined
}

/** One code of one segment as a cell says it. */
export interface CodedCell {
  readonly key: { readonly alliance?: string; readonly session: number; readonly coder: Coder; readonly sheet?: string }
  readonly at: SegmentPlace
  readonly code: string
  readonly said:
    | { readonly _tag: 'Value'; readonly value: CodeValue | null }
    | { readonly _tag: 'NotApplicable' | 'NotCodable' }
  readonly place: Required<Pick<ReadPlace, 'line' | 'column'>>
  /** The column where its segment begins. */
  readonly segmentColumn: number
}

/** A cell and the code that it is of; `isWhy`: it says why there is no value. */
interface NamedCell {
  readonly code: string
  readonly cell: string
  readonly column: number
  readonly isWhy?: boolean
}

/** The cells of codes of a table, and every problem of its rows. */
export interface CodedCells {
  readonly cells: readonly CodedCell[]
  readonly problems: readonly ReadProblem[]
}

const wholeNumber = (text: string, least: number): number | undefined => {
  const number = /^\d+([.,]0*)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN
  return number >= least && number <= 1e6 ? number : undefined
}

/** The segments of the rows, by number or by times; problems go into the list. */
const readSegments = (
  rows: readonly CellRow[],
  segment: RowColumns['segment'],
  words: CellWords,
  problems: ReadProblem[],
): readonly (SegmentPlace | undefined)[] => {
  if (segment._tag === 'Number')
    return rows.map(({ line, cells }) => {
      const at = wholeNumber(cells[segment.column] ?? '', 1)
      if (at === undefined) problems.push({ _tag: 'NoSegmentNumber', line, column: segment.column + 1 })
      return at
    })
  const timesAt = (index: number) => readTimes(rows, { index, decimal: words.decimal, form: words.time })
  const [starts, ends] = [timesAt(segment.start), timesAt(segment.end)]
  for (const problem of [...starts.problems, ...ends.problems]) problems.push(problem)
  return rows.map(({ line }, index) => {
    const [from, to] = [starts.times[index], ends.times[index]]
    if (from === undefined || to === undefined) return undefined
    if (to > from) return { from, to }
    problems.push({ _tag: 'EndNotLater', line, column: segment.end + 1 })
    return undefined
  })
}

/** Returns every code of every row of a table, long or wide, with all that is wrong. */
export const readCodedRows = (
  { rows }: Pick<CellTable, 'rows'>,
  columns: RowColumns,
  set: CodeSet,
  words: CellWords,
): CodedCells => {
  const problems: ReadProblem[] = []
  const segments = readSegments(rows, columns.segment, words, problems)
  const known = new Set(set.codes.map(({ code }) => code))
  const of = ({ cells }: CellRow, given: Given): string =>
    'value' in given ? given.value : (cells[given.column] ?? '')
  const at = ({ line }: CellRow, given: Given): ReadPlace => ({
    line,
    ...('value' in given ? {} : { column: given.column + 1 }),
  })
  const name = (row: CellRow, given: Given, what: 'coder' | 'alliance' | 'sheet'): string => {
    const text = of(row, given)
    if (text === '' || words.isNoName(text))
      problems.push({ _tag: 'NoName', ...at(row, given), what, ...(text === '' ? {} : { isGap: true }) })
    return text
  }
  const madeBy = (row: CellRow): { readonly model?: string; readonly run?: string } => {
    const said = (given: Given | undefined): string => (given === undefined ? '' : of(row, given))
    const [model, run] = [said(columns.model), said(columns.run)]
    return { ...(words.isMissing(model) ? {} : { model }), ...(words.isMissing(run) ? {} : { run }) }
  }
  const same = (cell: string, word: string | undefined): boolean =>
    cell !== '' && cell.toLowerCase() === word?.toLowerCase()
  const wordOf = (cell: string): 'NotApplicable' | 'NotCodable' | undefined => {
    if (same(cell, words.notApplicable)) return 'NotApplicable'
    return same(cell, words.notCodable) ? 'NotCodable' : undefined
  }
  const saidBy = ({ cell, isWhy }: NamedCell, place: CodedCell['place']): CodedCell['said'] | undefined => {
    const word = wordOf(cell)
    if (word !== undefined) return { _tag: word }
    if (words.isMissing(cell)) return { _tag: 'Value', value: null }
    const value = isWhy ? undefined : codeValue(cell, set)
    if (value !== undefined) return { _tag: 'Value', value }
    problems.push({ _tag: 'UnknownValue', ...place, values: valuesOf(set) })
    return undefined
  }
  const readSession = (row: CellRow): number | undefined => {
    const text = of(row, columns.session)
    const session = words.sessions === undefined ? wholeNumber(text, 0) : words.sessions.read(text)
    if (session === undefined)
      problems.push({
        ...{ _tag: 'NoSessionNumber', ...at(row, columns.session) },
        ...(words.sessions === undefined
          ? { hasNumber: /\p{L}.*\d/u.test(text) }
          : { pattern: words.sessions.pattern }),
      })
    return session
  }
  /** The one code of a row: where its value is a gap, what the other column says of it. */
  const valueOrWhy = (
    { line, cells }: CellRow,
    { code, value, whyBlank }: Extract<CodeColumns, { _tag: 'Long' }>,
  ): NamedCell => {
    const [own = '', why = ''] = [cells[value], cells[whyBlank ?? -1]]
    const [said, reason] = [wordOf(own), wordOf(why)]
    const isBlank = said === undefined && words.isMissing(own)
    const isWhy = why !== '' && isBlank
    const column = (isWhy ? (whyBlank ?? value) : value) + 1
    if (whyBlank !== undefined && reason !== undefined && reason !== said && !isBlank)
      problems.push({ _tag: 'ReasonBesideValue', line, column: whyBlank + 1 })
    return { code: cells[code] ?? '', cell: isWhy ? why : own, column, isWhy }
  }
  const segmentColumn = 1 + (columns.segment._tag === 'Number' ? columns.segment.column : columns.segment.start)
  const cells = rows.flatMap((row, index): readonly CodedCell[] => {
    const before = problems.length
    const session = readSession(row) ?? 0
    const kind = of(row, columns.coderKind)
    if (kind !== 'person' && kind !== 'machine')
      problems.push({ _tag: 'UnknownCoderKind', ...at(row, columns.coderKind) })
    const id = name(row, columns.coder, 'coder')
    const coder: Coder = kind === 'machine' ? { _tag: 'machine', id, ...madeBy(row) } : { _tag: 'person', id }
    const key = {
      ...(columns.alliance === undefined ? {} : { alliance: name(row, columns.alliance, 'alliance') }),
      ...(columns.sheet === undefined ? {} : { sheet: name(row, columns.sheet, 'sheet') }),
      session,
      coder,
    }
    // What rests on a faulty cell is not judged further.
    const isSound = problems.length === before
    const segment = segments[index]
    const { line } = row
    const { codes } = columns
    const named: readonly NamedCell[] =
      codes._tag === 'Wide'
        ? codes.columns.map(({ index, code }) => ({ code, cell: row.cells[index] ?? '', column: index + 1 }))
        : [valueOrWhy(row, codes)]
    return named.flatMap((one): readonly CodedCell[] => {
      const { code, column } = one
      const place = { line, column }
      if (codes._tag === 'Long' && !known.has(code)) {
        const where = { line, column: codes.code + 1 }
        problems.push(
          code === '' ? { _tag: 'NoName', ...where, what: 'code' } : { _tag: 'UnknownCode', ...where, code },
        )
      }
      const said = saidBy(one, place)
      return said === undefined || segment === undefined || !isSound || !known.has(code)
        ? []
        : [{ key, at: segment, code, said, place, segmentColumn }]
    })
  })
  return { cells, problems }
}
