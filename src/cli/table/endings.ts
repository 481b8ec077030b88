import { isLeft, left, right } from '../../kernel/inside.js'
import { type EndedAfter, type TreatmentEnding, treatmentEndings } from '../../vocabulary/inside.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import type { World } from '../world/world.js'
import { isGap } from './cell.js'
import type { FoundColumn } from './columns.js'
import { withHeadingHint } from './heading-rows.js'
import type { SeriesOptions } from './points.js'
import { type KeyedRow, keyRows, type RowKeys } from './rows.js'
import { readSource, type Table } from './table.js'

/** Where endings are marked: a column per kind that holds 1 or true, or one column that holds the kind itself. */
type EndingColumns =
  | { readonly _tag: 'Marks'; readonly columns: readonly (readonly [TreatmentEnding, string])[] }
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

/** Reads the endings of every alliance in a table, in the order in which its ids first appear. */
const readEndings = (table: Table, keys: RowKeys, where: EndingColumns): OrFaults<readonly EndingRecord[]> => {
  const names = where._tag === 'Words' ? [where.column] : where.columns.map(([, name]) => name)
  const keyed = keyRows(table, keys, names)
  if (isLeft(keyed)) return keyed
  const { column } = keyed.right
  const faults = [...keyed.right.faults]
  const records = new Map<string, { id: string; sessions: number[]; endings: EndedAfter[] }>()
  for (const row of keyed.right.rows) {
    const { id, session = 0 } = row
    const record = records.get(id) ?? { id, sessions: [], endings: [] }
    record.sessions.push(session)
    const kinds =
      where._tag === 'Words'
        ? wordIn(column(where.column), row, faults)
        : where.columns.flatMap(([kind, name]) => (isMarked(column(name), row, faults) ? [kind] : []))
    record.endings.push(...kinds.map((kind) => ({ kind, session })))
    records.set(id, record)
  }
  return faults.length === 0 ? right([...records.values()]) : left(faults)
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
  const records = readEndings(table.right, { ...source.keys, where }, source.where)
  if (isLeft(records)) {
    const option = source.file === undefined ? '--skip-rows' : '--endings-skip-rows'
    return left(withHeadingHint(table.right, source.keys.session, records.left, option))
  }
  const notes = keys.where
    .filter((filter) => !where.includes(filter))
    .map(({ column }): Note => {
      const message = `${file} has no column ${column}, so --where did not filter its rows`
      return { _tag: 'EndingsNotFiltered', message }
    })
  return right({ records: records.right, notes })
}

/** The one ending of an alliance: by kind first, then the last that was marked. */
export const endingOf = (endings: readonly EndedAfter[]): EndedAfter | null => {
  const rank = ({ kind }: EndedAfter): number => treatmentEndings.indexOf(kind)
  return [...endings].sort((a, b) => rank(a) - rank(b) || b.session - a.session)[0] ?? null
}
