/** Ratings of a tie between a person and one who leads or treats, on each dimension that either of them rated. */
import { perspectiveIn } from '../../alliance/index.js'
import { entriesAs, isHidden, isSameTie } from '../../alliance/inside.js'
import { isLeft } from '../../kernel/inside.js'
import { type BetterEnd, between, type ParticipantId, type ScoreSeries } from '../../vocabulary/inside.js'
import { seriesOf, shippedScale } from '../series-of.js'
import type { FollowedPerson } from './followed-person.js'

/** What two people of a tie rate it on. */
interface RatedDimension {
  readonly therapist: ParticipantId
  readonly instrument: string
  readonly dimension: string
}

/** The ratings of a tie on one dimension by both who are in it; a session without one is a gap. */
export interface RatedTie extends RatedDimension {
  readonly one: ScoreSeries
  readonly other: ScoreSeries
  /** Whether the better end of the scale is known. */
  readonly hasBetterEnd: boolean
}

/** Returns the ties of a person with those who lead or treat, for each dimension that one of the two rated as research may see it. */
export const ratedTies = ({ state, id }: FollowedPerson, better?: BetterEnd): readonly RatedTie[] => {
  const others = state.record.people.filter(
    (person) => perspectiveIn(state, { _tag: 'participant', id: person.id }) === 'therapist',
  )
  const given = entriesAs(state.record, 'RatingGiven').filter(({ rating }) => !isHidden(rating, 'research'))
  return others.flatMap(({ id: therapist }) => {
    const tie = between(id, therapist)
    const dimensions = new Map<string, RatedDimension>()
    for (const { stamp, rating } of given) {
      const isTheirs = stamp.by._tag === 'participant' && (stamp.by.id === id || stamp.by.id === therapist)
      if (!isTheirs || !isSameTie(rating.of, tie)) continue
      for (const dimension of Object.keys(rating.scores))
        if (dimension !== 'rupture')
          dimensions.set(JSON.stringify([rating.instrument, dimension]), {
            ...{ therapist, instrument: rating.instrument, dimension },
          })
    }
    return [...dimensions.values()].flatMap((rated): readonly RatedTie[] => {
      const known = shippedScale(rated.instrument, rated.dimension).better ?? better
      const series = (by: ParticipantId) =>
        seriesOf(state, {
          ...{ rater: { _tag: 'participant', id: by }, tie, audience: 'research', better: known ?? 'higher' },
          ...{ instrument: rated.instrument, dimension: rated.dimension },
        })
      const [one, other] = [series(id), series(therapist)]
      if (isLeft(one) || isLeft(other)) return []
      return [{ ...rated, one: one.right, other: other.right, hasBetterEnd: known !== undefined }]
    })
  })
}
