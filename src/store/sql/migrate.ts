import { type Either, left, right } from '../../kernel/inside.js'
import type { NewerSchema } from '../../vocabulary/inside.js'
import type { Database, Query } from './database.js'

export type { NewerSchema } from '../../vocabulary/inside.js'

/** The statements of each step, in order; a step that was released is never changed. */
export const migrations: readonly (readonly string[])[] = [
  [
    // One row. Its lock makes appends wait for each other, so that positions have no gap and are seen in order.
    'create table rupture_repair_head (position bigint not null)',
    'insert into rupture_repair_head (position) values (0)',
    `create table rupture_repair_alliance (
      alliance text primary key, began bigint not null unique, version bigint not null, lines bigint not null)`,
    `create table rupture_repair_entry (
      position bigint primary key, alliance text not null references rupture_repair_alliance (alliance),
      seq bigint, line text, reason text, unique (alliance, seq))`,
    `create table rupture_repair_command (
      alliance text not null references rupture_repair_alliance (alliance), command text not null,
      first bigint, count bigint, primary key (alliance, command))`,
  ],
]

/** Two programs that open a new database at once wait for each other; SQLite lets only one write by itself. */
const alone = 'select pg_advisory_xact_lock(7820001)'

const stepReached = async (query: Query): Promise<number> => {
  await query('create table if not exists rupture_repair_migration (step bigint primary key)', [])
  const [row] = await query('select max(step) as step from rupture_repair_migration', [])
  return Number(row?.step ?? 0)
}

/** Brings the tables up to date in one transaction, or refuses newer ones. */
export const migrate = (
  database: Database,
  steps: readonly (readonly string[])[] = migrations,
): Promise<Either<NewerSchema, number>> =>
  database.transaction(async (query) => {
    if (database.dialect === 'postgresql') await query(alone, [])
    const found = await stepReached(query)
    const known = steps.length
    if (found > known)
      return left({
        _tag: 'NewerSchema',
        found,
        known,
        expected: `tables of step ${known} or before; these are of step ${found}, from a newer version`,
      })
    for (const [index, statements] of steps.slice(found).entries()) {
      for (const statement of statements) await query(statement, [])
      await query('insert into rupture_repair_migration (step) values (?)', [found + index + 1])
    }
    return right(known)
  })
