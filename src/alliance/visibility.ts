import type { Audience } from '../vocabulary/index.js'
import { standing } from './correction.js'
import type { AllianceEvent, GivenRating } from './event.js'

/** Whether a rating, by what it says itself, is not for this audience. */
const isHidden = ({ visibleTo }: GivenRating, audience: Audience): boolean =>
  visibleTo !== undefined && !visibleTo.includes(audience) && !visibleTo.includes('everyone')

/** A rating as written at one place of the log, or put in the stead of what was written there. */
export type IsWithheld = (rating: GivenRating, entry: number) => boolean

/**
 * Whose scores this audience may not see: those of ratings that say so themselves, and of every version of a rating that as it
 * stands is not for them, or does not stand at all. A rater who thinks better of it is obeyed in all of the log.
 */
export const withheldFrom = (events: readonly AllianceEvent[], audience: Audience): IsWithheld => {
  const shown = new Set(
    standing(events).flatMap(({ seq, event }) =>
      event._tag === 'RatingGiven' && !isHidden(event.rating, audience) ? [seq] : [],
    ),
  )
  return (rating, entry) => isHidden(rating, audience) || !shown.has(entry)
}
