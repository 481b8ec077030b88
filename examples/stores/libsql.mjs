// SQLite with @libsql/client 0.18.0.
import { createClient } from '@libsql/client'

export const open = (file) => {
  // Another program that writes is waited for, 5 seconds at most.
  const client = createClient({ url: `file:${file}`, timeout: 5000 })
  const run = (on) => async (sql, args) =>
    (await on.execute({ sql, args })).rows
  const transaction = async (work) => {
    const opened = await client.transaction('write')
    try {
      const done = await work(run(opened))
      await opened.commit()
      return done
    } finally {
      opened.close() // rolls back what is not committed
    }
  }
  const database = {
    dialect: 'sqlite',
    query: run(client),
    transaction,
  }
  return { database, close: () => client.close() }
}
