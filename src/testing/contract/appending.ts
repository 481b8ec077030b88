import { done, lineOf, one, type StoreCheck, same } from './check.js'
import { allAlliances } from './paging.js'

/** Lines that are added come back, once, in order. */
export const appending: readonly StoreCheck[] = [
  {
    name: 'has no lines of an alliance that it does not know',
    run: async (store) => {
      same('what is read', await store.read('a1', 'c1'), { version: 0, lines: [] })
      same('all entries', await store.since(0), [])
      same('all alliances', await store.alliances(), { alliances: [] })
    },
  },
  {
    name: 'gives back every line as it came, and says where it is',
    run: async (store) => {
      const [first, second] = [[lineOf('a1', 1), lineOf('a1', 2)] as const, [`"${'é😀 '.repeat(20_000)}"`] as const]
      same('the first', await store.append({ alliance: 'a1', expected: 0, commandId: 'c1', lines: first }), {
        _tag: 'Right',
        right: { version: 2, from: 1, lines: first, repeated: false },
      })
      const appended = done(
        'the second',
        await store.append({ alliance: 'a1', expected: 2, commandId: 'c2', lines: second }),
      )
      same('where the second is', [appended.version, appended.from], [3, 3])
      same('what is read', await store.read('a1'), { version: 3, lines: [...first, ...second] })
    },
  },
  {
    name: 'refuses a version that is not the one expected, says the true one, and writes nothing',
    run: async (store) => {
      done('the first', await store.append(one('a1', 0, 'c1')))
      for (const expected of [0, 2, 7])
        same(`expected ${expected}`, await store.append(one('a1', expected, 'c2')), {
          _tag: 'Left',
          left: { _tag: 'VersionConflict', expected, version: 1 },
        })
      same('the version', (await store.read('a1')).version, 1)
      same('the number of entries', (await store.since(0)).length, 1)
      done('the next', await store.append(one('a1', 1, 'c2')))
    },
  },
  {
    name: 'gives for a command id that it knows what the first one did, and writes nothing',
    run: async (store) => {
      const first = done('the first', await store.append(one('a1', 0, 'c1')))
      done('another', await store.append(one('a1', 1, 'c2')))
      const again = { version: 2, from: 1, lines: first.lines, repeated: true }
      for (const expected of [0, 1, 2, 9])
        same(`again at ${expected}`, await store.append(one('a1', expected, 'c1')), { _tag: 'Right', right: again })
      same('what is read of it', (await store.read('a1', 'c1')).done, again)
      same('what is read of one that is unknown', 'done' in (await store.read('a1', 'c3')), false)
      same('the number of entries', (await store.since(0)).length, 2)
    },
  },
  {
    name: 'keeps the command ids of each alliance apart',
    run: async (store) => {
      done('one', await store.append(one('a1', 0, 'c1')))
      same('the other', done('the other', await store.append(one('a2', 0, 'c1'))).repeated, false)
    },
  },
  {
    name: 'gives all entries in one order, without a gap, and the alliances in the order in which they began',
    run: async (store) => {
      const names = Array.from({ length: 30 }, (_, index) => `a${(index * 7) % 30}`)
      for (const round of [0, 1])
        for (const name of names) done(name, await store.append(one(name, round, `c${round}`)))
      const entries = await store.since(0)
      same(
        'positions',
        entries.map(({ position }) => position),
        entries.map((_, index) => index + 1),
      )
      same(
        'entries',
        entries.map((entry) => [entry.alliance, ...(entry._tag === 'Line' ? [entry.seq, entry.line] : [])]),
        [0, 1].flatMap((round) => names.map((name) => [name, round + 1, ...one(name, round, `c${round}`).lines])),
      )
      same(
        'what comes after 58',
        (await store.since(58)).map(({ position }) => position),
        [59, 60],
      )
      same(
        'alliances',
        await allAlliances(store, names.length),
        names.map((alliance) => ({ alliance, version: 2 })),
      )
    },
  },
]
