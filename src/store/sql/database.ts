/** A row by the names of its columns; numbers may come as text or as a `bigint`, as drivers give them. */
export type Row = Readonly<Record<string, unknown>>

/** Runs one statement with its values in order, and gives its rows. */
export type Query = (statement: string, values: readonly (string | number)[]) => Promise<readonly Row[]>

/** A database, as an app opens it with the driver of its choice. */
export interface Database {
  readonly dialect: 'sqlite' | 'postgresql'
  readonly query: Query
  /** Does the work on one connection: committed where its promise is kept, rolled back where it is rejected. */
  readonly transaction: <A>(work: (query: Query) => Promise<A>) => Promise<A>
}

/** In SQLite a writer waits here for another program; in PostgreSQL at the first statement, after which it sees all that was committed. */
const begin = { sqlite: 'begin immediate', postgresql: 'begin isolation level read committed' } as const

/**
 * Makes a database of the only connection of a driver, or of one that was taken from a pool.
 *
 * @example
 * const seen: string[] = []
 * const { transaction } = oneConnection('sqlite', async (statement) => {
 *   seen.push(statement)
 *   return []
 * })
 * await transaction((query) => query('select 1', []))
 * seen // => ['begin immediate', 'select 1', 'commit']
 */
export const oneConnection = (dialect: Database['dialect'], query: Query): Database => ({
  dialect,
  query,
  transaction: async (work) => {
    await query(begin[dialect], [])
    try {
      const done = await work(query)
      await query('commit', [])
      return done
    } catch (failed) {
      // Where the connection is lost there is nothing to roll back; the app must hear of what failed first.
      await query('rollback', []).catch(() => undefined)
      throw failed
    }
  },
})
