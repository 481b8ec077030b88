/** The contract of a store, on every store of this package and every driver that is installed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOrThrow } from 'rupture-repair'
import { memoryStore, sqlStore } from 'rupture-repair/store'
import { storeContract } from 'rupture-repair/testing'
import { afterAll, afterEach, describe, test } from 'vitest'
import { describeUnless } from '../lacking.js'
import { lackingOf, libsql, newer, type Opened, pglite } from './databases.js'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('in memory', () => {
  for (const { name, run } of storeContract(async () => memoryStore())) test(name, run)
})

const opened: Opened[] = []
let files = 0

describe.each([libsql, ...newer, pglite])('$name', (driver) => {
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close()
  })
  describeUnless(lackingOf(driver), 'keeps the contract', () => {
    const makeStore = async () => {
      files += 1
      const one = await driver.open(driver === pglite ? 'memory://' : join(folder, `${files}`))
      opened.push(one)
      return getOrThrow(await sqlStore(one.database))
    }
    for (const { name, run } of storeContract(makeStore)) test(name, run)
  })
})
