import { left, right } from '../../kernel/inside.js'
import type { SessionSpan } from '../../series/index.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { gapInKey, isGap, outOfRange, readSession } from './cell.js'
import { type ColumnNamed, findColumns } from './columns.js'
import type { Row, Table } from './table.js'

/** Only rows whose column holds exactly this value. */
export interface Filter {
  readonly column: string
  readonly value: string
}

/** Which columns name a row, and which rows are wanted. A table with one row per client has no session column. */
export interface RowKeys {
  readonly id: string
  readonly session: string | undefined
  readonly rater: string | undefined
  readonly where: readonly Filter[]
  readonly sessions: SessionSpan | undefined
}

/** Says whether a session is among those asked for. */
export const isWithin = (session: number, span: SessionSpan | undefined): boolean =>
  span === undefined || (session >= span.first && session <= span.last)

/** A wanted row with its key read. */
export interface KeyedRow {
  readonly row: Row
  readonly id: string
  readonly session?: number
  readonly rater?: string
}

/** The wanted rows and the faults of their keys; with a single fault nothing is made of the rows. */
interface KeyedRows {
  readonly rows: readonly KeyedRow[]
  readonly column: ColumnNamed
  readonly faults: readonly Fault[]
}

const filterWords = ({ where, sessions }: RowKeys): string => {
  const span = sessions === undefined ? [] : [`--sessions ${sessions.first}..${sessions.last}`]
  return [...where.map(({ column, value }) => `--where ${column}=${value}`), ...span].join(' ')
}

const sameKeys = 'do several people have rows of their own, as members of a group do? Name their column with --rater.'

/** No record leaves out so many sessions: what lies beyond such a jump is a code for a missing value, as 9999 is. */
const longestJump = 500

/** The sessions that can be meant: from the first on record to within reach of the last one before such a jump. */
const meant = (rows: readonly KeyedRow[]): SessionSpan => {
  const sessions = [...new Set(rows.flatMap(({ session }) => session ?? []))].sort((a, b) => a - b)
  const jump = sessions.findIndex((session, index) => session - (sessions[index - 1] ?? session) > longestJump)
  return {
    first: sessions[0] ?? 0,
    last: jump < 0 ? Number.POSITIVE_INFINITY : (sessions[jump - 1] ?? 0) + longestJump,
  }
}

/** A heading row has no session number, so that none of these is a row of data that nobody would miss. */
const dataSkipped = ({ skipped }: Table, { session }: RowKeys, column: ColumnNamed): readonly Fault[] => {
  if (session === undefined) return []
  const { of, at } = column(session)
  return skipped
    .filter((row) => typeof readSession(of(row), at(row)) === 'number')
    .map((row) => ({ ...at(row), what: 'a session number in a row that is skipped as a further heading row' }))
}

/** Read the key of each wanted row and refuse blank, unreadable and repeated keys; `others` are columns needed later. */
export const keyRows = (table: Table, keys: RowKeys, others: readonly string[]): OrFaults<KeyedRows> => {
  const { file } = table
  const parts = [keys.id, keys.session, keys.rater].filter((name) => name !== undefined)
  const found = findColumns(table, [...parts, ...keys.where.map((filter) => filter.column), ...others])
  if (found._tag === 'Left') return found
  const column = found.right
  const faults: Fault[] = [...table.faults, ...dataSkipped(table, keys, column)]
  const rows: KeyedRow[] = []
  const seen = new Map<string, number>()

  const readPart = (row: Row, part: 'an id' | 'a rater', name: string): string => {
    const text = column(name).of(row)
    if (isGap(text)) faults.push(gapInKey(text, column(name).at(row), part))
    return text
  }

  for (const row of table.rows) {
    if (!keys.where.every((filter) => column(filter.column).of(row) === filter.value)) continue
    const before = faults.length
    const id = readPart(row, 'an id', keys.id)
    const rater = keys.rater === undefined ? {} : { rater: readPart(row, 'a rater', keys.rater) }
    let session: { session?: number } = {}
    if (keys.session !== undefined) {
      const read = readSession(column(keys.session).of(row), column(keys.session).at(row))
      if (typeof read !== 'number') faults.push(read)
      else if (!isWithin(read, keys.sessions)) continue
      else session = { session: read }
    }
    // A row with a faulty key is kept, so that what else is wrong with it is found in the same run.
    rows.push({ row, id, ...session, ...rater })
    if (faults.length > before) continue
    const key = JSON.stringify([id, session.session ?? null, rater.rater ?? null])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row.line)
    else {
      const same = `the same ${parts.join(' and ')} as on`
      faults.push({
        ...{ file, line: row.line, what: `${same} line ${first}`, kind: `${same} an earlier line` },
        hint: sameKeys,
      })
    }
  }
  const { first: min, last: max } = meant(rows)
  for (const { row, session = 0 } of rows)
    if (keys.session !== undefined && session > max) faults.push(outOfRange(column(keys.session).at(row), min, max))
  if (rows.length === 0 && faults.length === 0) {
    return left([{ file, line: table.headerLine, what: `no row is left after ${filterWords(keys)}` }])
  }
  return right({ rows, column, faults })
}
