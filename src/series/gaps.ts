import { greatestScore, type ScorePoint, type ScoreSeries } from '../vocabulary/index.js'

/** Whether there is a score: a number, and one that `makeSeries` lets in. */
export const isScore = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= greatestScore

/**
 * A point as rules read it: one without a score is a gap, however that is written.
 *
 * A score is a finite number within ±10¹⁵; `NaN`, an infinity, `undefined` and greater numbers are none. No errors.
 *
 * @example
 * ```ts
 * import { withGap } from 'rupture-repair/series'
 *
 * withGap({ session: 3, score: Number.NaN }) // => { session: 3, score: null }
 * ```
 */
export const withGap = (point: ScorePoint): ScorePoint =>
  point.score === null || isScore(point.score) ? point : { session: point.session, score: null }

/**
 * A series as rules read it: `withGap` of every point, and a gap where a point is missing between two, as assigning to
 * indexes leaves a hole.
 *
 * It is for series written by hand, which `makeSeries` has not looked at. No errors.
 *
 * @example
 * ```ts
 * import { withGaps } from 'rupture-repair/series'
 *
 * const points = [40, Number.NaN, 30].map((score, index) => ({ session: index + 1, score }))
 * withGaps({ id: 'ann', better: 'higher', points }).points.map(({ score }) => score) // => [40, null, 30]
 * ```
 */
export const withGaps = (series: ScoreSeries): ScoreSeries => {
  const points: readonly (ScorePoint | undefined)[] = series.points
  // `includes` sees holes, over which `every` passes.
  if (!points.includes(undefined) && series.points.every((point) => withGap(point) === point)) return series
  const whole: ScorePoint[] = []
  for (const point of points) {
    const before = whole.at(-1)
    if (point !== undefined) whole.push(withGap(point))
    else if (before !== undefined) whole.push({ session: before.session + 1, score: null })
  }
  return { ...series, points: whole }
}
