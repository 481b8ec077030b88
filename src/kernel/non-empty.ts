/** A list with at least one element. */
export type NonEmpty<A> = readonly [A, ...A[]]

/** The same list, known to have an element; `undefined` when it has none. */
export const nonEmpty = <A>(list: readonly A[]): NonEmpty<A> | undefined =>
  list.length === 0 ? undefined : (list as NonEmpty<A>)

/** A longer list; one that has just been added to is never empty. */
export const append = <A>(list: readonly A[], last: A): NonEmpty<A> => {
  const longer: readonly A[] = [...list, last]
  return longer as NonEmpty<A>
}
