import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/index.js'
import type { ScoreSeries } from '../vocabulary/index.js'
import { problemsOf } from './make-series.js'
import type { SeriesProblem } from './series-problem.js'

/**
 * Many series as columns: one number after another instead of an object for each session.
 *
 * The scores of series i stand in `scores` from `offsets[i]` up to, not including, `offsets[i + 1]`, one session after
 * another from session `firsts[i]`. Whoever holds a cohort reads it and never writes to it.
 */
export interface Cohort {
  /** Whose series it is, which end is better and what the scale can show. */
  readonly heads: readonly Omit<ScoreSeries, 'points'>[]
  /** One more than there are series; the last is the number of scores. */
  readonly offsets: Int32Array
  /** The first session of each series; 0 for a series without sessions. */
  readonly firsts: Float64Array
  /** In the unit of the scale; a gap is `NaN`. */
  readonly scores: Float64Array
}

/** Why a series cannot be held in columns. */
export type CohortProblem =
  | SeriesProblem
  /** The sessions do not rise by one; `session` is the first that does not follow. */
  | { readonly _tag: 'SessionsNotConsecutive'; readonly id: string; readonly session: number }

/**
 * Many series as columns, in the order given.
 *
 * Refused, all problems of all series at once: what `makeSeries` refuses of points, and sessions that do not rise by one,
 * since columns have no room for a session's number.
 *
 * @example
 * ```ts
 * import { toCohort } from 'rupture-repair/series'
 *
 * const points = [{ session: 3, score: 6 }, { session: 4, score: null }]
 * const cohort = toCohort([{ id: 'ann', better: 'higher', points }])
 * cohort._tag === 'Right' && [...cohort.right.scores] // => [6, NaN]
 * ```
 */
export const toCohort = (all: readonly ScoreSeries[]): Either<NonEmpty<CohortProblem>, Cohort> => {
  const problems = nonEmpty(all.flatMap((series) => [...problemsOf(series), ...outOfStep(series)]))
  if (problems !== undefined) return left(problems)
  const offsets = new Int32Array(all.length + 1)
  for (const [index, { points }] of all.entries()) offsets[index + 1] = (offsets[index] ?? 0) + points.length
  const scores = new Float64Array(offsets[all.length] ?? 0)
  for (const [index, { points }] of all.entries()) {
    const start = offsets[index] ?? 0
    for (const [slot, { score }] of points.entries()) scores[start + slot] = score ?? Number.NaN
  }
  const firsts = Float64Array.from(all, ({ points }) => points[0]?.session ?? 0)
  return right({ heads: all.map(({ points: _, ...head }) => head), offsets, firsts, scores })
}

const outOfStep = ({ id, points }: ScoreSeries): readonly CohortProblem[] => {
  const first = points[0]?.session ?? 0
  // A hole in the list is a session that does not follow.
  const slot = Array.from(points).findIndex((point, at) => point?.session !== first + at)
  return slot < 0 ? [] : [{ _tag: 'SessionsNotConsecutive', id, session: points[slot]?.session ?? first + slot }]
}

/**
 * The series of a cohort as objects, in its order: what `toCohort` was given.
 *
 * @example
 * ```ts
 * import { fromCohort, toCohort } from 'rupture-repair/series'
 *
 * const ann = { id: 'ann', better: 'higher', points: [{ session: 3, score: 6 }] } as const
 * const cohort = toCohort([ann])
 * cohort._tag === 'Right' && fromCohort(cohort.right) // => [{ id: 'ann', better: 'higher', points: [{ session: 3, score: 6 }] }]
 * ```
 */
export const fromCohort = ({ heads, offsets, firsts, scores }: Cohort): readonly ScoreSeries[] =>
  heads.map((head, index) => ({
    ...head,
    points: Array.from(scores.subarray(offsets[index], offsets[index + 1]), (score, slot) => ({
      session: (firsts[index] ?? 0) + slot,
      score: Number.isNaN(score) ? null : score,
    })),
  }))
