import { type Listed, left, listed, right } from '../../kernel/inside.js'
import type { SessionSpan } from '../../series/inside.js'
import type { Note } from '../say/note.js'
import type { Fault, OrFaults } from '../world/fault.js'
import { gapInKey, isNoName, isNumeral, maybeNoName } from './cell.js'
import { type ColumnNamed, type FoundColumn, findColumns } from './columns.js'
import { farOccasions } from './far-scores.js'
import { metKeys } from './met-keys.js'
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

/** What a row that is not there is read as. */
export const noRow: KeyedRow = { row: { line: 0, place: 0 }, id: '' }

/** The wanted rows, how many others there are, and the faults of the keys; with a single fault nothing is made of the rows. */
interface KeyedRows {
  readonly rows: Listed<KeyedRow>
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
const occasionNotes = (keys: RowKeys, occasions: Listed<KeyedRow>, repeated: number): readonly Note[] => {
  if (keys.session?._tag !== 'Occasion') return []
  const message = `sessions are the occasions of column ${keys.session.column}, numbered 1, 2, 3 … within ${numberedWithin(keys)}; gaps in time between them are not seen${repeatedWords(keys.session.repeats, repeated)}`
  const days = listed(occasions.length, (index) => {
    const { session = 0, row } = occasions.at(index) ?? { row: { line: 0 } }
    return { value: session, line: row.line }
  })
  return [{ _tag: 'NumberedByOccasion', message }, ...farOccasions(days)]
}

/** The rows that were read, each by its place in the table, with its owner's number and its session; `NaN` where it has none. */
interface ReadRows {
  readonly places: Uint32Array
  readonly owners: Uint32Array
  readonly sessions: Float64Array
}

/** Some of the rows, or all with other sessions. */
const chosen = ({ places, owners, sessions }: ReadRows, isChosen: (index: number) => boolean): ReadRows => {
  const indexes = places.map((_, index) => index).filter(isChosen)
  return {
    places: indexes.map((index) => places[index] ?? 0),
    owners: indexes.map((index) => owners[index] ?? 0),
    sessions: Float64Array.from(indexes, (index) => sessions[index] ?? Number.NaN),
  }
}

/** Rows whose occasions are replaced by their numbers in order, equal ones by the same. */
const numbered = ({ owners, sessions, ...rows }: ReadRows): ReadRows => {
  const occasions: number[][] = []
  for (const [index, at] of sessions.entries()) {
    const owner = owners[index] ?? 0
    const own = occasions[owner]
    if (own === undefined) occasions[owner] = Number.isNaN(at) ? [] : [at]
    else if (!Number.isNaN(at)) own.push(at)
  }
  const numbers = occasions.map(
    (own) => new Map([...new Set(own)].sort((a, b) => a - b).map((at, index) => [at, index + 1])),
  )
  return {
    ...{ ...rows, owners },
    sessions: sessions.map((at, index) => numbers[owners[index] ?? 0]?.get(at) ?? at),
  }
}

const sameKeys = 'do several people have rows of their own, as members of a group do? Name their column with --rater.'
const sameOccasions = '--repeats first, last or mean says which of them counts.'

/** No record leaves out so many sessions: what lies beyond such a jump is a code for a missing value, as 9999 is. */
const longestJump = 500

/** The last session before such a jump; nothing where there is none. */
const lastMeant = (all: Float64Array): number | undefined => {
  const sessions = [...new Set(all)].filter((session) => !Number.isNaN(session)).sort((a, b) => a - b)
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
  const faults: Fault[] = [...table.faults, ...dataSkipped(table, keys, column, others)]
  const noNames = { 'an id': new Map<string, number>(), 'a rater': new Map<string, number>() }
  const partOf = (part: keyof typeof noNames, name: string) => {
    const own = column(name)
    const sound = own.once((cell, at) =>
      isNoName(cell) ? gapInKey(cell, at(), part) : maybeNoName(cell) ? 'maybe none' : 'a name',
    )
    const check = (row: Row): void => {
      const is = sound(row)
      if (typeof is !== 'string') faults.push(is)
      else if (is === 'maybe none') noNames[part].set(own.of(row), (noNames[part].get(own.of(row)) ?? 0) + 1)
    }
    return { ...own, check }
  }
  const idOf = partOf('an id', keys.id)
  const raterOf = keys.rater === undefined ? undefined : partOf('a rater', keys.rater)
  const sessionColumn = keys.session && column(keys.session.column)
  const readSession = keys.session && sessionReader(keys.session)
  const sessionOf = readSession && sessionColumn?.once((cell, at) => readSession(cell, at()))
  const isWanted = keys.where.map(({ column: name, isNot, value }) =>
    column(name).once((cell) => (cell === value) !== isNot),
  )
  const all = table.rows.length
  const [places, owners, sessions] = [new Uint32Array(all), new Uint32Array(all), new Float64Array(all)]
  const ofBoth = new Map<string, number>()
  const ownerOf = (row: Row): number => {
    if (raterOf === undefined) return idOf.which(row)
    const both = `${idOf.which(row)} ${raterOf.which(row)}`
    const owner = ofBoth.get(both) ?? ofBoth.size
    if (owner === ofBoth.size) ofBoth.set(both, owner)
    return owner
  }
  const met = metKeys(owners, sessions)
  const unwanted = new Set<number>()
  let [length, filtered, outside, repeated] = [0, 0, 0, 0]

  /** Meets a sound key: where it was met before, one of both rows is not wanted, or it is a fault. */
  const meet = (row: Row, place: number): void => {
    const first = met.meet(place)
    if (first === undefined) return
    if (repeats === 'last') met.replace(place)
    repeated += 1
    if (repeats === 'mean') return
    if (repeats === 'first' || repeats === 'last') unwanted.add(repeats === 'first' ? place : first)
    else {
      const same = `the same ${parts.join(' and ')} as on`
      faults.push({
        ...(sessionColumn ?? idOf).at(row),
        ...{ what: `${same} line ${table.rows.at(places[first] ?? 0)?.line}`, kind: `${same} an earlier line` },
        hint: repeats === undefined ? sameKeys : sameOccasions,
      })
    }
  }

  const take = (row: Row, index: number): void => {
    for (const holds of isWanted)
      if (holds(row) !== true) {
        filtered += 1
        return
      }
    const before = faults.length
    idOf.check(row)
    raterOf?.check(row)
    const at = sessionOf?.(row)
    if (typeof at === 'object') faults.push(at)
    else if (at !== undefined && repeats === undefined && !isWithin(at, keys.sessions)) {
      outside += 1
      return
    }
    // A row with a faulty key is kept, so that what else is wrong with it is found in the same run.
    const place = length
    places[place] = index
    owners[place] = ownerOf(row)
    sessions[place] = typeof at === 'number' ? at : Number.NaN
    length += 1
    if (faults.length === before) meet(row, place)
  }

  for (let index = 0; index < all; index += 1) take(table.rows.at(index) ?? { line: 0, place: 0 }, index)
  const read: ReadRows = {
    places: places.subarray(0, length),
    owners: owners.subarray(0, length),
    sessions: sessions.subarray(0, length),
  }
  const once = unwanted.size === 0 ? read : chosen(read, (place) => !unwanted.has(place))
  const inOrder = repeats === undefined ? once : numbered(once)
  const isIn = (index: number): boolean => {
    const session = inOrder.sessions[index] ?? Number.NaN
    return Number.isNaN(session) || isWithin(session, keys.sessions)
  }
  const rows = keys.sessions === undefined ? inOrder : chosen(inOrder, isIn)
  const rowsOf = (some: ReadRows): Listed<KeyedRow> =>
    listed(some.places.length, (index) => {
      const row = table.rows.at(some.places[index] ?? 0) ?? { line: 0, place: 0 }
      const session = some.sessions[index] ?? Number.NaN
      const made: { -readonly [Part in keyof KeyedRow]: KeyedRow[Part] } = { row, id: idOf.of(row) }
      if (!Number.isNaN(session)) made.session = session
      if (raterOf !== undefined) made.rater = raterOf.of(row)
      return made
    })
  const last = lastMeant(rows.sessions)
  const what = `far beyond the other sessions, of which the last is ${last}; is it a code for a missing value?`
  if (last !== undefined)
    for (const { row, session = 0 } of rowsOf(rows))
      if (sessionColumn !== undefined && session > last) faults.push({ ...sessionColumn.at(row), what })
  if (rows.places.length === 0 && faults.length === 0) {
    return left([{ file, line: table.headerLine, what: `no row is left after ${filterWords(keys)}` }])
  }
  const leftOut = { filtered, outside: outside + inOrder.places.length - rows.places.length, repeated: unwanted.size }
  const notes = [
    ...skippedNotes(table),
    ...noNameNotes('an id', keys.id, noNames['an id']),
    ...noNameNotes('a rater', keys.rater, noNames['a rater']),
    ...occasionNotes(keys, rowsOf(once), repeated),
  ]
  return right({ rows: rowsOf(rows), leftOut, column, notes, faults })
}
