import type { ObservedPoint } from '../series/index.js'
import { observed } from '../series/index.js'
import { type DifferenceReliability, pairsReliability } from '../statistics/index.js'
import type { ScoreSeries } from '../vocabulary/inside.js'

/**
 * Returns how reliable the change from one scored session to the next is, from the reliability of the scores and the correlation
 * of neighbouring scores over all series.
 *
 * The reliability is from 0 to 1, of scores of different persons, as is the correlation. No errors. Source: see
 * `differenceReliability`.
 *
 * @example
 * const seriesOf = (id: string, scores: readonly number[]) =>
 *   ({ id, better: 'higher', points: scores.map((score, index) => ({ session: index + 1, score })) }) as const
 * changeReliability([seriesOf('ann', [6, 5]), seriesOf('ben', [4, 3]), seriesOf('cleo', [5, 6])], 0.85).reliability?.toFixed(2)
 * // => '0.57'
 */
export const changeReliability = (cohort: readonly ScoreSeries[], reliability: number): DifferenceReliability =>
  pairsReliability(
    cohort.flatMap((series) => neighbours(observed(series))),
    [reliability, reliability],
  )

const neighbours = (points: readonly ObservedPoint[]): readonly (readonly [number, number])[] =>
  points.slice(1).map(({ score }, index) => [points[index]?.score ?? Number.NaN, score])
