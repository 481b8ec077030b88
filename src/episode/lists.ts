import { append, type NonEmpty } from '../kernel/inside.js'

/** The ways to change the lists of a state: as copies, or in place. */
export interface Lists {
  readonly append: <A>(list: readonly A[], last: A) => NonEmpty<A>
  readonly replace: <A>(list: readonly A[], index: number, element: A) => NonEmpty<A>
}

/** Changes as copies; every list given out stays as it was. */
export const copied: Lists = {
  append,
  replace: (list, index, element) => stillNonEmpty(list.with(index, element)),
}

/**
 * Returns changes for one fold. A list is copied at its first change and changed in place from then on, so a fold over n events
 * costs n steps and not n copies. Only the last state of the fold may be given out.
 */
export const owned = (): Lists => {
  const mine = new WeakSet<readonly unknown[]>()
  const own = <A>(list: readonly A[]): A[] => {
    if (mine.has(list)) return list as A[]
    const copy = [...list]
    mine.add(copy)
    return copy
  }
  return {
    append: <A>(list: readonly A[], last: A): NonEmpty<A> => {
      const longer = own(list)
      longer.push(last)
      return stillNonEmpty(longer)
    },
    replace: <A>(list: readonly A[], index: number, element: A): NonEmpty<A> => {
      const changed = own(list)
      changed[index] = element
      return stillNonEmpty(changed)
    },
  }
}

const stillNonEmpty = <A>(list: readonly A[]): NonEmpty<A> => list as NonEmpty<A>
