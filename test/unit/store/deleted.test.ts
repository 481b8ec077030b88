/** After a deletion the words are no longer in the bytes of a SQLite file, nor beside it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOrThrow } from 'rupture-repair'
import { memoryStore, type Replacement, type Store, sqlStore } from 'rupture-repair/store'
import { afterAll, describe, expect, test } from 'vitest'
import { describeUnless } from '../../lacking.js'
import { lackingOf, libsql, newer, type Opened } from '../../store/databases.js'

const folder = mkdtempSync(join(tmpdir(), 'deleted-'))
afterAll(() => rmSync(folder, { recursive: true }))

const alliances = Array.from({ length: 12 }, (_, index) => `a${index}`)
const wordsOf = (alliance: string): string => `words-of-${alliance}-alone`

/** Appends lines of many lengths, in turn, so that the pages of the file hold lines of several alliances. */
const filled = async (store: Store): Promise<void> => {
  for (let round = 0; round < 8; round += 1)
    for (const [index, alliance] of alliances.entries())
      await store.append({
        ...{ alliance, expected: round, commandId: `c${round}` },
        lines: [`${wordsOf(alliance)} ${'.'.repeat(60 + ((round * 37 + index * 101) % 500))}`],
      })
}

const found = (file: string, words: string): readonly string[] =>
  ['', '-wal', '-journal'].filter((end) => existsSync(file + end) && readFileSync(file + end, 'latin1').includes(words))

describe.each([libsql, ...newer])('$name', (driver) => {
  describeUnless(lackingOf(driver), 'deletes', () => {
    test.each(['delete', 'wal'])('the words too, with journal mode %s', async (mode) => {
      const file = join(folder, `${driver.module.replaceAll(/\W/g, '')}-${mode}`)
      const { database, close }: Opened = await driver.open(file)
      await database.query(`pragma journal_mode = ${mode}`, [])
      const store = getOrThrow(await sqlStore(database))
      await filled(store)
      const [kept = '', ...others] = alliances
      expect(found(file, wordsOf('a1'))).not.toEqual([])
      for (const alliance of others)
        getOrThrow(await store.replace({ alliance, expected: 8, lines: [], reason: 'deleted on request' }))
      expect(others.flatMap((alliance) => found(file, wordsOf(alliance)))).toEqual([])
      expect((await store.read(kept)).lines).toHaveLength(8)
      await close()
    })
  })
})

const slips: readonly (readonly [string, object, string])[] = [
  ['a reason', { expected: 0, lines: [] }, 'reason: expected a text, such as deleted on request'],
  [
    'lines',
    { expected: 0, reason: 'deleted' },
    'lines: expected a list of log lines, and an empty one to delete the log',
  ],
  ['a version', { lines: [], reason: 'deleted' }, 'expected: expected the version that read gave, a number'],
]
describe.each([
  ['memory', async () => memoryStore()],
  ['SQLite', async () => getOrThrow(await sqlStore((await libsql.open(join(folder, 'slips.db'))).database))],
] as const)('%s', (_, open) => {
  test.each(slips)('says that a replacement lacks %s', async (_, given, message) => {
    const replacement = { alliance: 'a1', ...given } as Replacement
    await expect((await open()).replace(replacement)).rejects.toThrow(new TypeError(message))
  })
})
