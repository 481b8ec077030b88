/** The store on a real PostgreSQL: its contract, and eight writers on eight connections. */
import { getOrThrow } from 'rupture-repair'
import { type Store, sqlStore } from 'rupture-repair/store'
import { storeContract } from 'rupture-repair/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { describeUnless } from '../lacking.js'
import { type Cluster, noCluster, startCluster } from './cluster.js'
import { lackingOf, type Opened, pg } from './databases.js'

describeUnless(noCluster() ?? lackingOf(pg), 'PostgreSQL with pg', () => {
  let cluster: Cluster | undefined
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster?.end())

  const opened: Opened[] = []
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close()
  })
  const connected = async (address = ''): Promise<Opened> => {
    const one = await pg.open(address)
    opened.push(one)
    return one
  }
  const makeStore = async (): Promise<Store> =>
    getOrThrow(await sqlStore((await connected(cluster?.database())).database))

  for (const { name, run } of storeContract(makeStore)) test(name, run)

  test('keeps 8 writers × 50 appends on 8 pools, with every conflict naming the true version', async () => {
    const address = cluster?.database()
    const stores = await Promise.all(
      Array.from({ length: 8 }, async () => getOrThrow(await sqlStore((await connected(address)).database))),
    )
    let conflicts = 0
    const write = async (store: Store, writer: number): Promise<void> => {
      let expected = 0
      for (let index = 0; index < 50; ) {
        const lines = [JSON.stringify({ writer, index })] as const
        const appended = await store.append({ alliance: 'a1', expected, commandId: `${writer} ${index}`, lines })
        if (appended._tag === 'Right') {
          expect(appended.right).toEqual({ version: expected + 1, from: expected + 1, lines, repeated: false })
          expected += 1
          index += 1
        } else {
          conflicts += 1
          if (appended.left._tag !== 'VersionConflict') throw new Error(appended.left._tag)
          expect(appended.left).toMatchObject({ expected })
          expect(appended.left.version).toBeGreaterThan(expected)
          expected = appended.left.version
        }
      }
    }
    await Promise.all(stores.map(write))
    const [one] = stores
    const entries = (await one?.since(0)) ?? []
    expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
    expect(entries.map((entry) => entry._tag === 'Line' && entry.seq)).toEqual(entries.map(({ position }) => position))
    expect(new Set(entries.map((entry) => entry._tag === 'Line' && entry.line)).size).toBe(400)
    console.info(`8 writers × 50 appends: 400 entries without a gap, ${conflicts} conflicts`)
  })

  test('is opened by eight programs at once while it is empty', async () => {
    const address = cluster?.database()
    const all = await Promise.all(Array.from({ length: 8 }, async () => sqlStore((await connected(address)).database)))
    expect(all.map(({ _tag }) => _tag)).toEqual(Array(8).fill('Right'))
  })
})
