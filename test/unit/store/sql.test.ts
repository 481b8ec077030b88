/** The tables of the SQL store, on SQLite. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { getOrThrow } from 'rupture-repair'
import { type Database, oneConnection, sqlStore } from 'rupture-repair/store'
import { afterAll, describe, expect, it } from 'vitest'
import { migrate } from '../../../src/store/sql/migrate.js'
import { libsql } from '../../store/databases.js'

const folder = mkdtempSync(join(tmpdir(), 'sql-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const file = (): string => {
  files += 1
  return join(folder, `${files}.db`)
}
const opened = async (path = file()): Promise<Database> => (await libsql.open(path)).database
const one = { alliance: 'a1', expected: 0, commandId: 'c1', lines: ['{}'] } as const

describe('sqlStore', () => {
  it('finds again what was there when it was closed', async () => {
    const path = file()
    const first = getOrThrow(await sqlStore(await opened(path)))
    await first.append(one)
    const second = getOrThrow(await sqlStore(await opened(path)))
    expect(await second.read('a1', 'c1')).toEqual({
      ...{ version: 1, lines: ['{}'] },
      done: { version: 1, from: 1, lines: ['{}'], repeated: true },
    })
  })

  it('refuses the tables of a newer version, and changes nothing', async () => {
    const path = file()
    getOrThrow(await sqlStore(await opened(path)))
    const client = createClient({ url: `file:${path}` })
    await client.execute('insert into rupture_repair_migration (step) values (7)')
    expect(await sqlStore(await opened(path))).toEqual({
      _tag: 'Left',
      left: {
        ...{ _tag: 'NewerSchema', found: 7, known: 1 },
        expected: 'tables of step 1 or before; these are of step 7, from a newer version',
      },
    })
    const { rows } = await client.execute('select max(step) as step from rupture_repair_migration')
    expect(rows[0]?.step).toBe(7)
  })

  it('rejects the promise where the database fails, and writes nothing', async () => {
    const path = file()
    const database = await opened(path)
    const store = getOrThrow(await sqlStore(database))
    let fails = true
    const failing = getOrThrow(
      await sqlStore({
        ...database,
        transaction: (work) =>
          database.transaction((query) =>
            work((statement, values) => {
              if (fails && statement.includes('rupture_repair_command (')) throw new Error('the disk is full')
              return query(statement, values)
            }),
          ),
      }),
    )
    await expect(failing.append(one)).rejects.toThrow('the disk is full')
    expect(await store.since(0)).toEqual([])
    fails = false
    expect(await failing.append(one)).toMatchObject({ right: { version: 1, repeated: false } })
  })
})

describe('migrate', () => {
  const steps = [['create table one (a text)'], ['create table two (a text)', "insert into two (a) values ('x')"]]

  it('does each step once, in order', async () => {
    const database = await opened()
    expect(await migrate(database, steps.slice(0, 1))).toEqual({ _tag: 'Right', right: 1 })
    expect(await migrate(database, steps)).toEqual({ _tag: 'Right', right: 2 })
    expect(await migrate(database, steps)).toEqual({ _tag: 'Right', right: 2 })
    expect(await database.query('select a from two', [])).toHaveLength(1)
  })

  it('does a step wholly or not at all', async () => {
    const database = await opened()
    await expect(migrate(database, [['create table one (a text)', 'no statement']])).rejects.toThrow()
    expect(await migrate(database, steps.slice(0, 1))).toEqual({ _tag: 'Right', right: 1 })
  })
})

describe('oneConnection', () => {
  it.each(['sqlite', 'postgresql'] as const)(
    'commits in %s what is kept, and rolls back what is rejected',
    async (dialect) => {
      const seen: string[] = []
      const { transaction } = oneConnection(dialect, async (statement) => {
        seen.push(statement)
        return []
      })
      await transaction(async () => 'kept')
      await expect(
        transaction(async () => {
          throw new Error('rejected')
        }),
      ).rejects.toThrow('rejected')
      const begin = dialect === 'sqlite' ? 'begin immediate' : 'begin isolation level read committed'
      expect(seen).toEqual([begin, 'commit', begin, 'rollback'])
    },
  )

  it('says what failed first where the rollback fails too', async () => {
    const { transaction } = oneConnection('postgresql', async (statement) => {
      if (statement !== 'select 1' && !statement.startsWith('begin')) throw new Error('the connection is lost')
      return []
    })
    await expect(
      transaction(async () => {
        throw new Error('first')
      }),
    ).rejects.toThrow('first')
  })
})
