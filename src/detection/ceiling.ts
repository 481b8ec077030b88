/**
 * How many scores are at an end of their scale, where a movement cannot show.
 *
 * No source says from which share on a scale is to be called exhausted, so the caller says; ceiling effects of
 * alliance scales themselves are documented (Front. Psychol. 2022, 949326).
 */
import { observed } from '../series/index.js'
import { atLeast } from '../statistics/inside.js'
import type { ScoreSeries } from '../vocabulary/inside.js'
import {
  atBottom,
  atTop,
  ceilingMargin,
  checked,
  type Declared,
  share as isShare,
  keyOf,
  number,
} from './definition/inside.js'

/** Which end of a scale scores are at. */
export const scaleEnds = ['greatest', 'least'] as const
type ScaleEnd = (typeof scaleEnds)[number]

interface EndShare {
  readonly end: ScaleEnd
  readonly atEnd: number
  readonly scores: number
  readonly share: number
}

/** A series, or the cohort of all whose range is known, with a share of scores at an end. */
export type CeilingWarning =
  | ({ readonly _tag: 'SeriesAtEnd'; readonly id: string; readonly rater?: string } & EndShare)
  | ({ readonly _tag: 'CohortAtEnd' } & EndShare)

/** From which share of scores on to warn, and how close to an end counts as standing at it. */
export type CeilingSettings = {
  /** Above 0, at most 1. */
  readonly share: number
  /** In the unit of the scores. */
  readonly ceilingMargin: number
}

const declared: Declared<CeilingSettings> = {
  share: number(isShare, { meaning: 'from which share of scores on to warn' }),
  ceilingMargin,
}

/**
 * Returns the series of which at least a stated share of scores is at an end of the scale, and the cohort where its share is.
 *
 * Series whose range is not known, or without a score, are passed over: nothing can be said of them. A cohort of one series
 * is not listed again. Throws a `RangeError` where a setting is out of its range.
 *
 * @example
 * const points = [7, 7, 6, 7].map((score, index) => ({ session: index + 1, score }))
 * const series = { id: 'ann', better: 'higher', range: { min: 1, max: 7 }, points } as const
 * ceilingWarnings([series], { share: 0.5, ceilingMargin: 0 }).map(({ end, share }) => [end, share]) // => [['greatest', 0.75]]
 */
export const ceilingWarnings = (
  cohort: readonly ScoreSeries[],
  settings: CeilingSettings,
): readonly CeilingWarning[] => {
  const { share, ceilingMargin } = checked('ceilingWarnings', declared, settings)
  const known = cohort.filter(({ range }) => range !== undefined)
  const warned = (some: readonly ScoreSeries[]): readonly EndShare[] =>
    scaleEnds
      .map((end) => shareAt(end, some, ceilingMargin))
      .filter((one) => one.scores > 0 && atLeast(one.share, share))
  const ofSeries = known.flatMap((series) =>
    warned([series]).map((one): CeilingWarning => ({ _tag: 'SeriesAtEnd', ...keyOf(series), ...one })),
  )
  const ofCohort = known.length < 2 ? [] : warned(known)
  return [...ofSeries, ...ofCohort.map((one): CeilingWarning => ({ _tag: 'CohortAtEnd', ...one }))]
}

const shareAt = (end: ScaleEnd, some: readonly ScoreSeries[], margin: number): EndShare => {
  const isAt = end === 'greatest' ? atTop : atBottom
  const scores = some.flatMap((series) => observed(series).map(({ score }) => isAt(series, score, margin)))
  const atEnd = scores.filter((one) => one).length
  return { end, atEnd, scores: scores.length, share: scores.length === 0 ? 0 : atEnd / scores.length }
}
