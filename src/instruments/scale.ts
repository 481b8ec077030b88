import type { MissingRule } from './missing-rule.js'

/** One scale of one form: its sum, or `null` where withheld, and the numbers of its blank items. */
export interface ScaleSum {
  readonly sum: number | null
  readonly blanks: readonly number[]
}

/** The sum over the given items (numbered from 1) of answers that are already reversed. */
export const sumScale = (
  answers: readonly (number | null)[],
  items: readonly number[],
  missingRule: MissingRule,
): ScaleSum => {
  const blanks: number[] = []
  let sum = 0
  for (const item of items) {
    const answer = answers[item - 1] ?? null
    if (answer === null) blanks.push(item)
    else sum += answer
  }
  if (blanks.length === 0) return { sum, blanks }
  const answered = items.length - blanks.length
  const prorated = missingRule._tag === 'Prorate' && blanks.length <= missingRule.maxMissing && answered > 0
  return { sum: prorated ? (sum / answered) * items.length : null, blanks }
}
