import type { CodeSet } from '../vocabulary/inside.js'
import type { CodeValue } from './sheet.js'

/** The values of a code of a set that has none of its own: absent and present. */
export const presence = [0, 1] as const

/** Returns the values that a code of the set can be given. */
export const valuesOf = ({ values }: Pick<CodeSet, 'values'>): readonly CodeValue[] =>
  values.length === 0 ? presence : values

/** Returns the value of the set that a text names, numbers by their size; nothing where the set has no such value. */
export const codeValue = (text: string, set: Pick<CodeSet, 'values'>): CodeValue | undefined => {
  const number = /^[-+]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return valuesOf(set).find((value) => (typeof value === 'number' ? value === number : value === text))
}
