/** The contract is worth something only where it fails: of each store here one thing is wrong, and a check says so. */
import { right } from 'rupture-repair/kernel'
import { memoryStore, type Store } from 'rupture-repair/store'
import { storeContract } from 'rupture-repair/testing'
import { describe, expect, it } from 'vitest'

const failing = async (fault: (store: Store) => Partial<Store>): Promise<readonly string[]> => {
  const checks = storeContract(
    async () => {
      const store = memoryStore()
      return { ...store, ...fault(store) }
    },
    { each: 2 },
  )
  const names: string[] = []
  for (const { name, run } of checks) await run().catch(() => names.push(name))
  return names
}

describe('the contract finds', () => {
  it('nothing in a store that keeps it', async () => {
    expect(await failing(() => ({}))).toEqual([])
  })

  it('a store that writes whatever the version is', async () => {
    const late = (store: Store): Partial<Store> => ({
      append: async (given) => store.append({ ...given, expected: (await store.read(given.alliance)).version }),
    })
    expect(await failing(late)).toContain(
      'refuses a version that is not the one expected, says the true one, and writes nothing',
    )
    expect(await failing(late)).toContain('refuses what was judged before a replacement, though the new log is as long')
  })

  it('a store that forgets command ids', async () => {
    let number = 0
    const forgetful = (store: Store): Partial<Store> => ({
      append: (given) => {
        number += 1
        return store.append({ ...given, commandId: `c${number}` })
      },
    })
    expect(await failing(forgetful)).toContain('records a command once that comes many times at once')
  })

  it('a store that forgets command ids with a replacement', async () => {
    const names = await failing((store) => {
      const since = new Set<string>()
      return {
        append: async (given) => {
          const appended = await store.append(given)
          return appended._tag === 'Left' && appended.left._tag === 'ReplacedSince'
            ? store.append({ ...given, commandId: `${given.commandId} again`, expected: appended.left.version })
            : appended
        },
        replace: (given) => {
          since.add(given.alliance)
          return store.replace(given)
        },
      }
    })
    expect(names).toEqual(['records no command again that it recorded before a replacement'])
  })

  it('a store that says of a conflict the version that was expected', async () => {
    const names = await failing((store) => ({
      append: async (given) => {
        const appended = await store.append(given)
        return appended._tag === 'Left' && appended.left._tag === 'VersionConflict'
          ? { _tag: 'Left', left: { ...appended.left, version: given.expected } }
          : appended
      },
    }))
    expect(names).toContain(
      'lets one of many win who write on the same version, and says to the others the version then',
    )
  })

  it('a store whose positions are seen out of order', async () => {
    const names = await failing((store) => {
      let hidden = false
      return {
        since: async (position) => {
          hidden = !hidden
          const entries = await store.since(position)
          return hidden && entries.length > 2 ? entries.filter((_, index) => index !== 1) : entries
        },
      }
    })
    expect(names.length).toBeGreaterThan(0)
  })

  it('a store that cuts long ids of commands', async () => {
    const names = await failing((store) => ({
      read: (alliance, commandId) => store.read(alliance, commandId?.slice(0, 400)),
      append: (given) => store.append({ ...given, commandId: given.commandId.slice(0, 400) }),
    }))
    expect(names).toEqual(['refuses what a database would not give back, before anything is written'])
  })
  it('a store that mistakes one name for another', async () => {
    const names = await failing((store) => ({
      read: (alliance, commandId) => store.read(alliance.trim().toLowerCase(), commandId),
    }))
    expect(names).toEqual(['takes any text as the id of an alliance and of a command, and keeps them apart'])
  })

  it('a store that keeps what it cannot give back', async () => {
    const names = await failing((store) => ({
      append: async (given) =>
        given.lines.some((line) => line.includes('\n'))
          ? right({ version: 1, from: 1, lines: [], repeated: false })
          : store.append(given),
    }))
    expect(names).toEqual(['refuses what a database would not give back, before anything is written'])
  })

  it('a store that says of a command where the log ends, and not where its lines are', async () => {
    const names = await failing((store) => ({
      read: async (alliance, commandId) => {
        const log = await store.read(alliance, commandId)
        const { done } = log
        return done === undefined || !('from' in done) ? log : { ...log, done: { ...done, from: log.lines.length } }
      },
    }))
    expect(names).toContain(
      'lets `record` give for a repeated command what the first one did, also where it would be refused now',
    )
  })

  it('a store that gives fewer entries at once than there are, so that a reader takes them for the last', async () => {
    const names = await failing((store) => ({ since: async (position) => (await store.since(position)).slice(0, 999) }))
    expect(names).toEqual(['gives 1000 entries at once, and fewer only at the end'])
  })

  it('a store that gives more entries at once than a reader has room for', async () => {
    const names = await failing((store) => ({
      since: async (position) => [...(await store.since(position)), ...(await store.since(position + 1000))],
    }))
    expect(names).toEqual(['gives 1000 entries at once, and fewer only at the end'])
  })

  it('a store that leaves out alliances and does not say that there are more', async () => {
    const names = await failing((store) => ({
      alliances: async (cursor) => ({ alliances: (await store.alliances(cursor)).alliances }),
    }))
    expect(names).toEqual(['leads through more than 1000 alliances, each of them once'])
  })

  it('a store that leads through its alliances for ever', async () => {
    const names = await failing((store) => ({
      alliances: async (cursor) => ({ next: 0, ...(await store.alliances(cursor)) }),
    }))
    expect(names).toContain('leads through more than 1000 alliances, each of them once')
  })

  it('a store whose entries have their place on the page and not in their log', async () => {
    const names = await failing((store) => ({
      since: async (position) =>
        (await store.since(position)).map((entry, index) =>
          entry._tag === 'Line' && index > 2 ? { ...entry, seq: index } : entry,
        ),
    }))
    expect(names).toContain(
      'gives all entries in one order, without a gap, and the alliances in the order in which they began',
    )
  })

  it('a store that lists alliances with the version at which they began', async () => {
    const names = await failing((store) => ({
      alliances: async (cursor) => {
        const page = await store.alliances(cursor)
        return { ...page, alliances: page.alliances.map((one) => ({ ...one, version: 1 })) }
      },
    }))
    expect(names).toEqual([
      'gives all entries in one order, without a gap, and the alliances in the order in which they began',
    ])
  })
})
