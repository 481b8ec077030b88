/**
 * How two raters of one alliance differ, session by session, each on a scale of their own usual scores; formula and source
 * are in docs/rules/discrepancy.md. It looks ahead: mean and SD are those of the whole series.
 */

import { observed, withGaps } from '../../series/index.js'
import { mean, standardDeviation } from '../../statistics/index.js'
import type { DifferenceReliability } from '../../statistics/inside.js'
import { pairsReliability } from '../../statistics/inside.js'
import type { ScoreSeries } from '../../vocabulary/inside.js'

/** What a standard deviation divides by: n − 1, or n. */
type Deviation = 'sample' | 'population'

/** One session of two raters; `null` where it cannot be said. */
export interface Discrepancy {
  readonly session: number
  /** The z score of the first rater, higher being better. */
  readonly one: number | null
  readonly other: number | null
  /** One less other, in standard deviations. */
  readonly difference: number | null
  readonly absolute: number | null
  /** The difference less that of the last session with one. */
  readonly change: number | null
}

/**
 * Returns the discrepancy of two raters, one row for every session of either series.
 *
 * Both series are of one alliance; their scales may differ. A rater with fewer than two scores, or always the same, has no z
 * scores. No errors. Source: see docs/rules/discrepancy.md.
 *
 * @example
 * const rated = (rater: string, scores: readonly number[]) =>
 *   ({ id: 'ann', rater, better: 'higher', points: scores.map((score, index) => ({ session: index + 1, score })) }) as const
 * const rows = discrepancy(rated('client', [6, 4, 5]), rated('therapist', [4, 6, 5]), 'sample')
 * rows.map(({ difference }) => difference) // => [2, -2, 0]
 */
export const discrepancy = (one: ScoreSeries, other: ScoreSeries, deviation: Deviation): readonly Discrepancy[] => {
  const [first, second] = [zScores(one, deviation), zScores(other, deviation)]
  const points = [one, other].flatMap((series) => withGaps(series).points)
  const sessions = [...new Set(points.map(({ session }) => session))].sort((a, b) => a - b)
  let before: number | null = null
  return sessions.map((session): Discrepancy => {
    const [a, b] = [first.get(session) ?? null, second.get(session) ?? null]
    const difference = a === null || b === null ? null : a - b
    const change = difference === null || before === null ? null : difference - before
    before = difference ?? before
    return {
      session,
      one: a,
      other: b,
      difference,
      absolute: difference === null ? null : Math.abs(difference),
      change,
    }
  })
}

/**
 * Returns how reliable the discrepancy of two raters is, from the reliability of each one's scores and their correlation over the
 * sessions that both rated.
 *
 * Reliabilities are from 0 to 1, of scores of one person over sessions; those between persons are usually higher. No errors. Source:
 * see `differenceReliability`.
 *
 * @example
 * const rated = (rater: string, scores: readonly number[]) =>
 *   ({ id: 'ann', rater, better: 'higher', points: scores.map((score, index) => ({ session: index + 1, score })) }) as const
 * const { reliability } = discrepancyReliability(rated('client', [6, 4, 5]), rated('therapist', [5, 3, 6]), [0.8, 0.9])
 * reliability?.toFixed(2) // => '0.57'
 */
export const discrepancyReliability = (
  one: ScoreSeries,
  other: ScoreSeries,
  reliabilities: readonly [one: number, other: number],
): DifferenceReliability => {
  const sign = one.better === other.better ? 1 : -1
  const others = new Map(observed(other).map(({ session, score }) => [session, sign * score]))
  const pairs = observed(one).flatMap(({ session, score }) => {
    const theirs = others.get(session)
    return theirs === undefined ? [] : [[score, theirs] as const]
  })
  return pairsReliability(pairs, reliabilities)
}

/** The z scores of a series by session; none where the scores do not vary. */
const zScores = (series: ScoreSeries, deviation: Deviation): ReadonlyMap<number, number> => {
  const points = observed(series)
  const scores = points.map(({ score }) => score)
  const sd = standardDeviation(scores)
  // The squares of scores near the least number there is are 0.
  if (scores.every((score) => score === scores[0]) || !(sd > 0)) return new Map()
  const shrink = deviation === 'population' ? Math.sqrt((scores.length - 1) / scores.length) : 1
  const unit = (series.better === 'higher' ? 1 : -1) * sd * shrink
  const centre = mean(scores)
  return new Map(points.map(({ session, score }) => [session, (score - centre) / unit]))
}
