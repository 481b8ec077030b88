/** So short a list is looked through faster than an index of it is made. */
const short = 32

/** So often a list is looked through before it gets an index: a list of a state that is left behind at once never does. */
const scans = 8

interface Index {
  asked: number
  read: number
  readonly places: Map<string, number>
}

const indexes = /* @__PURE__ */ new WeakMap<readonly unknown[], Index>()

/**
 * Returns the place of the element of that name, the first one where several have it; -1 where none has.
 *
 * A list that is asked often is indexed, so that a fold over n entries takes n steps. It may grow in between, and an element may give
 * its place to another of the same name.
 */
export const placeOf = <A>(list: readonly A[], name: string, nameOf: (element: A) => string): number => {
  const scan = (): number => list.findIndex((element) => nameOf(element) === name)
  if (list.length <= short) return scan()
  const index = indexes.get(list) ?? { asked: 0, read: 0, places: new Map() }
  indexes.set(list, index)
  index.asked += 1
  if (index.asked <= scans) return scan()
  for (; index.read < list.length; index.read += 1) {
    const key = nameOf(list[index.read] as A)
    if (!index.places.has(key)) index.places.set(key, index.read)
  }
  return index.places.get(name) ?? -1
}
