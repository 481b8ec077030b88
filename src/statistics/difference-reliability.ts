import { correlation } from './correlation.js'

/**
 * Returns the reliability of a difference of two scores of equal variance: (r̄ − r₁₂) / (1 − r₁₂), r̄ the mean of their
 * reliabilities and r₁₂ their correlation.
 *
 * The more alike two scores are, the less of their difference is more than error; below 0 the reliabilities are smaller than the
 * correlation allows. `NaN` where a reliability is not from 0 to 1, or the correlation not from −1 to below 1.
 *
 * Source: textbook definition of classical test theory.
 *
 * @example
 * differenceReliability([0.9, 0.9], 0.7).toFixed(2) // => '0.67'
 */
export const differenceReliability = ([one, other]: readonly [number, number], related: number): number => {
  const isShare = (share: number): boolean => share >= 0 && share <= 1
  return isShare(one) && isShare(other) && related >= -1 && related < 1
    ? ((one + other) / 2 - related) / (1 - related)
    : Number.NaN
}

/** How reliable the differences of some pairs of scores are; `null` where there are too few pairs, or nothing varies. */
export interface DifferenceReliability {
  readonly pairs: number
  readonly correlation: number | null
  readonly reliability: number | null
}

/**
 * Returns the reliability of the difference of pairs of scores, by `differenceReliability` with the correlation of these pairs.
 *
 * @example
 * pairsReliability([[6, 5], [4, 3], [5, 6]], [0.8, 0.9]).reliability?.toFixed(2) // => '0.57'
 */
export const pairsReliability = (
  pairs: readonly (readonly [number, number])[],
  reliabilities: readonly [number, number],
): DifferenceReliability => {
  const related = correlation(
    pairs.map(([one]) => one),
    pairs.map(([, other]) => other),
  )
  const reliability = differenceReliability(reliabilities, related)
  return {
    pairs: pairs.length,
    correlation: Number.isNaN(related) ? null : related,
    reliability: Number.isNaN(reliability) ? null : reliability,
  }
}
