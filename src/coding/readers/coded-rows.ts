import type { Coder, CodeSet, SegmentPlace } from '../../vocabulary/inside.js'
import { codeValue } from '../sheet/code-value.js'
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
  readonly alliance?: Given | undefined
  readonly sheet?: Given | undefined
}

/** What cells mean that hold no value. A blank is *not rated*, and so is a word that is named as missing. */
export interface CellWords {
  readonly notApplicable: string | undefined
  readonly notCodable: string | undefined
  readonly isMissing: (cell: string) => boolean
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
  problems.push(...starts.problems, ...ends.problems)
  return rows.map(({ line }, index) => {
    const [from, to] = [starts.times[index], ends.times[index]]
    if (from === undefined || to === undefined) return undefined
    if (to <= from) problems.push({ _tag: 'EndNotLater', line, column: segment.end + 1 })
    return { from, to }
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
    if (text === '') problems.push({ _tag: 'NoName', ...at(row, given), what })
    return text
  }
  const saidBy = (cell: string, place: CodedCell['place']): CodedCell['said'] | undefined => {
    if (cell !== '' && cell === words.notApplicable) return { _tag: 'NotApplicable' }
    if (cell !== '' && cell === words.notCodable) return { _tag: 'NotCodable' }
    if (cell === '' || words.isMissing(cell)) return { _tag: 'Value', value: null }
    const value = codeValue(cell, set)
    if (value !== undefined) return { _tag: 'Value', value }
    problems.push({ _tag: 'UnknownValue', ...place })
    return undefined
  }
  const cells = rows.flatMap((row, index): readonly CodedCell[] => {
    const session = wholeNumber(of(row, columns.session), 0)
    if (session === undefined) problems.push({ _tag: 'NoSessionNumber', ...at(row, columns.session) })
    const kind = of(row, columns.coderKind)
    if (kind !== 'person' && kind !== 'machine')
      problems.push({ _tag: 'UnknownCoderKind', ...at(row, columns.coderKind) })
    const coder: Coder = { _tag: kind === 'machine' ? 'machine' : 'person', id: name(row, columns.coder, 'coder') }
    const key = {
      ...(columns.alliance === undefined ? {} : { alliance: name(row, columns.alliance, 'alliance') }),
      ...(columns.sheet === undefined ? {} : { sheet: name(row, columns.sheet, 'sheet') }),
      session: session ?? 0,
      coder,
    }
    const segment = segments[index]
    const { line } = row
    const { codes } = columns
    const named: readonly { readonly code: string; readonly cell: string; readonly column: number }[] =
      codes._tag === 'Wide'
        ? codes.columns.map(({ index: column, code }) => ({ code, cell: row.cells[column] ?? '', column: column + 1 }))
        : [
            {
              code: row.cells[codes.code] ?? '',
              cell: row.cells[codes.value] || row.cells[codes.whyBlank ?? -1] || '',
              column: codes.value + 1,
            },
          ]
    return named.flatMap(({ code, cell, column }): readonly CodedCell[] => {
      const place = { line, column }
      if (codes._tag === 'Long' && !known.has(code)) {
        const where = { line, column: codes.code + 1 }
        problems.push(
          code === '' ? { _tag: 'NoName', ...where, what: 'code' } : { _tag: 'UnknownCode', ...where, code },
        )
      }
      const said = saidBy(cell, place)
      return said === undefined || segment === undefined ? [] : [{ key, at: segment, code, said, place }]
    })
  })
  return { cells, problems }
}
