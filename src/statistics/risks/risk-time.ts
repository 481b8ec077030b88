/**
 * How long one subject was under observation, in whole intervals: at risk in the intervals after `entry`, up to and with `exit`.
 * The first interval is 1, so that an entry of 0 is from the start; a later one is left truncation.
 */
export interface RiskTime {
  readonly entry: number
  readonly exit: number
  /** What ended it in the interval `exit`; null where it was censored at the end of that interval. */
  readonly ending: string | null
}

/** A problem of the times that a life table is made of; subjects count from 1. */
export type RiskTimeProblem =
  | { readonly _tag: 'NotWhole'; readonly subject: number }
  /** The exit is not after the entry, so that the subject was never at risk. */
  | { readonly _tag: 'NeverAtRisk'; readonly subject: number }
  /** An interval beyond the most that a table has: the times are likely days or dates, not sessions. */
  | { readonly _tag: 'TooLate'; readonly subject: number }
  | { readonly _tag: 'UnknownEnding'; readonly subject: number }
  | { readonly _tag: 'EndingTwice' }

/** The most intervals of a table, since it has a row for each, however few the subjects. */
export const mostIntervals = 100_000

/** Returns everything that is wrong with the times of subjects. */
export const problemsOf = (times: readonly RiskTime[], endings: readonly string[]): readonly RiskTimeProblem[] => [
  ...(new Set(endings).size < endings.length ? [{ _tag: 'EndingTwice' } as const] : []),
  ...times.flatMap(({ entry, exit, ending }, index): readonly RiskTimeProblem[] => {
    const subject = index + 1
    if (![entry, exit].every((time) => Number.isSafeInteger(time) && time >= 0)) return [{ _tag: 'NotWhole', subject }]
    if (exit > mostIntervals) return [{ _tag: 'TooLate', subject }]
    if (exit <= entry) return [{ _tag: 'NeverAtRisk', subject }]
    return ending === null || endings.includes(ending) ? [] : [{ _tag: 'UnknownEnding', subject }]
  }),
]
