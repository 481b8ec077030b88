import { isObject } from '../../kernel/inside.js'
import { greatestDepth } from './json-text.js'
import type { Path, Problem } from './problem.js'

/** Returns where the list or object with the most values is; of several the first. */
const pathOfLongest = (value: unknown): Path => {
  let longest: { readonly path: Path; readonly size: number } = { path: [], size: 0 }
  const seen = new Set<unknown>()
  const walk = (one: unknown, path: Path): void => {
    if (!isObject(one) || seen.has(one) || path.length === greatestDepth) return
    seen.add(one)
    const keys = Object.keys(one)
    if (keys.length > longest.size) longest = { path, size: keys.length }
    for (const key of keys) walk(one[key], [...path, Array.isArray(one) ? Number(key) : key])
  }
  walk(value, [])
  return longest.path
}

/** Returns the one problem of a value with so many that they cannot be listed, at its longest list or object. */
export const tooManyToList = (value: unknown): Problem => ({
  _tag: 'WrongLength',
  path: pathOfLongest(value),
  expected: 'fewer values, or fewer faulty ones: there are too many to say what is wrong with each',
})
