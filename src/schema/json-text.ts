/** What `JSON.parse` does not say of a text: whether it was cut off, and which keys it holds twice. */
import type { Path } from './problem.js'

/** The position after the string that begins at `start`; -1 where it does not end. */
const afterString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return -1
}

const closes: ReadonlyMap<string | undefined, string> = new Map([
  ['}', '{'],
  [']', '['],
])

/** True of a text that is no JSON and stops within a string, an object or a list. */
export const isCutOff = (text: string): boolean => {
  const open: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      const after = afterString(text, at)
      if (after < 0) return true
      at = after - 1
    } else if (sign === '{' || sign === '[') open.push(sign)
    else if (closes.has(sign) && open.pop() !== closes.get(sign)) return false
  }
  return open.length > 0
}

/** An object or a list that is being read, with where in it the reading is. */
type Frame = { readonly keys: Set<string>; key: string } | { readonly keys?: never; key: number }

/** The path of every key that its object already holds, in a text that is JSON. */
export const duplicateKeys = (text: string): readonly Path[] => {
  const found: Path[] = []
  const open: Frame[] = []
  let isKey = false
  for (let at = 0; at < text.length; at += 1) {
    const frame = open.at(-1)
    const sign = text[at]
    if (sign === '"') {
      const after = afterString(text, at)
      if (isKey && frame?.keys !== undefined) {
        frame.key = String(JSON.parse(text.slice(at, after)))
        if (frame.keys.has(frame.key)) found.push(open.map(({ key }) => key))
        frame.keys.add(frame.key)
      }
      isKey = false
      at = after - 1
    } else if (sign === '{') {
      open.push({ keys: new Set(), key: '' })
      isKey = true
    } else if (sign === '[') open.push({ key: 0 })
    else if (closes.has(sign)) open.pop()
    else if (sign === ',' && frame !== undefined) {
      if (frame.keys === undefined) frame.key += 1
      else isKey = true
    }
  }
  return found
}
