import { isObject } from './is-object.js'

/** Limits beyond anything this library reads, so that the walk through a circular value ends. */
const deepest = 32
const most = 100_000

/**
 * Returns the value without the keys that hold `undefined`, in objects and lists at any depth, as JSON would write it.
 *
 * A value without such keys comes back itself, not a copy; a list keeps its length. No errors.
 */
export const withoutUndefined = <T>(value: T): T => {
  let looked = 0
  const within = (one: unknown, depth: number): unknown => {
    if (!isObject(one) || depth > deepest || looked > most) return one
    looked += 1
    const isList = Array.isArray(one)
    // Copied at the first change only: nearly all values have none, and decide looks through every command.
    let kept: Record<string, unknown> | undefined
    for (const key in one) {
      const inner = one[key]
      const left = within(inner, depth + 1)
      if (Object.is(left, inner) && (left !== undefined || isList)) continue
      kept ??= (isList ? one.slice() : { ...one }) as Record<string, unknown>
      if (left === undefined) delete kept[key]
      else kept[key] = left
    }
    return kept ?? one
  }
  return within(value, 0) as T
}
