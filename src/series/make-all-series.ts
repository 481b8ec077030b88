import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import type { ScoreSeries } from '../vocabulary/inside.js'
import { filled, type LooseSeries, lengthOf, problemsOf } from './make-series.js'
import type { SeriesProblem } from './series-problem.js'

/** What memory has room for; every gap of a series takes as much of it as a score. */
const mostSessions = 5_000_000

/**
 * Makes many series at once, each as `makeSeries` makes it, in the order given.
 *
 * Refused, all problems of all series at once: what `makeSeries` refuses, and more than 5,000,000 sessions in all, gaps
 * included.
 *
 * @example
 * const ann = { id: 'ann', better: 'higher', points: [{ session: 1, score: 6 }] } as const
 * const ben = { id: 'ben', better: 'higher', points: [{ session: 2.5, score: 6 }] } as const
 * const all = makeAllSeries([ann, ben])
 * all._tag === 'Left' && all.left.map(({ _tag }) => _tag) // => ['SessionNotWhole']
 */
export const makeAllSeries = (all: readonly LooseSeries[]): Either<NonEmpty<SeriesProblem>, readonly ScoreSeries[]> => {
  const problems = nonEmpty(all.flatMap(problemsOf))
  if (problems !== undefined) return left(problems)
  const found = all.reduce((sum, loose) => sum + lengthOf(loose), 0)
  return found > mostSessions ? left([{ _tag: 'TooManySessions', found, most: mostSessions }]) : right(all.map(filled))
}
