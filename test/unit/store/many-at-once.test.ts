/** A whole team that sends at the same moment: everyone's word is recorded. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOrThrow } from 'rupture-repair'
import { decideAs } from 'rupture-repair/alliance'
import { memoryStore, record, type Store, sqlStore } from 'rupture-repair/store'
import { afterAll, expect, test } from 'vitest'
import { libsql } from '../../store/databases.js'

const folder = mkdtempSync(join(tmpdir(), 'at-once-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [leader = '', ...others] = Array.from({ length: 24 }, (_, index) => `p${index}`)
const everyone = [leader, ...others]
const stampOf = (id: string) => ({ session: 0, by: { _tag: 'participant', id } }) as const

const begun = async (store: Store): Promise<Store> => {
  const participants = others.map((id) => ({ id, role: 'member' }) as const)
  const begin = {
    _tag: 'BeginAlliance',
    stamp: stampOf(leader),
    beginning: {
      ...({ setting: 'group', medium: 'in-person', provenance: 'invented' } as const),
      participants: [
        { id: leader, role: 'leader' },
        participants[0] ?? { id: 'none', role: 'member' },
        ...participants.slice(1),
      ],
    },
  } as const
  getOrThrow(await record(store, 'a1', begin, { commandId: 'begin' }))
  return store
}

const stores: readonly (readonly [string, () => Promise<Store>])[] = [
  ['in memory', async () => memoryStore()],
  ['in SQLite', async () => getOrThrow(await sqlStore((await libsql.open(join(folder, 'one.db'))).database))],
]

test.each(stores)('24 people at once are all recorded %s', async (_, open) => {
  const store = await begun(await open())
  const rating = (id: string) =>
    ({
      _tag: 'GiveRating',
      stamp: stampOf(id),
      rating: {
        of: [
          { _tag: 'person', id },
          { _tag: 'person', id: id === leader ? 'p1' : leader },
        ],
        ...{ instrument: 'ours', scores: { bond: 3 } },
      },
    }) as const
  const all = await Promise.all(
    everyone.map((id) => record(store, 'a1', (state) => decideAs(state, rating(id)), { commandId: id })),
  )
  expect(all.flatMap((one) => (one._tag === 'Left' ? [one.left._tag] : []))).toEqual([])
  expect((await store.read('a1')).lines).toHaveLength(25)
})
