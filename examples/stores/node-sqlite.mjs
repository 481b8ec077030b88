// SQLite as Node 24 has it.
import { DatabaseSync } from 'node:sqlite'
import { oneConnection } from 'rupture-repair/store'

export const open = (path) => {
  const file = new DatabaseSync(path, { timeout: 5000 })
  const database = oneConnection('sqlite', async (sql, values) =>
    file.prepare(sql).all(...values),
  )
  return { database, close: () => file.close() }
}
