/**
 * The same value without the keys that hold `undefined`, in plain objects and lists at any depth: as JSON has it, where there
 * is no `undefined` and a key that would hold it is not there.
 *
 * An entry that has nothing to leave out comes back itself, not a copy; a list keeps its length. No errors.
 *
 * @example
 * withoutUndefined({ session: 4, at: undefined, by: { id: 'c', name: undefined } }) // => { session: 4, by: { id: 'c' } }
 */
export const withoutUndefined = <T>(value: T): T =>
  mayHoldUndefined(value) ? (without(value, new Map(), 0) as T) : value

/** Far more than any entry holds; whatever is as large, or leads back to itself, is looked at key by key. */
const many = 10_000

/** Whether `undefined` may stand somewhere within; nearly all values say no, and say it fast. */
const mayHoldUndefined = (value: unknown): boolean => {
  const waiting: unknown[] = [value]
  for (let looked = 0; waiting.length > 0; looked += 1) {
    const one = waiting.pop()
    if (looked === many) return true
    if (Array.isArray(one)) {
      for (const inner of one) if (isObject(inner)) waiting.push(inner)
    } else if (isObject(one)) {
      for (const key in one) {
        const inner = one[key]
        if (inner === undefined) return true
        if (isObject(inner)) waiting.push(inner)
      }
    }
  }
  return false
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Deeper than anything this library reads; what lies deeper, or leads back to itself, stays as it is. */
const deepest = 32

const without = (value: unknown, seen: Map<object, unknown>, depth: number): unknown => {
  if (!isObject(value) || depth > deepest) return value
  if (seen.has(value)) return seen.get(value)
  seen.set(value, value)
  const inner = (one: unknown): unknown => without(one, seen, depth + 1)
  const kept = Array.isArray(value) ? value.map(inner) : isPlain(value) ? keysWithout(value, inner) : value
  seen.set(value, kept)
  return kept
}

const keysWithout = (value: object, inner: (one: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, inner(one)]])))

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
