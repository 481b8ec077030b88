import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asked, Told } from '../told.js'
import { openStore } from './database.js'
import { asks } from './routes.js'

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : JSON.parse(text)
}

/** Opens the clinic: what answers a request to `/api/…`. */
export const openClinic = async (file: string) => {
  const answer = asks(await openStore(file))
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const told: Told = await bodyOf(request)
      .then((asked) => answer(asked as Asked))
      .catch((failed: unknown) => {
        // What is wrong with the server goes to its log, which holds
        // nothing of what was sent.
        console.error(failed instanceof Error ? failed.name : failed)
        return { _tag: 'Refused', why: 'The clinic cannot answer now.' }
      })
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(told))
  }
}
