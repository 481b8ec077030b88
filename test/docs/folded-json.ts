import { columns } from './folded.js'

/** A value as JSON: on one line where that fits, else a line for each of its parts. */
export const foldedJson = (value: unknown, indent = '', before = ''): string => {
  const line = JSON.stringify(value)
  // A comma may follow.
  if (indent.length + before.length + line.length < columns || typeof value !== 'object' || value === null)
    return `${before}${line}`
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((part) => foldedJson(part, inner))
    : Object.entries(value).map(([key, part]) => foldedJson(part, inner, `${JSON.stringify(key)}: `))
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${before}${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`
}
