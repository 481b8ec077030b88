import type { ScaleRange } from './score-series.js'

/** What keeps scores from being those of an instrument. The score itself is never named. */
export type RatingFault =
  /** The instrument has no score of that name. */
  | { readonly _tag: 'NotAScoreOfInstrument'; readonly instrument: string; readonly dimension: string }
  /** No answers to the instrument give that score. */
  | {
      readonly _tag: 'RatingOutsideInstrument'
      readonly instrument: string
      readonly dimension: string
      readonly lowest: number
      readonly highest: number
    }

/** Scores by the names of an instrument's own dimensions; null for one without an answer. */
export type DimensionScores = Readonly<Record<string, number | null>>

/** Returns whatever is wrong with scores, in their order; what is no number is in no range. */
export const ratingFaults = (
  instrument: string,
  scores: DimensionScores,
  rangeOf: (dimension: string) => ScaleRange | undefined,
): readonly RatingFault[] =>
  Object.entries(scores).flatMap(([dimension, score]): readonly RatingFault[] => {
    const range = rangeOf(dimension)
    // A scored form has `total` and `mean` where its items make none, too, and holds nothing there.
    if (range === undefined && score === null && (dimension === 'total' || dimension === 'mean')) return []
    if (range === undefined) return [{ _tag: 'NotAScoreOfInstrument', instrument, dimension }]
    const { min: lowest, max: highest } = range
    return score === null || (typeof score === 'number' && score >= lowest && score <= highest)
      ? []
      : [{ _tag: 'RatingOutsideInstrument', instrument, dimension, lowest, highest }]
  })
