import { done, one, type StoreCheck, same } from './check.js'

const names = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    '7',
    '07',
    'a',
    'A',
    'a ',
    ' a',
    '\u00e9',
    'e\u0301',
    'ß',
    'ss',
    '\u0130',
  ],
  ...['"', "'", "'; drop table x; --", '\\', '\\u0000', '\0', 'a\0', 'a\0b', '\n', '%', '_', '?', '$1', ':a', '@a'],
  ...['\uD800', '\uDC00', '\uD83D\uDE00', '\uFEFF', '\uFFFD', '\u202E', 'x'.repeat(400)],
]

/** Any text is an id, and none is mistaken for another. */
export const namesKept: readonly StoreCheck[] = [
  {
    name: 'takes any text as the id of an alliance and of a command, and keeps them apart',
    run: async (store) => {
      for (const name of names) done(JSON.stringify(name), await store.append(one(name, 0, 'c')))
      for (const name of names)
        done(JSON.stringify(name), await store.append(one('a command', names.indexOf(name), name)))
      for (const name of names) {
        same(`the lines of ${JSON.stringify(name)}`, (await store.read(name)).lines, one(name, 0, 'c').lines)
        const { done: first } = await store.read('a command', name)
        same(`the command ${JSON.stringify(name)}`, first && 'from' in first && first.from, names.indexOf(name) + 1)
      }
      const found = (await store.alliances()).alliances.map(({ alliance }) => alliance)
      same('all alliances', found, [...names, 'a command'])
    },
  },
  {
    name: 'refuses what a database would not give back, before anything is written',
    run: async (store) => {
      const good = one('a1', 0, 'c1')
      const faulty = ['\uFEFF{}', '"\uD800"', '"\0"', '{}\n{}', '{}\r']
      for (const line of faulty) {
        const refused = await store.append({ ...good, lines: ['{}', line] })
        same(JSON.stringify(line), refused._tag === 'Left' && [refused.left._tag], ['NotStorable'])
        const replaced = await store.replace({ alliance: 'a1', expected: 0, lines: ['{}', line], reason: 'redacted' })
        same(JSON.stringify(line), replaced._tag === 'Left' && [replaced.left._tag], ['NotStorable'])
      }
      for (const append of [
        { ...good, alliance: '' },
        { ...good, commandId: '' },
        { ...good, alliance: 'x'.repeat(401) },
        { ...good, commandId: 'x'.repeat(401) },
      ]) {
        const refused = await store.append(append)
        same('an id', refused._tag === 'Left' && refused.left._tag, 'NotStorable')
      }
      same('all entries', await store.since(0), [])
      same('the version', (await store.read('a1')).version, 0)
    },
  },
]
