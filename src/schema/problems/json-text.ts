/** Facts of a text that `JSON.parse` does not tell: whether it was cut off, which keys it holds twice, and whether it is too deep. */
import { mostProblems } from './first-problems.js'
import type { Path } from './problem.js'

/** The position after the string that begins at `start`; -1 where it does not end. */
const afterString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
  return -1
}
const backslash = 92

const closes: ReadonlyMap<string | undefined, string> = /* @__PURE__ */ new Map([
  ['}', '{'],
  [']', '['],
])

/** The greatest depth to which objects and lists may be nested; a line of a log is about ten deep. */
export const greatestDepth = 64

/** Returns true for a text that is not JSON and stops within a string, an object or a list that is not too deep. */
export const isCutOff = (text: string): boolean => {
  const open: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      const after = afterString(text, at)
      if (after < 0) return true
      at = after - 1
    } else if (sign === '{' || sign === '[') {
      if (open.length === greatestDepth) return false
      open.push(sign)
    } else if (closes.has(sign) && open.pop() !== closes.get(sign)) return false
  }
  return open.length > 0
}

/** An object or a list that is being read, with where in it the reading is. */
type Frame = { readonly keys: Set<string>; key: string } | { readonly keys?: never; key: number }

export interface KeysAndDepth {
  /** Where it is too deep; it was read no further. */
  readonly tooDeep?: Path
  /** The first keys, up to `mostProblems`, that their objects hold already. */
  readonly twice: readonly Path[]
  readonly more: number
}

/** The keys of all objects in a value. */
const keysOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  let keys = 0
  if (Array.isArray(value)) for (const one of value) keys += keysOf(one)
  else for (const one of Object.values(value)) keys += 1 + keysOf(one)
  return keys
}

/**
 * Returns true where a text, which is JSON, is not too deep and holds as many keys as its value, so that it holds none twice: this is
 * counted at a fraction of what it takes to find which.
 */
export const isEachKeyOnce = (text: string, value: unknown): boolean => {
  let [colons, depth] = [0, 0]
  for (let at = 0; at < text.length; at += 1)
    switch (text.charCodeAt(at)) {
      case 34: // "
        at = afterString(text, at) - 1
        break
      case 58: // :
        colons += 1
        break
      case 91: // [
      case 123: // {
        depth += 1
        if (depth > greatestDepth) return false
        break
      case 93: // ]
      case 125: // }
        depth -= 1
        break
    }
  return colons === keysOf(value)
}

/** Returns which keys a text, which is JSON, holds twice in an object, and whether it is too deep; only listed keys get their paths made. */
export const keysAndDepth = (text: string): KeysAndDepth => {
  const twice: Path[] = []
  let more = 0
  const open: Frame[] = []
  let isKey = false
  for (let at = 0; at < text.length; at += 1) {
    const frame = open.at(-1)
    const sign = text[at]
    if (sign === '"') {
      const after = afterString(text, at)
      if (isKey && frame?.keys !== undefined) {
        frame.key = String(JSON.parse(text.slice(at, after)))
        if (!frame.keys.has(frame.key)) frame.keys.add(frame.key)
        else if (twice.length < mostProblems) twice.push(open.map(({ key }) => key))
        else more += 1
      }
      isKey = false
      at = after - 1
    } else if (sign === '{' || sign === '[') {
      if (open.length === greatestDepth) return { tooDeep: open.map(({ key }) => key), twice: [], more: 0 }
      open.push(sign === '{' ? { keys: new Set(), key: '' } : { key: 0 })
      isKey = sign === '{'
    } else if (closes.has(sign)) open.pop()
    else if (sign === ',' && frame !== undefined) {
      if (frame.keys === undefined) frame.key += 1
      else isKey = true
    }
  }
  return { twice, more }
}
