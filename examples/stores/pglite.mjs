// PostgreSQL within Node, with PGlite 0.5.17.
import { PGlite } from '@electric-sql/pglite'

export const open = (folder) => {
  const lite = new PGlite(folder)
  const run = (on) => async (sql, values) =>
    (await on.query(sql, values)).rows
  const database = {
    dialect: 'postgresql',
    query: run(lite),
    transaction: (work) => lite.transaction((on) => work(run(on))),
  }
  return { database, close: () => lite.close() }
}
