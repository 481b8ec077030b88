import type { CodeSet } from '../../vocabulary/inside.js'
import type { CodeValue } from './sheet.js'

/** The value of a code that was not there, where the values of its set have none for it. */
export const absent = 0

/** Returns whether the least value of a set is itself a number under the cut, so that absence needs no value of its own. */
const saysAbsent = ({ values, presentFrom }: Pick<CodeSet, 'values' | 'presentFrom'>): boolean => {
  const [least] = values
  if (values.includes(absent)) return true
  return typeof least === 'number' && presentFrom !== null && least !== presentFrom
}

/**
 * Returns the values that a code of the set can be given in a sheet, from the least: those of the set, with 0 for *absent* before them
 * where the set has no number for it. A set without values has 0 and 1.
 *
 * @example
 * valuesOf(codeSet3RS2022) // => [1, 2, 3, 4, 5]
 * valuesOf(codeSet3RS2015({ checkMinus: 'counts' })) // => [0, 'check-minus', 'check', 'check-plus']
 */
export const valuesOf = (set: Pick<CodeSet, 'values' | 'presentFrom'>): readonly CodeValue[] => {
  if (set.values.length === 0) return [absent, 1]
  return saysAbsent(set) ? set.values : [absent, ...set.values]
}

/**
 * Returns whether a value of a sheet counts as present by the rule of its set; where the set has no cut, every value but 0 does.
 *
 * @example
 * isPresent('check-minus', codeSet3RS2015({ checkMinus: 'does-not-count' })) // => false
 */
export const isPresent = (value: CodeValue, set: Pick<CodeSet, 'values' | 'presentFrom'>): boolean => {
  if (set.presentFrom === null) return value !== absent
  const values = valuesOf(set)
  return values.indexOf(value) >= values.indexOf(set.presentFrom)
}

/** Returns the value of the set that a text names, numbers by their size; nothing where the set has no such value. */
export const codeValue = (text: string, set: Pick<CodeSet, 'values' | 'presentFrom'>): CodeValue | undefined => {
  const number = /^[-+]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
  return valuesOf(set).find((value) => (typeof value === 'number' ? value === number : value === text))
}
