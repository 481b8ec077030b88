import { done, holds, lineOf, one, type StoreCheck, same } from './check.js'

/** A log that is replaced or deleted is gone, and nothing that was on its way comes back into it. */
export const replacing: readonly StoreCheck[] = [
  {
    name: 'replaces a log as a whole, keeps the reason, and leaves others as they are',
    run: async (store) => {
      done('a1', await store.append({ ...one('a1', 0, 'c1'), lines: [lineOf('a1', 1), lineOf('a1', 2)] }))
      done('a2', await store.append(one('a2', 0, 'c1')))
      const lines = [lineOf('new', 1), lineOf('new', 2)]
      const replaced = done(
        'it',
        await store.replace({ alliance: 'a1', expected: 2, lines, reason: 'redacted "on" request' }),
      )
      same('the version said', replaced, { version: 5 })
      same('what is read', await store.read('a1'), { version: 5, lines })
      same('the other', (await store.read('a2')).version, 1)
      const [other, mark, ...entries] = await store.since(0)
      same('the entry of the other', other?.alliance, 'a2')
      holds('positions rise', (mark?.position ?? 0) > (other?.position ?? 0))
      same('the mark', mark, {
        ...{ _tag: 'Replaced', position: mark?.position, alliance: 'a1', reason: 'redacted "on" request' },
      })
      same(
        'the new lines',
        entries.map((entry) => (entry._tag === 'Line' ? [entry.seq, entry.line] : [])),
        [
          [1, lines[0]],
          [2, lines[1]],
        ],
      )
      same(
        'all alliances',
        (await store.alliances()).alliances.map(({ alliance }) => alliance),
        ['a1', 'a2'],
      )
    },
  },
  {
    name: 'refuses to replace a log that has grown',
    run: async (store) => {
      done('a1', await store.append(one('a1', 0, 'c1')))
      same('a replacement at 0', await store.replace({ alliance: 'a1', expected: 0, lines: [], reason: 'deleted' }), {
        _tag: 'Left',
        left: { _tag: 'VersionConflict', expected: 0, version: 1 },
      })
      same('the version', (await store.read('a1')).version, 1)
    },
  },
  {
    name: 'refuses what was judged before a replacement, though the new log is as long',
    run: async (store) => {
      done('a1', await store.append(one('a1', 0, 'c1')))
      done('it', await store.replace({ alliance: 'a1', expected: 1, lines: [lineOf('new', 1)], reason: 'redacted' }))
      same('an append at 1', await store.append(one('a1', 1, 'c2')), {
        _tag: 'Left',
        left: { _tag: 'VersionConflict', expected: 1, version: 3 },
      })
      const appended = done('an append at 3', await store.append(one('a1', 3, 'c2')))
      same('where it is', [appended.version, appended.from], [4, 2])
    },
  },
  {
    name: 'records no command again that it recorded before a replacement',
    run: async (store) => {
      done('a1', await store.append(one('a1', 0, 'c1')))
      done('it', await store.replace({ alliance: 'a1', expected: 1, lines: [], reason: 'deleted on request' }))
      const refused = { _tag: 'ReplacedSince', version: 2 }
      for (const expected of [0, 1, 2])
        same(`again at ${expected}`, await store.append(one('a1', expected, 'c1')), { _tag: 'Left', left: refused })
      same('what is read of it', await store.read('a1', 'c1'), { version: 2, lines: [], done: refused })
    },
  },
  {
    name: 'no longer lists what was deleted, and lets it begin anew',
    run: async (store) => {
      done('a1', await store.append(one('a1', 0, 'c1')))
      done('it', await store.replace({ alliance: 'a1', expected: 1, lines: [], reason: 'deleted on request' }))
      same('all alliances', await store.alliances(), { alliances: [] })
      same(
        'all entries',
        (await store.since(0)).map(({ _tag }) => _tag),
        ['Replaced'],
      )
      const anew = done('a new beginning', await store.append(one('a1', 2, 'c2')))
      same('where it is', [anew.version, anew.from], [3, 1])
    },
  },
]
