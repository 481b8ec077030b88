import { isObject } from '../kernel/inside.js'

/**
 * Returns a value that came from JSON in canonical JSON (RFC 8785): no blanks, keys in the order of their UTF-16 code units.
 *
 * Numbers and texts are written as `JSON.stringify` writes them, which is what the RFC prescribes.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join()}}`
}
