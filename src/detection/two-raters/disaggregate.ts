/**
 * A person's scores taken apart: what they are like between persons (their mean) and how each session departs from it.
 *
 * between = the mean x̄ of the reference sessions, within = x_t − x̄. The reference is `all` sessions of the series, or the
 * `previous-sessions`, those before t alone, which looks at nothing later and suits a treatment still running. With
 * `detrend` the departure is from the straight line of least squares through the reference sessions, at session t: with
 * `all` a residual, with `previous-sessions` the error of a forecast.
 *
 * Source: the within/between disaggregation of the evidence base: person-mean centring, detrended where growth is present,
 * the mean of previous sessions for use in real time.
 */
import { type ObservedPoint, observed, withGap } from '../../series/index.js'
import { linearTrend, mean, trendAt } from '../../statistics/index.js'
import type { ScorePoint, ScoreSeries } from '../../vocabulary/index.js'

/** Which sessions a score is held against. */
export const disaggregationReferences = ['all', 'previous-sessions'] as const

/** How scores are taken apart. */
export interface Disaggregation {
  readonly reference: (typeof disaggregationReferences)[number]
  readonly detrend: boolean
}

/** A score taken apart, in the unit of the scale; `null` where too few sessions stand in the reference. */
export interface Disaggregated {
  readonly session: number
  readonly score: number
  readonly between: number | null
  readonly within: number | null
}

/**
 * The scores of a series taken apart, one row for every session with a score.
 *
 * A mean needs one session, a trend three of `all` sessions or two previous ones. No errors. Source: see the head of this
 * file.
 *
 * @example
 * ```ts
 * import { disaggregate } from 'rupture-repair/detection'
 *
 * const points = [4, 6, 2].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', points } as const
 * const within = (reference: 'all' | 'previous-sessions') =>
 *   disaggregate(series, { reference, detrend: false }).map((row) => row.within)
 * within('all') // => [0, 2, -2]
 * within('previous-sessions') // => [null, 2, -3]
 * ```
 */
export const disaggregate = (series: ScoreSeries, setting: Disaggregation): readonly Disaggregated[] =>
  disaggregated(observed(series), setting)

const disaggregated = (
  points: readonly ObservedPoint[],
  { reference, detrend }: Disaggregation,
): readonly Disaggregated[] => {
  const needed = detrend ? (reference === 'all' ? 3 : 2) : 1
  return points.map((point, index): Disaggregated => {
    const against = reference === 'all' ? points : points.slice(0, index)
    const between = against.length === 0 ? null : mean(scoresOf(against))
    if (between === null || against.length < needed) return { ...point, between, within: null }
    const level = detrend
      ? trendAt(
          linearTrend(
            against.map(({ session }) => session),
            scoresOf(against),
          ),
          point.session,
        )
      : between
    return { ...point, between, within: point.score - level }
  })
}

const scoresOf = (points: readonly ObservedPoint[]): readonly number[] => points.map(({ score }) => score)

/** The sessions seen so far, and how their scores are to be taken apart. */
export interface DisaggregateState {
  readonly setting: Disaggregation
  readonly points: readonly ScorePoint[]
}

/**
 * `disaggregate` fed one session after another: `finish` gives the rows of the sessions so far. Held against
 * `previous-sessions` a row that was given stays; held against `all` it may change with every session.
 *
 * @example
 * ```ts
 * import { disaggregateFold } from 'rupture-repair/detection'
 *
 * const { start, step, finish } = disaggregateFold
 * const one = step(start({ reference: 'previous-sessions', detrend: false }), { session: 1, score: 4 })
 * finish(step(one, { session: 2, score: 6 })).map(({ within }) => within) // => [null, 2]
 * ```
 */
export const disaggregateFold = {
  start: (setting: Disaggregation): DisaggregateState => ({ setting, points: [] }),
  step: ({ setting, points }: DisaggregateState, point: ScorePoint): DisaggregateState => ({
    setting,
    points: [...points, withGap(point)],
  }),
  finish: ({ setting, points }: DisaggregateState): readonly Disaggregated[] =>
    disaggregated(
      points.flatMap(({ session, score }) => (score === null ? [] : [{ session, score }])),
      setting,
    ),
} as const
