import { type Either, isLeft, type Listed, left, listed, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
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
  const made = seriesOnDemand(all)
  return isLeft(made) ? made : right([...made.right])
}

/** The same, each series made anew where it is asked for, so that not all are in memory at once. */
export const seriesOnDemand = (all: Listed<LooseSeries>): Either<NonEmpty<SeriesProblem>, Listed<ScoreSeries>> => {
  const found: SeriesProblem[] = []
  let sessions = 0
  for (const loose of all) {
    const own = problemsOf(loose)
    if (own.length > 0) for (const each of own) found.push(each)
    else sessions += lengthOf(loose)
  }
  const problems = nonEmpty(found)
  if (problems !== undefined) return left(problems)
  if (sessions > mostSessions) return left([{ _tag: 'TooManySessions', found: sessions, most: mostSessions }])
  return right(listed(all.length, (index) => filled(all.at(index) ?? none)))
}

const none: LooseSeries = { id: '', better: 'higher', points: [] }
