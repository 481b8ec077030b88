import type { AlliancePage, Store } from '../../store/index.js'
import { done, holds, lineOf, one, type StoreCheck, same } from './check.js'

const most = 1000

/** Reads all alliances, page by page; more pages than there are alliances are not read. */
export const allAlliances = async (store: Store, number: number): Promise<AlliancePage['alliances']> => {
  let page = await store.alliances()
  const found = [...page.alliances]
  for (let pages = 1; page.next !== undefined && pages <= number; pages += 1) {
    page = await store.alliances(page.next)
    for (const each of page.alliances) found.push(each)
  }
  return found
}

const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** A reader who goes from page to page meets all, once, and knows the end. */
export const paging: readonly StoreCheck[] = [
  {
    name: 'gives 1000 entries at once, and fewer only at the end',
    run: async (store) => {
      const lines = [lineOf('a1', 1), ...upTo(most + 2, 2).map((number) => lineOf('a1', number))] as const
      done('all of them', await store.append({ ...one('a1', 0, 'c1'), lines }))
      const after = async (position: number) => (await store.since(position)).map((entry) => entry.position)
      same('the first', await after(0), upTo(most))
      same('those after 1', await after(1), upTo(most + 1, 2))
      same('those after 2', await after(2), upTo(most + 2, 3))
      same('those after 1000', await after(most), [most + 1, most + 2])
      same('those after the last', await after(most + 2), [])
    },
  },
  {
    name: 'leads through more than 1000 alliances, each of them once',
    run: async (store) => {
      const names = upTo(most + 1).map((number) => `a${number}`)
      for (const name of names) done(name, await store.append(one(name, 0, 'c1')))
      holds('1000 at most are given at once', (await store.alliances()).alliances.length <= most)
      same(
        'alliances',
        (await allAlliances(store, names.length)).map(({ alliance }) => alliance),
        names,
      )
    },
  },
]
