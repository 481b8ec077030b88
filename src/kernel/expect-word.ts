import { nearMiss } from './near-miss.js'

/**
 * Throws a `TypeError` where a program gives a word that is none of those known, as plain JavaScript can: it says which argument,
 * what was expected, and which word was probably meant.
 */
export const expectWord = (argument: string, expected: string, given: unknown, words: readonly string[]): void => {
  if (typeof given === 'string' && words.includes(given)) return
  const meant = typeof given === 'string' ? nearMiss(given, words) : undefined
  throw new TypeError(`${argument}: expected ${expected}${meant === undefined ? '' : `; did you mean ${meant}?`}`)
}
