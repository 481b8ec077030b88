/** What is no text is refused by its kind: bytes may end within a character, and would give other names without a word. */
import { readLog, readLogStream } from 'rupture-repair/journal'
import { formatLine, parseLine } from 'rupture-repair/schema'
import { expect, test } from 'vitest'
import { sessionHeld } from './samples.js'

const bytes: unknown = Buffer.from(`${formatLine({ v: 1, alliance: 'Zoë', seq: 1, event: sessionHeld })}\n`)

test('a stream without an encoding', async () => {
  const pieces = async function* () {
    yield bytes as string
  }
  const read = async () => {
    for await (const { entry } of readLogStream(pieces())) expect(entry).toBeUndefined()
  }
  await expect(read()).rejects.toThrow(/^a log is read from text: set the encoding of a stream/)
})

test.each([undefined, null, 5, bytes])('no text as a whole', (given) => {
  expect(() => readLog(given as string)).toThrow(/^a log is read from text: set the encoding/)
  expect(() => parseLine(given as string)).toThrow(/^a line of a log is read from text: decode bytes/)
})
