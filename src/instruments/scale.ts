import type { MissingRule } from './missing-rule.js'

/** One scale of one form: its sum, or `null` where withheld, and the numbers of the blank items that touch it. */
export interface ScaleSum {
  readonly sum: number | null
  readonly blanks: readonly number[]
}

/** Returns the sum over the given items (numbered from 1) of answers that are already reversed; `blanks` are those of the form. */
export const sumScale = (
  answers: readonly (number | null)[],
  items: readonly number[],
  missingRule: MissingRule,
  blanks: readonly number[],
): ScaleSum => {
  if (missingRule._tag === 'ProrateForm' && !(blanks.length <= missingRule.maxMissing)) return { sum: null, blanks }
  let [sum, given] = [0, 0]
  for (const item of items) {
    const answer = answers[item - 1] ?? null
    if (answer === null) continue
    sum += answer
    given += 1
  }
  const absent = items.length - given
  const own = blanks.length === 0 ? blanks : items.filter((item) => blanks.includes(item))
  if (absent === 0) return { sum, blanks: own }
  const fills =
    missingRule._tag === 'ProrateForm' || (missingRule._tag === 'Prorate' && absent <= missingRule.maxMissing)
  return { sum: fills && given > 0 ? (sum * items.length) / given : null, blanks: own }
}
