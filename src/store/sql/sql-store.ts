import { type Either, isLeft, left, right } from '../../kernel/inside.js'
import type { AllianceId } from '../../vocabulary/inside.js'
import { expectReplacement } from '../expect-given.js'
import { notStorable, storedId } from '../not-storable.js'
import {
  type AlliancePage,
  type Append,
  type Appended,
  type CommandId,
  mostAtOnce,
  type NotStorable,
  type ReplacedSince,
  type Replacement,
  type Store,
  type StoredEntry,
  type StoredLog,
  type VersionConflict,
} from '../store.js'
import type { Database, Query, Row } from './database.js'
import { migrate, type NewerSchema } from './migrate.js'
import { prepared } from './prepared.js'

type Refusal<Other = never> = VersionConflict | NotStorable | Other

/** Waits until no one else writes, and returns the last position; it is the first statement of every transaction that writes. */
const lockedPosition = async (query: Query): Promise<number> => {
  const [row] = await query('update rupture_repair_head set position = position returning position', [])
  return Number(row?.position)
}

const moveTo = (query: Query, position: number): Promise<unknown> =>
  query('update rupture_repair_head set position = ?', [position])

interface Head {
  readonly isNew: boolean
  readonly version: number
  readonly lines: number
}

const headOf = async (query: Query, id: string): Promise<Head> => {
  const [row] = await query('select version, lines from rupture_repair_alliance where alliance = ?', [id])
  return row === undefined
    ? { isNew: true, version: 0, lines: 0 }
    : { isNew: false, version: Number(row.version), lines: Number(row.lines) }
}

/** Writes where an alliance is now; one that is new began at this position. */
const putHead = (query: Query, id: string, { isNew, version, lines }: Head, position: number): Promise<unknown> =>
  isNew
    ? query('insert into rupture_repair_alliance (alliance, began, version, lines) values (?, ?, ?, ?)', [
        ...[id, position],
        ...[version, lines],
      ])
    : query('update rupture_repair_alliance set version = ?, lines = ? where alliance = ?', [version, lines, id])

const putLines = async (query: Query, id: string, lines: readonly string[], position: number, seq: number) => {
  for (const [index, line] of lines.entries())
    await query('insert into rupture_repair_entry (position, alliance, seq, line) values (?, ?, ?, ?)', [
      ...[position + index, id],
      ...[seq + index, line],
    ])
}

/** Says what a command did, from its row. */
const doneFrom = (row: Row, version: number, linesOf: (from: number, count: number) => readonly string[]) =>
  row.first === null
    ? ({ _tag: 'ReplacedSince', version } as const)
    : { version, from: Number(row.first), lines: linesOf(Number(row.first), Number(row.count)), repeated: true }

/** Reads log and command in one statement, so that both are of one moment. No id is stored as a single quote mark. */
const read = async (query: Query, alliance: AllianceId, commandId: CommandId | undefined): Promise<StoredLog> => {
  const rows = await query(
    `select a.version, c.command, c.first, c.count, e.line from rupture_repair_alliance a
      left join rupture_repair_command c on c.alliance = a.alliance and c.command = ?
      left join rupture_repair_entry e on e.alliance = a.alliance and e.seq is not null
      where a.alliance = ? order by e.seq`,
    [commandId === undefined ? '"' : storedId(commandId), storedId(alliance)],
  )
  const [row] = rows
  if (row === undefined) return { version: 0, lines: [] }
  const version = Number(row.version)
  const lines = rows.flatMap(({ line }) => (line === null ? [] : [String(line)]))
  if (row.command === null) return { version, lines }
  return { version, lines, done: doneFrom(row, version, (from, count) => lines.slice(from - 1, from - 1 + count)) }
}

const append = async (
  query: Query,
  { alliance, expected, commandId, lines }: Append,
): Promise<Either<Refusal<ReplacedSince>, Appended>> => {
  const position = await lockedPosition(query)
  const id = storedId(alliance)
  const commandAt = [id, storedId(commandId)]
  const repeated = await query('select 1 from rupture_repair_command where alliance = ? and command = ?', commandAt)
  const { done } = repeated.length === 0 ? {} : await read(query, alliance, commandId)
  if (done !== undefined) return 'repeated' in done ? right(done) : left(done)
  const head = await headOf(query, id)
  if (head.version !== expected) return left({ _tag: 'VersionConflict', expected, version: head.version })
  const [version, from] = [head.version + lines.length, head.lines + 1]
  await putHead(query, id, { ...head, version, lines: head.lines + lines.length }, position + 1)
  await putLines(query, id, lines, position + 1, from)
  await query('insert into rupture_repair_command (alliance, command, first, count) values (?, ?, ?, ?)', [
    ...commandAt,
    ...[from, lines.length],
  ])
  await moveTo(query, position + lines.length)
  return right({ version, from, lines, repeated: false })
}

const replace = async (
  query: Query,
  { alliance, expected, lines, reason }: Replacement,
): Promise<Either<Refusal, { readonly version: number }>> => {
  const position = await lockedPosition(query)
  const id = storedId(alliance)
  const head = await headOf(query, id)
  if (head.version !== expected) return left({ _tag: 'VersionConflict', expected, version: head.version })
  const version = head.version + 1 + lines.length
  await putHead(query, id, { ...head, version, lines: lines.length }, position + 1)
  await query('delete from rupture_repair_entry where alliance = ? and seq is not null', [id])
  await query('update rupture_repair_command set first = null, count = null where alliance = ?', [id])
  await query('insert into rupture_repair_entry (position, alliance, reason) values (?, ?, ?)', [
    ...[position + 1, id],
    storedId(reason),
  ])
  await putLines(query, id, lines, position + 2, 1)
  await moveTo(query, position + 1 + lines.length)
  return right({ version })
}

/** Empties a write-ahead log, which keeps what was written before a deletion; a file without one stays as it is. */
const emptyLog = (query: Query): Promise<unknown> => query('pragma wal_checkpoint(truncate)', [])

const readId = (stored: unknown): string => JSON.parse(`"${String(stored)}"`) as string

const entryFrom = ({ position, alliance, seq, line, reason }: Row): StoredEntry => {
  const at = { position: Number(position), alliance: readId(alliance) }
  return seq === null
    ? { _tag: 'Replaced', ...at, reason: readId(reason) }
    : { _tag: 'Line', ...at, seq: Number(seq), line: String(line) }
}

const since = async (query: Query, position: number): Promise<readonly StoredEntry[]> => {
  const rows = await query(
    `select position, alliance, seq, line, reason from rupture_repair_entry
      where position > ? order by position limit ${mostAtOnce}`,
    [position],
  )
  return rows.map(entryFrom)
}

const alliances = async (query: Query, cursor: number): Promise<AlliancePage> => {
  const rows = await query(
    `select alliance, began, version from rupture_repair_alliance
      where began > ? and lines > 0 order by began limit ${mostAtOnce + 1}`,
    [cursor],
  )
  const page = rows.slice(0, mostAtOnce)
  return {
    alliances: page.map(({ alliance, version }) => ({ alliance: readId(alliance), version: Number(version) })),
    ...(rows.length > page.length ? { next: Number(page.at(-1)?.began) } : {}),
  }
}

/**
 * Makes a store of the tables of a database, which it creates or brings up to date first. Tables of a newer version are refused.
 *
 * @example
 * const database = oneConnection('sqlite', async () => [{ step: 99 }])
 * const opened = await sqlStore(database)
 * opened._tag === 'Left' && [opened.left._tag, opened.left.found, opened.left.known] // => ['NewerSchema', 99, 1]
 */
export const sqlStore = async (database: Database): Promise<Either<NewerSchema, Store>> => {
  const { dialect, query, transaction } = prepared(database)
  const migrated = await migrate({ dialect, query, transaction })
  if (isLeft(migrated)) return migrated
  return right({
    read: (alliance, commandId) => read(query, alliance, commandId),
    append: async (given) => {
      const refused = notStorable(given)
      return refused === undefined ? transaction((inner) => append(inner, given)) : left(refused)
    },
    since: (position) => since(query, position),
    alliances: (cursor = 0) => alliances(query, cursor),
    replace: async (given) => {
      expectReplacement(given)
      const refused = notStorable(given)
      if (refused !== undefined) return left(refused)
      const replaced = await transaction((inner) => replace(inner, given))
      if (dialect === 'sqlite' && !isLeft(replaced)) await emptyLog(query)
      return replaced
    },
  })
}
