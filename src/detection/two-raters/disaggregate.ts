/**
 * A person's scores taken apart: what they are like between persons (their mean) and how each session departs from it; the
 * settings and their source are in docs/rules/disaggregation.md.
 */
import { observed } from '../../series/index.js'
import { linearTrend, mean, trendAt } from '../../statistics/index.js'
import type { ScoreSeries } from '../../vocabulary/inside.js'

/** How scores are taken apart: which sessions a score is compared with, and whether from their mean or their trend. */
export interface Disaggregation {
  readonly reference: 'all' | 'previous-sessions'
  readonly detrend: boolean
}

/** A score taken apart, in the unit of the scale; `null` where the reference has too few sessions. */
export interface Disaggregated {
  readonly session: number
  readonly score: number
  readonly between: number | null
  readonly within: number | null
}

/**
 * Returns the scores of a series taken apart, one row for every session with a score.
 *
 * A mean needs one session, a trend three of `all` sessions or two previous ones. Compared with `previous-sessions` a row
 * stays as it is when later sessions come; compared with `all` any may change. No errors.
 * Source: see docs/rules/disaggregation.md.
 *
 * @example
 * const points = [4, 6, 2].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', points } as const
 * disaggregate(series, { reference: 'all', detrend: false }).map(({ within }) => within) // => [0, 2, -2]
 */
export const disaggregate = (series: ScoreSeries, { reference, detrend }: Disaggregation): readonly Disaggregated[] => {
  const points = observed(series)
  const needed = detrend ? (reference === 'all' ? 3 : 2) : 1
  return points.map((point, index): Disaggregated => {
    const against = reference === 'all' ? points : points.slice(0, index)
    const scores = against.map(({ score }) => score)
    const between = against.length === 0 ? null : mean(scores)
    if (between === null || against.length < needed) return { ...point, between, within: null }
    const sessions = against.map(({ session }) => session)
    const level = detrend ? trendAt(linearTrend(sessions, scores), point.session) : between
    return { ...point, between, within: point.score - level }
  })
}
