import type { IncomingMessage, ServerResponse } from 'node:http'
import { createClient } from '@libsql/client'
import { getOrThrow } from 'rupture-repair'
import { type Database, type Store, sqlStore } from 'rupture-repair/store'
import type { Answer, Asked } from '../messages.js'
import { answersFrom, refused } from './routes.js'

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

/** Why a request is not answered: only the pages of this app ask, in the form they do, and at no great length. */
const faultOf = ({ headers, socket }: IncomingMessage): readonly [status: number, why: string] | undefined => {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`)
  // Another site in the same browser has an origin of its own; one whose name was led here, a host of its own.
  if (!hosts.includes(headers.host ?? '') || headers.origin !== `http://${headers.host}`)
    return [403, 'Only the clinic’s own pages are answered.']
  if (headers['content-type'] !== 'application/json') return [415, 'Only JSON is read.']
  return Number(headers['content-length']) <= 100_000 ? undefined : [413, 'More than 100 kB is not read.']
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
    const say = (status: number, answer: Answer): void => {
      // What was not read is not waited for.
      const close = status === 200 ? {} : { connection: 'close' }
      response.writeHead(status, { 'content-type': 'application/json', ...close })
      response.end(JSON.stringify(answer))
    }
    const fault = faultOf(request)
    if (fault !== undefined) return say(fault[0], refused(fault[1]))
    const answer = await bodyOf(request)
      .then(answerTo)
      .catch((failed: Error): Answer => {
        // The log of the server holds nothing of what was sent.
        console.error(failed.name)
        return refused('The clinic could not answer. Please try again.')
      })
    say(200, answer)
  }
}
