import { createClient, type Value } from '@libsql/client'
import { getOrThrow } from 'rupture-repair'
import { oneConnection, type Store, sqlStore } from 'rupture-repair/store'

/** Opens the file of the clinic, or makes it. */
export const openStore = async (file: string): Promise<Store> => {
  const client = createClient({ url: `file:${file}`, intMode: 'number' })
  const connection = oneConnection(async (sql, values) => {
    const { rows } = await client.execute({ sql, args: values as Value[] })
    return rows
  })
  return getOrThrow(await sqlStore({ dialect: 'sqlite', connection }))
}
