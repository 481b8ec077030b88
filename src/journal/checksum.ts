import { canonicalJson } from './canonical-json.js'

/**
 * Returns a checksum of a value of JSON, in 16 hexadecimal digits.
 *
 * It finds damage and is no protection against a forger: anyone can make another value with the same one. Two sums of 32 bits are
 * mixed with each sign, and with each other at the end. Source of the steps and constants: bryc, cyrb53 (2018, public domain).
 */
export const checksum = (value: unknown): string => {
  const text = canonicalJson(value)
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    one = Math.imul(one ^ sign, 2654435761)
    other = Math.imul(other ^ sign, 1597334677)
  }
  const first = mixed(one) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  const second = mixed(other) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return [second, first].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

const mixed = (sum: number): number => Math.imul(sum ^ (sum >>> 16), 2246822507)
