// PostgreSQL with pg 8.23.1.
import pg from 'pg'
import { oneConnection } from 'rupture-repair/store'

export const open = (connectionString) => {
  const pool = new pg.Pool({ connectionString })
  const run = (on) => async (sql, values) =>
    (await on.query(sql, values)).rows
  const transaction = async (work) => {
    const client = await pool.connect()
    const one = oneConnection('postgresql', run(client))
    return one.transaction(work).finally(() => client.release())
  }
  const database = {
    dialect: 'postgresql',
    query: run(pool),
    transaction,
  }
  return { database, close: () => pool.end() }
}
