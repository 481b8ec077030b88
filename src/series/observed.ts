import type { ScorePoint, ScoreSeries } from '../vocabulary/inside.js'
import { isScore } from './gaps.js'

/** A session whose score is known. */
export interface ObservedPoint {
  readonly session: number
  readonly score: number
}

/**
 * Returns the sessions of a series that have a score, in order; the gaps are left out, however they are written.
 *
 * @example
 * const gap = { session: 2, score: null }
 * observed({ id: 'ann', better: 'higher', points: [{ session: 1, score: 6 }, gap] }) // => [{ session: 1, score: 6 }]
 */
export const observed = (series: ScoreSeries): readonly ObservedPoint[] => {
  const found: ObservedPoint[] = []
  for (const point of series.points as readonly (ScorePoint | null | undefined)[])
    if (point && isScore(point.score)) found.push({ session: point.session, score: point.score })
  return found
}
