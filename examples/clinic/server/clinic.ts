import type { IncomingMessage, ServerResponse } from 'node:http'
import { createClient } from '@libsql/client'
import { getOrThrow } from 'rupture-repair'
import { type Database, type Store, sqlStore } from 'rupture-repair/store'
import type { Answer, Asked } from '../messages.js'
import { answersFrom } from './routes.js'

/** Opens the file of the clinic, or makes it. */
const openStore = async (file: string): Promise<Store> => {
  const client = createClient({ url: `file:${file}`, timeout: 5000 })
  const database: Database = {
    dialect: 'sqlite',
    query: async (sql, args) => (await client.execute({ sql, args: [...args] })).rows,
    transaction: async (work) => {
      const open = await client.transaction('write')
      try {
        const done = await work(async (sql, args) => (await open.execute({ sql, args: [...args] })).rows)
        await open.commit()
        return done
      } finally {
        open.close()
      }
    },
  }
  return getOrThrow(await sqlStore(database))
}

const bodyOf = async (request: IncomingMessage): Promise<Asked> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** Opens the clinic: gives the function that answers a request. */
export const openClinic = async (file: string) => {
  const answerTo = answersFrom(await openStore(file))
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = await bodyOf(request)
      .then(answerTo)
      .catch((failed: Error): Answer => {
        // The log of the server holds nothing of what was sent.
        console.error(failed.name)
        return { _tag: 'Refused', why: 'The clinic could not answer. Please try again.', meanwhile: [] }
      })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  }
}
