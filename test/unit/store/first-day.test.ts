/** The program of the page on the first day. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'first-day-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = async (): Promise<readonly string[]> => {
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((...parts) => {
    said.push(parts.join(' '))
  })
  const given = process.argv
  process.argv = [...given.slice(0, 2), join(folder, 'day.db'), join(folder, 'research.db')]
  vi.resetModules()
  await import(pathToFileURL(join(process.cwd(), 'examples/first-day.mjs')).href)
  process.argv = given
  log.mockRestore()
  return said
}

test('runs, and a second time on the same files', async () => {
  const first = await run()
  expect(first.at(-1)).toBe('Deleted: 0 entries left')
  expect(first).toContain('Another’s name: Everyone records in their own name.')
  const [once, twice] = first.filter((line) => line.includes('A session was held, with ann present.'))
  expect(twice).toBe(once?.replace('A session', 'Sent twice'))
  expect(first).toContain('About ann: 5 entries')
  expect(await run()).toEqual(first)
})

test('leaves nothing in its file of what was deleted', async () => {
  await run()
  const bytes = readFileSync(join(folder, 'day.db'), 'latin1')
  expect(bytes).toContain('deleted on request')
  expect(bytes).not.toContain('It was too fast.')
})
