/**
 * Verdicts in Kleene's strong three-valued logic (Kleene, S. C., 1952, Introduction to Metamathematics, §64).
 *
 * `unknown` means that the data cannot tell; settling an unknown part never changes a settled whole. All
 * three-valued logic of the library is in this file.
 */
export const verdicts = ['met', 'unmet', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]

/** Returns `met` or `unmet` for a truth value, `unknown` for its absence. */
export const verdict = (truth: boolean | undefined): Verdict =>
  truth === undefined ? 'unknown' : truth ? 'met' : 'unmet'

/**
 * Returns Kleene's *not*.
 *
 * @example
 * not('unknown') // => 'unknown'
 */
export const not = (a: Verdict): Verdict => (a === 'unknown' ? 'unknown' : a === 'met' ? 'unmet' : 'met')

/**
 * Returns Kleene's *and*: one unmet part settles the whole; without one, one unknown part leaves it unknown.
 *
 * @example
 * and(['unknown', 'unmet']) // => 'unmet'
 */
export const and = (parts: readonly Verdict[]): Verdict =>
  parts.includes('unmet') ? 'unmet' : parts.includes('unknown') ? 'unknown' : 'met'

/**
 * Returns Kleene's *or*: one met part settles the whole; without one, one unknown part leaves it unknown.
 *
 * @example
 * or(['unknown', 'met']) // => 'met'
 */
export const or = (parts: readonly Verdict[]): Verdict =>
  parts.includes('met') ? 'met' : parts.includes('unknown') ? 'unknown' : 'unmet'
