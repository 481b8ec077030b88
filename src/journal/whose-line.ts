import { isObject } from '../kernel/inside.js'
import type { Problem } from '../schema/index.js'
import type { AllianceId } from '../vocabulary/inside.js'

/** What the text of a line tells of whose entry it is, and which. */
interface Whose {
  readonly alliance?: AllianceId
  readonly seq?: number
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns the fields of an object whose text stops before its end, without the field that was being written. */
const beforeTear = (text: string): unknown => {
  let depth = 0
  let isString = false
  let comma = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (isString && sign === '\\') at += 1
    else if (sign === '"') isString = !isString
    else if (isString) continue
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') depth -= 1
    else if (sign === ',' && depth === 1) comma = at
  }
  return parsed(`${text.slice(0, comma)}}`)
}

/**
 * Returns the alliance and the sequence number of a line that could not be read, as far as its text tells them.
 *
 * Both keys have the same meaning in every version of the line. A key that is there twice tells nothing.
 */
export const whoseLine = (text: string, problems: readonly Problem[]): Whose => {
  const value = problems.some(({ _tag }) => _tag === 'CutOff') ? beforeTear(text) : parsed(text)
  if (!isObject(value)) return {}
  const { alliance, seq } = value
  const isClear = (key: string): boolean =>
    !problems.some(({ _tag, path }) => _tag === 'DuplicateKey' && path.length === 1 && path[0] === key)
  const isName = typeof alliance === 'string' && /^\S(?:[\s\S]*\S)?$/.test(alliance)
  return {
    ...(isName && isClear('alliance') ? { alliance } : {}),
    ...(Number.isSafeInteger(seq) && Number(seq) >= 1 && isClear('seq') ? { seq: Number(seq) } : {}),
  }
}
