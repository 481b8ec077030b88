import { isLeft, left, right } from '../../kernel/inside.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { absentColumns } from './absent-columns.js'
import { gapInKey, isGap, type Place } from './cell.js'
import { type FoundColumn, findColumns, itemMark, namesRead } from './columns.js'
import { type Filter, whereText } from './rows.js'
import { sharedSessionNotes } from './shared-sessions.js'
import type { Row, Table } from './table.js'

/** Where the ratings of a table are: in one column beside that of the coder, or in a column for each coder. */
export type RatingLayout =
  | { readonly _tag: 'Long'; readonly coder: string; readonly value: string; readonly code: string | undefined }
  | { readonly _tag: 'Wide'; readonly raters: readonly string[] | string }

/** The columns of a table of ratings; several may name a unit or a session together. */
export interface RatingColumns {
  readonly layout: RatingLayout
  /** None where each row of a wide table is a unit. */
  readonly unit: readonly string[] | undefined
  readonly session: readonly string[] | undefined
  readonly by: string | undefined
  readonly where: readonly Filter[]
}

/** One rating as it is in the table, still text. */
export interface RatingCell {
  readonly unit: string
  readonly session?: string
  readonly by?: string
  readonly code?: string
  readonly coder: string
  readonly cell: string
  readonly at: Place
}

/** The ratings of a table in its order, how many rows were not wanted, and the faults of the keys; with a single one nothing is made of them. */
interface CellsRead {
  readonly cells: readonly RatingCell[]
  readonly filtered: number
  readonly sessionNotes: readonly Note[]
  readonly faults: readonly Fault[]
}

/** Names in one, as a person would list them. */
const joined = (names: readonly string[]): string => names.join(', ')

const partNames = { unit: 'a unit', session: 'a session', by: 'a group', code: 'a code', coder: 'a coder' } as const

const twice = ({ unit, session, code, coder }: RatingCell): string =>
  JSON.stringify([session ?? null, unit, coder, code ?? null])

/** The columns of the coders in a wide table. */
const ratersOf = (table: Table, raters: readonly string[] | string): OrFaults<readonly string[]> => {
  const names = namesRead(table.header, raters)
  if (typeof raters !== 'string' || names.length > 0) return right(names)
  return left([absentColumns(table, [raters.replaceAll(itemMark, '1')], raters)])
}

/** Reads the ratings of a table, cell by cell, and finds blank keys and a unit that one coder rated twice. */
export const ratingCells = (table: Table, { layout, unit, session, by, where }: RatingColumns): OrFaults<CellsRead> => {
  const raters = layout._tag === 'Wide' ? ratersOf(table, layout.raters) : right([])
  if (isLeft(raters)) return raters
  const own = layout._tag === 'Wide' ? raters.right : [layout.coder, layout.value, layout.code]
  const names = [...(unit ?? []), ...(session ?? []), by, ...own, ...where.map(({ column }) => column)]
  const found = findColumns(
    table,
    names.filter((name) => name !== undefined),
  )
  if (isLeft(found)) return found
  const column = found.right
  const faults: Fault[] = [...table.faults]
  const part = (row: Row, what: keyof typeof partNames, columns: readonly string[]): string =>
    joined(
      columns.map((name) => {
        const { of, at } = column(name)
        if (isGap(of(row))) faults.push(gapInKey(of(row), at(row), partNames[what]))
        return of(row)
      }),
    )
  const cellsOf = (row: Row, index: number): readonly RatingCell[] => {
    const key = {
      unit: unit === undefined ? `row ${index + 1}` : part(row, 'unit', unit),
      ...(session === undefined ? {} : { session: part(row, 'session', session) }),
      ...(by === undefined ? {} : { by: part(row, 'by', [by]) }),
    }
    const cell = (coder: string, { of, at }: FoundColumn) => ({ ...key, coder, cell: of(row), at: at(row) })
    if (layout._tag === 'Wide') return raters.right.map((name) => cell(name, column(name)))
    const { coder, code, value } = layout
    const rated = cell(part(row, 'coder', [coder]), column(value))
    return [code === undefined ? rated : { ...rated, code: part(row, 'code', [code]) }]
  }
  const rows = [...table.rows].filter((row) =>
    where.every((filter) => (column(filter.column).of(row) === filter.value) !== filter.isNot),
  )
  const cells = rows.flatMap(cellsOf)
  const seen = new Map<string, RatingCell>()
  for (const one of cells) {
    const first = seen.get(twice(one))
    if (first === undefined) seen.set(twice(one), one)
    else faults.push(sameFault(one, first, layout))
  }
  for (const fault of groupFaults(cells)) faults.push(fault)
  if (rows.length === 0)
    faults.push({ file: table.file, line: table.headerLine, what: `no row is left after ${whereText(where)}` })
  const sessionNotes = sharedSessionNotes(rows, column, unit, session)
  return right({ cells, filtered: table.rows.length - rows.length, sessionNotes, faults })
}

/** The fault that two rows rate the same. */
const sameFault = ({ at }: RatingCell, first: RatingCell, layout: RatingLayout): Fault => {
  const same =
    layout._tag === 'Wide'
      ? 'the same unit as on'
      : `the same unit${layout.code === undefined ? '' : ', code'} and coder as on`
  return {
    ...(layout._tag === 'Wide' ? { file: at.file, line: at.line } : at),
    ...{ what: `${same} line ${first.at.line}`, kind: `${same} an earlier line` },
    hint:
      layout._tag === 'Wide'
        ? '--unit session,segment makes a unit of two columns.'
        : 'are several codes rated, or do sessions number their units anew? --code names the codes, --session the sessions.',
  }
}

/** A unit is of one group in every row. */
const groupFaults = (cells: readonly RatingCell[]): readonly Fault[] => {
  const groups = new Map<string, RatingCell>()
  return cells.flatMap((cell): readonly Fault[] => {
    const key = JSON.stringify([cell.session ?? null, cell.unit])
    const first = groups.get(key) ?? cell
    groups.set(key, first)
    if (first.by === cell.by) return []
    const { file, line } = cell.at
    return [{ file, line, what: `another group than on line ${first.at.line}, where the unit is the same` }]
  })
}
