import { isObject } from '../../kernel/inside.js'
import type { AllianceEvent } from '../record/event.js'

/** A mark that identifies a log without its content. */
export interface LogMark {
  readonly entries: number
  /** A hash of their content in order, the same for any order of an object's keys. */
  readonly digest: number
}

export const logMark = (log: readonly AllianceEvent[]): LogMark => ({
  entries: log.length,
  digest: digest(JSON.stringify(log, inOrder)),
})

const inOrder = (_: string, value: unknown): unknown =>
  isObject(value) && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Returns a hash of 53 bits: cyrb53 by bryc (public domain). It detects mistakes, not forgeries. */
const digest = (text: string): number => {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 2654435761)
    other = Math.imul(other ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & other) + (one >>> 0)
}
