import type { AllianceState, Redaction } from '../alliance/index.js'
import { entriesAs, isHidden, isSameTie, sessionOf } from '../alliance/inside.js'
import { sameSource } from '../episode/inside.js'
import { instrumentById, scaleRange } from '../instruments/index.js'
import { type Either, left, type NonEmpty } from '../kernel/inside.js'
import { makeSeries, type SeriesProblem } from '../series/index.js'
import type { BetterEnd, ScaleRange, ScorePoint, ScoreSeries, Source, Tie } from '../vocabulary/inside.js'

/** Which ratings of an alliance make a series, and how it is read. */
export interface SeriesQuestion {
  readonly rater: Source
  readonly tie: Tie
  readonly instrument: string
  readonly dimension: string
  /** The audience of the series: ratings that it may not see are gaps. `everyone`, the narrowest, unless given. */
  readonly audience?: Redaction['audience']
  /** The better end; `higher` for the sums and means of shipped instruments with one total, else it must be given. */
  readonly better?: BetterEnd
  /** The range of an instrument of one's own; that of a shipped one is known. */
  readonly range?: ScaleRange
  /** Which of several ratings of one session counts: the last unless given. */
  readonly counts?: 'first' | 'last'
  /** The name of the series; the rater's id unless given. */
  readonly id?: string
}

/** What keeps ratings from being a series: the better end of their scale is not known, or what `makeSeries` refuses. */
export type RatingSeriesProblem =
  | SeriesProblem
  | { readonly _tag: 'BetterEndUnknown'; readonly instrument: string; readonly dimension: string }

/** Returns what is known of the scale of a rating: the range and the better end of a shipped instrument; nothing of one's own. */
export const shippedScale = (
  instrument: string,
  dimension: string,
): { readonly better?: BetterEnd; readonly range?: ScaleRange } => {
  const shipped = instrumentById(instrument)
  const range = shipped && scaleRange(shipped, dimension)
  return {
    ...(shipped?.total === true ? { better: 'higher' as const } : {}),
    ...(range === undefined ? {} : { range }),
  }
}

/**
 * Returns one person's scores of one tie on one dimension, session by session, for rules to read.
 *
 * A rating counts for the session it is about, else for that of its report; one about an unknown time is left out. Every session from
 * the first held to the last is a point, a gap where there is no score. No errors hold a score.
 *
 * @example
 * const tie = [{ _tag: 'person', id: 'client' }, { _tag: 'person', id: 'therapist' }] as const
 * const rater = { _tag: 'participant', id: 'client' } as const
 * const series = seriesOf(sampleAlliance, { rater, tie, instrument: 'wai-sr', dimension: 'total' })
 * series._tag === 'Right' && series.right.points.map(({ score }) => score) // => [null, null, null, null]
 */
export const seriesOf = (
  { record }: AllianceState,
  { rater, tie, instrument, dimension, audience = 'everyone', counts = 'last', id = rater.id, ...said }: SeriesQuestion,
): Either<NonEmpty<RatingSeriesProblem>, ScoreSeries> => {
  const shipped = shippedScale(instrument, dimension)
  const { better = shipped.better, range = shipped.range } = said
  if (better === undefined) return left([{ _tag: 'BetterEndUnknown', instrument, dimension }])
  const scores = new Map<number, ScorePoint>()
  for (const { stamp, rating } of record ? entriesAs(record, 'RatingGiven') : []) {
    const session = rating.happened === undefined ? stamp.session : sessionOf(rating.happened)
    const score = Object.hasOwn(rating.scores, dimension) ? (rating.scores[dimension] ?? null) : null
    const isAsked = rating.instrument === instrument && sameSource(stamp.by, rater) && isSameTie(rating.of, tie)
    if (!isAsked || session === null || score === null || isHidden(rating, audience)) continue
    if (counts === 'last' || !scores.has(session)) scores.set(session, { session, score })
  }
  const gaps = (record ? entriesAs(record, 'SessionHeld') : []).flatMap(({ stamp: { session } }) =>
    scores.has(session) ? [] : [{ session, score: null }],
  )
  const points = [...scores.values(), ...gaps]
  return makeSeries({ id, rater: rater.id, better, ...(range === undefined ? {} : { range }), points })
}
