import { greatestScore, type ScorePoint, type ScoreSeries } from '../vocabulary/inside.js'
import { longestSpan } from './make-series.js'

/** Whether there is a score: a number, and one that `makeSeries` lets in. */
export const isScore = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= greatestScore

/**
 * Returns a point as rules read it: one without a score is a gap, however that is written.
 *
 * A score is a finite number within ±10¹⁵; `NaN`, an infinity, `undefined` and greater numbers are none. No errors.
 *
 * @example
 * withGap({ session: 3, score: Number.NaN }) // => { session: 3, score: null }
 */
export const withGap = (point: ScorePoint): ScorePoint =>
  point.score === null || isScore(point.score) ? point : { session: point.session, score: null }

/**
 * Returns a series as rules read it: `withGap` of every point, and a gap for every session between two that has no point,
 * whether it was left out or is a hole, as assigning to indexes leaves one, or `null`.
 *
 * It is for series written by hand, which `makeSeries` has not looked at. No errors.
 *
 * @example
 * const points = [40, Number.NaN, 30].map((score, index) => ({ session: index + 1, score }))
 * withGaps({ id: 'ann', better: 'higher', points }).points.map(({ score }) => score) // => [40, null, 30]
 */
export const withGaps = (series: ScoreSeries): ScoreSeries => {
  const points: readonly (ScorePoint | null | undefined)[] = series.points
  const isSound = (point: ScorePoint | null | undefined, index: number): boolean =>
    !!point && withGap(point) === point && missingBetween(points[index - 1] ?? undefined, point) === 0
  // `findIndex` sees holes, over which `every` passes.
  if (points.findIndex((point, index) => !isSound(point, index)) < 0) return series
  const whole: ScorePoint[] = []
  for (const point of points) {
    if (!point) continue
    const before = whole.at(-1)
    for (let left = missingBetween(before, point); left > 0; left -= 1)
      whole.push({ session: point.session - left, score: null })
    whole.push(withGap(point))
  }
  return { ...series, points: whole }
}

/** How many sessions have no point between two; a stretch that no series could be is not filled. */
const missingBetween = (before: ScorePoint | undefined, { session }: ScorePoint): number => {
  const missing = before === undefined ? 0 : session - before.session - 1
  return Number.isSafeInteger(missing) && missing > 0 && missing < longestSpan ? missing : 0
}
