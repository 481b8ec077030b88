import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryStore } from 'rupture-repair/store'
import { afterAll, expect, test } from 'vitest'
import { appendLines } from '../../../examples/append-lines.mjs'

const folder = mkdtempSync(join(tmpdir(), 'append-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['nothing', '', '{"b":2}\n'],
  ['whole lines', '{"a":1}\n', '{"a":1}\n{"b":2}\n'],
  ['a piece of a line', '{"a":1}\n{"a":', '{"a":1}\n{"b":2}\n'],
  ['a last line that only lacks its line feed', '{"a":1}\n{"a":2}', '{"a":1}\n{"a":2}\n{"b":2}\n'],
])('lines are added after %s', (name, before, after) => {
  const path = join(folder, name)
  writeFileSync(path, before)
  appendLines(path, ['{"b":2}'])
  expect(readFileSync(path, 'utf8')).toBe(after)
})

test('what a caller does with lines that a store in memory gave or took does not change it', async () => {
  const store = memoryStore()
  const given = ['{"a":1}']
  await store.replace({ alliance: 'a1', expected: 0, lines: given, reason: 'imported' })
  given.push('{"a":2}')
  const { lines } = await store.read('a1')
  ;(lines as string[]).push('{"a":3}')
  expect((await store.read('a1')).lines).toEqual(['{"a":1}'])
})
