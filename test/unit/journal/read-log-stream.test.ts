import fc from 'fast-check'
import { readLog, readLogStream } from 'rupture-repair/journal'
import { formatLine } from 'rupture-repair/schema'
import { expect, test } from 'vitest'
import type { ReadLine } from '../../../src/journal/line-reader.js'
import { sessionHeld } from './samples.js'

const line = (alliance: string, seq: number): string => formatLine({ v: 1, alliance, seq, event: sessionHeld })
const text = [
  `\uFEFF${line('a', 1)}\r\n`,
  `${line('ü𝄞', 1)}\n\n`,
  `no json\n${line('a', 2).replace('"v":1', '"v":2')}\n`,
  `${line('ü𝄞', 3)}\n${line('a', 4)}\r\n${line('ü𝄞', 4).slice(0, 70)}`,
].join('')

const streamed = async (pieces: readonly string[]): Promise<readonly ReadLine[]> => {
  const given = async function* (): AsyncGenerator<string> {
    yield* pieces
  }
  const lines: ReadLine[] = []
  for await (const one of readLogStream(given())) lines.push(one)
  return lines
}

test('lines and problems are those of readLog, wherever the pieces end', async () => {
  const whole = await streamed([text])
  expect(whole.flatMap(({ problems }) => problems)).toEqual(readLog(text).problems)
  expect(whole.map(({ line, entry, isNext }) => [line, entry?.seq, isNext])).toEqual([
    [1, 1, true],
    [2, 1, true],
    [4, undefined, false],
    [5, undefined, false],
    [6, 3, false],
    [7, 4, false],
    [8, undefined, false],
  ])
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: text.length }), { maxLength: 20 }), async (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), text.length]
      const pieces = places.slice(1).map((end, index) => text.slice(places[index], end))
      expect(await streamed(pieces)).toEqual(whole)
    }),
    { seed: 20261130, numRuns: 100 },
  )
  expect(await streamed([...text])).toEqual(whole)
})

test('a stream without lines has none', async () => {
  for (const pieces of [[], [''], ['\n', '\r', '\n']]) expect(await streamed(pieces)).toEqual([])
})

test('what is kept is one line and where each alliance is', async () => {
  const before = line('a', 1)
  const many = async function* (): AsyncGenerator<string> {
    for (let seq = 1; seq <= 50_000; seq += 1) yield `${before.replace('"seq":1', `"seq":${seq}`)}\n`
  }
  let read = 0
  for await (const { isNext } of readLogStream(many())) read += isNext ? 1 : 0
  expect(read).toBe(50_000)
})
