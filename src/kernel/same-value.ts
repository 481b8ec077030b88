import { isObject } from './is-object.js'

/** Says whether two values of plain data are the same, whatever the order of their keys; not-a-number is the same as itself. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other)) return false
  const [fields, others] = [Object.entries(one), Object.entries(other)]
  return (
    Array.isArray(one) === Array.isArray(other) &&
    fields.length === others.length &&
    fields.every(([key, value]) => Object.hasOwn(other, key) && sameValue(value, other[key]))
  )
}
