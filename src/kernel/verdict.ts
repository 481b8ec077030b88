/**
 * Verdicts in Kleene's strong three-valued logic (Kleene, S. C., 1952, Introduction to Metamathematics, §64).
 *
 * `unknown` means that the data cannot tell; settling an unknown part never changes a settled whole. All
 * three-valued reasoning of the library stands in this file.
 */
export const verdicts = ['met', 'unmet', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * `met` or `unmet` from a truth value, `unknown` from its absence.
 *
 * @example
 * verdict(undefined) // => 'unknown'
 */
export const verdict = (truth: boolean | undefined): Verdict =>
  truth === undefined ? 'unknown' : truth ? 'met' : 'unmet'

/**
 * Kleene *not*.
 *
 * @example
 * not('unknown') // => 'unknown'
 */
export const not = (a: Verdict): Verdict => (a === 'unknown' ? 'unknown' : a === 'met' ? 'unmet' : 'met')

/**
 * Kleene *and*: one unmet part settles the whole; without one, one unknown part leaves it unknown.
 *
 * @example
 * and(['unknown', 'unmet']) // => 'unmet'
 */
export const and = (parts: readonly Verdict[]): Verdict =>
  parts.includes('unmet') ? 'unmet' : parts.includes('unknown') ? 'unknown' : 'met'

/**
 * Kleene *or*: one met part settles the whole; without one, one unknown part leaves it unknown.
 *
 * @example
 * or(['unknown', 'met']) // => 'met'
 */
export const or = (parts: readonly Verdict[]): Verdict =>
  parts.includes('met') ? 'met' : parts.includes('unknown') ? 'unknown' : 'unmet'
