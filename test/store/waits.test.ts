/** While one program writes to a SQLite file, another one waits. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { memoryStore, record, sqlStore } from 'rupture-repair/store'
import { afterAll, describe, expect, test } from 'vitest'
import { describeUnless } from '../lacking.js'
import { lackingOf, libsql, newer } from './databases.js'

const folder = mkdtempSync(join(tmpdir(), 'waits-'))
afterAll(() => rmSync(folder, { recursive: true }))

const example = pathToFileURL(join(process.cwd(), 'examples/stores/libsql.mjs')).href

/** Holds the file for writing half a second long, and says when it has it. */
const holding = `
  import { setTimeout } from 'node:timers/promises'
  import { open } from '${example}'
  const { database, close } = open(process.argv[1])
  await database.transaction(async () => {
    console.log('held')
    await setTimeout(500)
  })
  await close()
`

const begin = {
  _tag: 'BeginAlliance',
  stamp: { session: 0, by: { _tag: 'observer', id: 'o' } },
  beginning: {
    setting: 'individual',
    medium: 'video',
    provenance: 'invented',
    participants: [
      { id: 'c', role: 'client' },
      { id: 't', role: 'therapist' },
    ],
  },
} as const

describe.each([libsql, ...newer])('$name', (driver) => {
  describeUnless(lackingOf(driver) ?? lackingOf(libsql), 'beside another program', () => {
    test('waits until the other has written', async () => {
      const file = join(folder, driver.module.replaceAll(/\W/g, ''))
      const { database, close } = await driver.open(file)
      const opened = await sqlStore(database)
      const store = opened._tag === 'Right' ? opened.right : memoryStore()
      const other = spawn(process.execPath, ['--input-type=module', '-e', holding, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(other.stdout, 'data')
      expect(await record(store, 'a1', begin, { commandId: 'c1' })).toMatchObject({ right: { version: 1 } })
      if (other.exitCode === null) await once(other, 'exit')
      await close()
    })
  })
})
