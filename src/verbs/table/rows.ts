import { left, right } from '../../kernel/inside.js'
import type { SessionSpan } from '../../series/index.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { gapInKey, isNoName, isNumeral, maybeNoName } from './cell.js'
import { type ColumnNamed, type FoundColumn, findColumns } from './columns.js'
import { farOccasions } from './far-scores.js'
import { type SessionColumn, sessionReader } from './session-column.js'
import type { Row, Table } from './table.js'

/** Only rows whose column holds exactly this value, or only those where it does not. */
export interface Filter {
  readonly column: string
  readonly isNot: boolean
  readonly value: string
}

/** Which columns name a row, and which rows are wanted. A table with one row per client has no session column. */
export interface RowKeys {
  readonly id: string
  readonly session: SessionColumn | undefined
  readonly rater: string | undefined
  readonly where: readonly Filter[]
  readonly sessions: SessionSpan | undefined
}

/** Says whether a session is among those asked for. */
const isWithin = (session: number, span: SessionSpan | undefined): boolean =>
  span === undefined || (session >= span.first && session <= span.last)

/** A wanted row with its key read. */
export interface KeyedRow {
  readonly row: Row
  readonly id: string
  readonly session?: number
  readonly rater?: string
}

/** The wanted rows, how many others there are, and the faults of the keys; with a single fault nothing is made of the rows. */
interface KeyedRows {
  readonly rows: readonly KeyedRow[]
  readonly leftOut: { readonly filtered: number; readonly outside: number; readonly repeated: number }
  readonly column: ColumnNamed
  readonly notes: readonly Note[]
  readonly faults: readonly Fault[]
}

/** Filters as they were typed. */
export const whereText = (where: readonly Filter[]): string =>
  where.map(({ column, isNot, value }) => `--where ${column}${isNot ? '!' : ''}=${value}`).join(' ')

const filterWords = ({ where, sessions }: RowKeys): string => {
  const span = sessions === undefined ? [] : [`--sessions ${sessions.first}..${sessions.last}`]
  return [...(where.length === 0 ? [] : [whereText(where)]), ...span].join(' ')
}

/** Whose occasions are numbered, in words. */
export const numberedWithin = ({ rater }: RowKeys): string => (rater === undefined ? 'each id' : 'each id and rater')

const repeatedWords = (repeats: string, repeated: number): string =>
  repeated === 0 ? '' : `; the ${repeats} counts where rows have the same occasion, ${repeated} more than occasions`

/** Where sessions are numbered occasions, that they are, and which of them lie far outside the rest. */
const occasionNotes = (keys: RowKeys, occasions: readonly KeyedRow[], repeated: number): readonly Note[] => {
  if (keys.session?._tag !== 'Occasion') return []
  const message = `sessions are the occasions of column ${keys.session.column}, numbered 1, 2, 3 … within ${numberedWithin(keys)}; gaps in time between them are not seen${repeatedWords(keys.session.repeats, repeated)}`
  const days = occasions.map(({ session = 0, row: { line } }) => ({ value: session, line }))
  return [{ _tag: 'NumberedByOccasion', message }, ...farOccasions(days)]
}

/** Rows whose occasions are replaced by their numbers in order, equal ones by the same. */
const numbered = (rows: readonly KeyedRow[]): readonly KeyedRow[] => {
  const ownerOf = ({ id, rater }: KeyedRow): string => JSON.stringify([id, rater ?? null])
  const occasions = new Map<string, Set<number>>()
  for (const row of rows) {
    const own = occasions.get(ownerOf(row)) ?? new Set()
    occasions.set(ownerOf(row), row.session === undefined ? own : own.add(row.session))
  }
  const numbers = new Map<string, ReadonlyMap<number, number>>()
  for (const [owner, own] of occasions)
    numbers.set(owner, new Map([...own].sort((a, b) => a - b).map((at, index) => [at, index + 1])))
  return rows.map((row) => {
    const session = numbers.get(ownerOf(row))?.get(row.session ?? Number.NaN)
    return session === undefined ? row : { ...row, session }
  })
}

const sameKeys = 'do several people have rows of their own, as members of a group do? Name their column with --rater.'
const sameOccasions = '--repeats first, last or mean says which of them counts.'

/** No record leaves out so many sessions: what lies beyond such a jump is a code for a missing value, as 9999 is. */
const longestJump = 500

/** The last session before such a jump; nothing where there is none. */
const lastMeant = (rows: readonly KeyedRow[]): number | undefined => {
  const sessions = [...new Set(rows.flatMap(({ session }) => session ?? []))].sort((a, b) => a - b)
  const jump = sessions.findIndex((session, index) => session - (sessions[index - 1] ?? session) > longestJump)
  return sessions[jump - 1]
}

/**
 * A heading row has no session, no occasion and no number where scores and answers are, so that none of these is a row of
 * data that no one would miss.
 */
const dataSkipped = (
  { skipped }: Table,
  { session }: RowKeys,
  column: ColumnNamed,
  others: readonly string[],
): readonly Fault[] =>
  skipped.flatMap((row): readonly Fault[] => {
    const fault = ({ at }: FoundColumn, what: string): readonly Fault[] => [
      { ...at(row), what: `${what} in a row that is skipped as a further heading row` },
    ]
    if (session !== undefined) {
      const own = column(session.column)
      if (typeof sessionReader(session)(own.of(row), own.at(row)) === 'number')
        return fault(own, session._tag === 'Occasion' ? 'an occasion' : 'a session number')
    }
    const numeral = others.map(column).find(({ of }) => isNumeral(of(row)))
    return numeral === undefined ? [] : fault(numeral, 'a number')
  })

/** How many rows have an id or a rater that may mean none: people without one would become one. */
const noNameNotes = (
  part: 'an id' | 'a rater',
  column: string | undefined,
  rows: ReadonlyMap<string, number>,
): readonly Note[] =>
  [...rows].map(([cell, many]): Note => {
    const [have, read] =
      many === 1
        ? ['row has', `it is read as ${part}`]
        : ['rows have', `they are read as of ${part.replace(/an?/, 'one')}`]
    const message = `${many} ${have} ${cell} in column ${column}, which programs write for a missing value; ${read}`
    return { _tag: 'MaybeNoName', message }
  })

/** How many rows were skipped as further heading rows. */
const skippedNotes = ({ skipped }: Table): readonly Note[] => {
  if (skipped.length === 0) return []
  const many =
    skipped.length === 1
      ? '1 row below the column names was skipped as a further heading row'
      : `${skipped.length} rows below the column names were skipped as further heading rows`
  return [{ _tag: 'RowsSkipped', message: many }]
}

/** Read the key of each wanted row and refuse blank, unreadable and repeated keys; `others` are columns needed later. */
export const keyRows = (table: Table, keys: RowKeys, others: readonly string[]): OrFaults<KeyedRows> => {
  const { file } = table
  const parts = [keys.id, keys.session?.column, keys.rater].filter((name) => name !== undefined)
  const found = findColumns(table, [...parts, ...keys.where.map((filter) => filter.column), ...others])
  if (found._tag === 'Left') return found
  const column = found.right
  const repeats = keys.session?._tag === 'Occasion' ? keys.session.repeats : undefined
  const sessionOf = keys.session && { column: column(keys.session.column), read: sessionReader(keys.session) }
  const faults: Fault[] = [...table.faults, ...dataSkipped(table, keys, column, others)]
  const read: KeyedRow[] = []
  const seen = new Map<string, number>()
  const unwanted = new Set<number>()
  const noNames = { 'an id': new Map<string, number>(), 'a rater': new Map<string, number>() }
  let [filtered, outside, repeated] = [0, 0, 0]

  const readPart = (row: Row, part: 'an id' | 'a rater', name: string): string => {
    const text = column(name).of(row)
    if (isNoName(text)) faults.push(gapInKey(text, column(name).at(row), part))
    if (maybeNoName(text)) noNames[part].set(text, (noNames[part].get(text) ?? 0) + 1)
    return text
  }

  for (const row of table.rows) {
    if (!keys.where.every((filter) => (column(filter.column).of(row) === filter.value) !== filter.isNot)) {
      filtered += 1
      continue
    }
    const before = faults.length
    const id = readPart(row, 'an id', keys.id)
    const rater = keys.rater === undefined ? {} : { rater: readPart(row, 'a rater', keys.rater) }
    let session: { session?: number } = {}
    if (sessionOf !== undefined) {
      const at = sessionOf.read(sessionOf.column.of(row), sessionOf.column.at(row))
      if (typeof at !== 'number') faults.push(at)
      else if (repeats === undefined && !isWithin(at, keys.sessions)) {
        outside += 1
        continue
      } else session = { session: at }
    }
    // A row with a faulty key is kept, so that what else is wrong with it is found in the same run.
    const place = read.push({ row, id, ...session, ...rater }) - 1
    if (faults.length > before) continue
    const key = JSON.stringify([id, session.session ?? null, rater.rater ?? null])
    const first = seen.get(key)
    if (first === undefined || repeats === 'last') seen.set(key, place)
    if (first !== undefined) repeated += 1
    if (first === undefined || repeats === 'mean') continue
    if (repeats === 'first' || repeats === 'last') unwanted.add(repeats === 'first' ? place : first)
    else {
      const same = `the same ${parts.join(' and ')} as on`
      faults.push({
        ...column(keys.session?.column ?? keys.id).at(row),
        ...{ what: `${same} line ${read[first]?.row.line}`, kind: `${same} an earlier line` },
        hint: repeats === undefined ? sameKeys : sameOccasions,
      })
    }
  }
  const once = read.filter((_, place) => !unwanted.has(place))
  const all = repeats === undefined ? once : numbered(once)
  const rows = all.filter(({ session }) => session === undefined || isWithin(session, keys.sessions))
  const last = lastMeant(rows)
  const what = `far beyond the other sessions, of which the last is ${last}; is it a code for a missing value?`
  for (const { row, session = 0 } of rows)
    if (sessionOf !== undefined && last !== undefined && session > last)
      faults.push({ ...sessionOf.column.at(row), what })
  if (rows.length === 0 && faults.length === 0) {
    return left([{ file, line: table.headerLine, what: `no row is left after ${filterWords(keys)}` }])
  }
  const leftOut = { filtered, outside: outside + all.length - rows.length, repeated: unwanted.size }
  const notes = [
    ...skippedNotes(table),
    ...noNameNotes('an id', keys.id, noNames['an id']),
    ...noNameNotes('a rater', keys.rater, noNames['a rater']),
    ...occasionNotes(keys, once, repeated),
  ]
  return right({
    rows,
    leftOut,
    column,
    notes,
    faults,
  })
}
