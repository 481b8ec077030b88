import { isLeft, left, right } from '../../kernel/inside.js'
import { type EndedAfter, type TreatmentEnding, treatmentEndings } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import type { World } from '../world/world.js'
import { isGap, readSession } from './cell.js'
import type { ColumnNamed, FoundColumn } from './columns.js'
import { withHeadingHint } from './heading-rows.js'
import type { SeriesOptions } from './points.js'
import { type KeyedRow, keyRows, type RowKeys } from './rows.js'
import { readSource, type Table } from './table.js'

/**
 * Where endings are marked: a column per kind that holds 1 or true or, with one row per client, the session; or one column
 * that holds the kind itself.
 */
type EndingColumns =
  | { readonly _tag: 'Marks' | 'Sessions'; readonly columns: readonly (readonly [TreatmentEnding, string])[] }
  | { readonly _tag: 'Words'; readonly column: string }

/** The column that a file of endings has when no other is named. */
export const endingColumn = 'ending'

/** Where endings are read from; without a file of their own, from the table of the scores. */
export interface EndingSource {
  readonly file: string | undefined
  readonly skip: number
  readonly keys: RowKeys
  readonly where: EndingColumns
}

/** What a table says of one alliance: the sessions it names and the endings marked in them. */
export interface EndingRecord {
  readonly id: string
  readonly sessions: readonly number[]
  readonly endings: readonly EndedAfter[]
}

const yes = /^(1([.,]0*)?|true)$/i
const no = /^(0([.,]0*)?|false)$/i

const isMarked = (column: FoundColumn, { row }: KeyedRow, faults: Fault[]): boolean => {
  const cell = column.of(row)
  if (yes.test(cell)) return true
  if (!no.test(cell) && !isGap(cell)) faults.push({ ...column.at(row), what: 'expected 1, true, 0, false or blank' })
  return false
}

const wordIn = (column: FoundColumn, { row }: KeyedRow, faults: Fault[]): readonly TreatmentEnding[] => {
  const cell = column.of(row)
  const kind = treatmentEndings.find((known) => known === cell)
  if (kind !== undefined) return [kind]
  if (!isGap(cell)) faults.push({ ...column.at(row), what: `expected ${treatmentEndings.join(', ')} or blank` })
  return []
}

/** The session in a column of endings of a table with one row per client. */
const sessionIn = (column: FoundColumn, { row }: KeyedRow, faults: Fault[]): number | undefined => {
  const cell = column.of(row)
  const place = column.at(row)
  const session = isGap(cell) ? 0 : readSession(cell, place)
  if (typeof session === 'number') return session === 0 ? undefined : session
  const what = 'expected the number of the session after which that ending came, or blank or 0 where it did not'
  faults.push({ ...place, what })
  return undefined
}

/** The endings that a row tells of. */
const endingsIn = (
  where: EndingColumns,
  column: ColumnNamed,
  row: KeyedRow,
  faults: Fault[],
): readonly EndedAfter[] => {
  const { session = 0 } = row
  switch (where._tag) {
    case 'Words':
      return wordIn(column(where.column), row, faults).map((kind) => ({ kind, session }))
    case 'Marks':
      return where.columns.flatMap(([kind, name]) => (isMarked(column(name), row, faults) ? [{ kind, session }] : []))
    case 'Sessions':
      return where.columns.flatMap(([kind, name]) => {
        const after = sessionIn(column(name), row, faults)
        return after === undefined ? [] : [{ kind, session: after }]
      })
  }
}

/** Columns of sessions that hold nothing but 1, which is what a mark looks like. */
const likeMarks = (where: EndingColumns, records: readonly EndingRecord[]): readonly Note[] => {
  if (where._tag !== 'Sessions') return []
  const endings = records.flatMap((record) => record.endings)
  return where.columns.flatMap(([kind, column]): readonly Note[] => {
    const after = endings.filter((ending) => ending.kind === kind).map(({ session }) => session)
    if (after.length < 2 || after.some((session) => session !== 1)) return []
    const message = `column ${column}: every ending is after session 1; with one row per client the column holds that session, not 1 for yes`
    return [{ _tag: 'EndingsLikeMarks', message }]
  })
}

const columnsOf = (where: EndingColumns): readonly string[] =>
  where._tag === 'Words' ? [where.column] : where.columns.map(([, name]) => name)

/** Reads the endings of every alliance in a table, in the order in which its ids first appear. */
const readEndings = (table: Table, { file, keys, where }: EndingSource): OrFaults<EndingsRead> => {
  const keyed = keyRows(table, keys, columnsOf(where))
  if (isLeft(keyed)) return keyed
  const { column } = keyed.right
  const faults = [...keyed.right.faults]
  const records = new Map<string, { id: string; sessions: number[]; endings: EndedAfter[] }>()
  for (const row of keyed.right.rows) {
    const { id, session } = row
    const record = records.get(id) ?? { id, sessions: [], endings: [] }
    const endings = endingsIn(where, column, row, faults)
    for (const each of session === undefined ? endings.map((ending) => ending.session) : [session])
      record.sessions.push(each)
    for (const each of endings) record.endings.push(each)
    records.set(id, record)
  }
  if (faults.length > 0) return left(faults)
  // The notes on the rows of the scores are theirs.
  const ofRows = file === undefined ? [] : keyed.right.notes
  const notes = ofRows.map((note) => ({ ...note, message: `${file}: ${note.message}` }))
  return right({ records: [...records.values()], notes: [...notes, ...likeMarks(where, [...records.values()])] })
}

/** The endings that were found, and what a reader of them must know. */
export interface EndingsRead {
  readonly records: readonly EndingRecord[]
  readonly notes: readonly Note[]
}

/**
 * The endings of a source: none, columns of the table of scores, or a file of their own. A filter on the scores holds for
 * that file too where it has the column; where it has not, a note says so.
 */
export const readEndingSource = (
  source: EndingSource | undefined,
  { delimiter, keys }: Pick<SeriesOptions, 'delimiter' | 'keys'>,
  scores: OrFaults<Table>,
  world: World,
): OrFaults<EndingsRead> => {
  if (source === undefined) return right({ records: [], notes: [] })
  const table = source.file === undefined ? scores : readSource(source.file, { delimiter, skip: source.skip }, world)
  if (isLeft(table)) return table
  const { file, header } = table.right
  const where = keys.where.filter(({ column }) => header.includes(column))
  const read = readEndings(table.right, { ...source, keys: { ...source.keys, where } })
  if (isLeft(read)) {
    const option = source.file === undefined ? '--skip-rows' : '--endings-skip-rows'
    const columns = { table: table.right, keys: source.keys, read: columnsOf(source.where) }
    return left(withHeadingHint(columns, read.left, option))
  }
  const notes = keys.where
    .filter((filter) => !where.includes(filter))
    .map(({ column }): Note => {
      const message = `${file} has no column ${column}, so --where did not filter its rows`
      return { _tag: 'EndingsNotFiltered', message }
    })
  return right({ records: read.right.records, notes: [...read.right.notes, ...notes] })
}

/** The one ending of an alliance: by kind first, then the last that was marked. */
export const endingOf = (endings: readonly EndedAfter[]): EndedAfter | null => {
  const rank = ({ kind }: EndedAfter): number => treatmentEndings.indexOf(kind)
  return [...endings].sort((a, b) => rank(a) - rank(b) || b.session - a.session)[0] ?? null
}
