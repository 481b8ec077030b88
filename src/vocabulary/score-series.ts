/** The better end of a scale; without it a fall cannot be called a deterioration. */
export const betterEnds = ['higher', 'lower'] as const
export type BetterEnd = (typeof betterEnds)[number]

/**
 * The greatest magnitude of a score, 10¹⁵: no score on record comes near it, every whole number up to it is exact, and
 * differences, squares and sums of scores stay finite.
 */
export const greatestScore = 1e15

/** One session's score; `null` is a gap, kept in its place. */
export interface ScorePoint {
  /** The session index, a whole number. */
  readonly session: number
  readonly score: number | null
}

/** The least and the greatest score a scale can show, in the unit of the scores. */
export interface ScaleRange {
  readonly min: number
  readonly max: number
}

/**
 * One person's scores on one measure, session by session.
 *
 * Sessions rise by one from point to point: a session without a score is a point whose score is `null`.
 */
export interface ScoreSeries {
  readonly id: string
  /** The rater, where that is part of the key. */
  readonly rater?: string
  readonly better: BetterEnd
  /** The range; without it a rule cannot say that the end of the scale hides a change. */
  readonly range?: ScaleRange
  readonly points: readonly ScorePoint[]
}
