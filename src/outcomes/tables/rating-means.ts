import { type Alliance, perspectiveIn } from '../../alliance/index.js'
import { entriesAs, sessionOf } from '../../alliance/inside.js'
import { closedIn } from '../../episode/inside.js'
import { mean } from '../../statistics/index.js'
import type { OutcomeRater } from './same-source.js'

/** The scores that are the outcome: those of one dimension of an instrument. */
export interface OutcomeRating {
  readonly instrument: string
  readonly dimension: string
}

/** How many ratings there are, and their mean; null where there is none. */
interface Mean {
  readonly n: number
  readonly mean: number | null
}

const meanOf = (scores: readonly number[]): Mean => ({
  n: scores.length,
  mean: scores.length === 0 ? null : mean(scores),
})

/** Says whether an episode was going on in a session: from its onset, or its report where that is not known, to its closing. */
const isInEpisode =
  ({ record }: Alliance) =>
  (session: number): boolean =>
    record.episodes.some(({ episode }) => {
      const { reported } = episode.record
      const from = sessionOf(reported.rupture.moment.happened) ?? reported.stamp.session
      return from <= session && session <= (closedIn(episode) ?? record.session)
    })

/** Returns the mean of the ratings that one side gave after the landmark, and the same without the sessions of any episode. */
export const ratingMeans = (
  alliance: Alliance,
  landmark: number,
  by: OutcomeRater,
  { instrument, dimension }: OutcomeRating,
): { readonly all: Mean; readonly apart: Mean } => {
  const ratings = entriesAs(alliance.record, 'RatingGiven').flatMap(({ stamp, rating }) => {
    const session = rating.happened === undefined ? stamp.session : sessionOf(rating.happened)
    const score = Object.hasOwn(rating.scores, dimension) ? (rating.scores[dimension] ?? null) : null
    const isAsked = rating.instrument === instrument && perspectiveIn(alliance, stamp.by) === by
    return isAsked && session !== null && session > landmark && score !== null ? [{ session, score }] : []
  })
  const inEpisode = isInEpisode(alliance)
  return {
    all: meanOf(ratings.map(({ score }) => score)),
    apart: meanOf(ratings.flatMap(({ session, score }) => (inEpisode(session) ? [] : [score]))),
  }
}
