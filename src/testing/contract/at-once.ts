import { isLeft } from '../../kernel/inside.js'
import type { Append, Store, StoredEntry } from '../../store/index.js'
import { done, holds, lineOf, one, type StoreCheck, same } from './check.js'

const writers = 8
const mostTries = 10_000

/** Appends until it succeeds; every refusal must say a version that is not the one expected, and never an older one. */
const untilAppended = async (store: Store, append: (expected: number) => Append): Promise<void> => {
  let expected = (await store.read(append(0).alliance)).version
  for (let tries = 0; tries < mostTries; tries += 1) {
    const appended = await store.append(append(expected))
    if (!isLeft(appended)) return holds('a new command id was taken for a repeated one', !appended.right.repeated)
    const refused = appended.left
    if (refused._tag !== 'VersionConflict') throw new Error(`refused with ${refused._tag}`)
    holds(`a conflict at ${expected} says version ${refused.version}`, refused.version > expected)
    expected = refused.version
  }
  throw new Error(`not appended in ${mostTries} tries`)
}

const all = <A>(length: number, of: (index: number) => Promise<A>): Promise<A[]> =>
  Promise.all(Array.from({ length }, (_, index) => of(index)))

/** Of several at once, none is lost, doubled or overtaken. */
export const atOnce = (each: number): readonly StoreCheck[] => [
  {
    name: 'lets one of many win who write on the same version, and says to the others the version then',
    run: async (store) => {
      const results = await all(writers, (writer) => store.append(one('a1', 0, `c${writer}`)))
      const lost = results.flatMap((result) => (isLeft(result) ? [result.left] : []))
      same('the conflicts', lost, Array(writers - 1).fill({ _tag: 'VersionConflict', expected: 0, version: 1 }))
    },
  },
  {
    name: 'records a command once that comes many times at once',
    run: async (store) => {
      const results = await all(writers, () => store.append(one('a1', 0, 'c1')))
      const repeated = results.map((result) => done('one of them', result).repeated)
      same('how many were repeated', repeated.filter(Boolean).length, writers - 1)
      same('the version', (await store.read('a1')).version, 1)
    },
  },
  {
    name: `keeps all of ${writers} writers × ${each} appends, while a reader follows them in order and misses none`,
    run: async (store) => {
      const seen: StoredEntry[] = []
      let isOver = false
      const follow = async (): Promise<void> => {
        for (;;) {
          const isLast = isOver
          for (const each of await store.since(seen.at(-1)?.position ?? 0)) seen.push(each)
          if (isLast) return
        }
      }
      const write = async (writer: number): Promise<void> => {
        for (let index = 0; index < each; index += 1)
          await untilAppended(store, (expected) => one('a1', expected, `w${writer} ${index}`))
      }
      const writing = all(writers, write).finally(() => {
        isOver = true
      })
      await Promise.all([follow(), writing])
      const { version, lines } = await store.read('a1')
      same('the version', version, writers * each)
      same(
        'positions that the reader saw',
        seen.map(({ position }) => position),
        lines.map((_, index) => index + 1),
      )
      same(
        'lines that it saw',
        seen.map((entry) => (entry._tag === 'Line' ? entry.line : entry._tag)),
        lines,
      )
      same('the number of different lines', new Set(lines).size, writers * each)
    },
  },
  {
    name: 'keeps the lines of one append together',
    run: async (store) => {
      await all(writers, (writer) =>
        untilAppended(store, (expected) => ({
          ...one('a1', expected, `c${writer}`),
          lines: [lineOf(`w${writer}`, 1), lineOf(`w${writer}`, 2), lineOf(`w${writer}`, 3)],
        })),
      )
      const { lines } = await store.read('a1')
      const firsts = lines.filter((_, index) => index % 3 === 0)
      const together = firsts.flatMap((line) => [line, line.replace('1}', '2}'), line.replace('1}', '3}')])
      same('the lines', lines, together)
    },
  },
]
