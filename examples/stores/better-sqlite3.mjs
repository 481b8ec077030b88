// SQLite with better-sqlite3 13.2.0, which needs Node 22.
import Sqlite from 'better-sqlite3'
import { oneConnection } from 'rupture-repair/store'

export const open = (path) => {
  const file = new Sqlite(path, { timeout: 5000 })
  const database = oneConnection('sqlite', async (sql, values) => {
    const statement = file.prepare(sql)
    if (statement.reader) return statement.all(...values)
    statement.run(...values)
    return []
  })
  return { database, close: () => file.close() }
}
