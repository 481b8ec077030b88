import type { Audience } from '../../vocabulary/index.js'
import type { AllianceEvent, GivenRating } from '../record/event.js'
import { standing } from '../rules/correction.js'

/** Whether a rating, by what it says itself, is not for this audience. */
const isHidden = ({ visibleTo }: GivenRating, audience: Audience): boolean =>
  visibleTo !== undefined && !visibleTo.includes(audience) && !visibleTo.includes('everyone')

/** What was written at a place of the log, or in the stead of what stood there. */
export interface Written {
  readonly event: AllianceEvent
  readonly entry: number
}

/** Everything that was ever written, corrections and what they say instead included. */
export const writtenIn = (events: readonly AllianceEvent[]): readonly Written[] =>
  events.flatMap((event, index): readonly Written[] =>
    event._tag === 'EntryAmended'
      ? [
          { event, entry: index + 1 },
          { event: event.instead, entry: event.entry },
        ]
      : [{ event, entry: index + 1 }],
  )

/** What of a log is not for an audience. */
export interface Withheld {
  /** Whether a rating, as written at one place of the log or in the stead of what was written there, is to lose its scores. */
  readonly scores: (rating: GivenRating, entry: number) => boolean
  /** Whether entries that tell how scores moved are to lose that: no entry says of which rating it tells. */
  readonly movements: boolean
}

/**
 * What this audience may not see: the scores of ratings that say so themselves, and of every version of a rating that as it
 * stands is not for them, or does not stand at all. A rater who thinks better of it is obeyed in all of the log.
 */
export const withheldFrom = (events: readonly AllianceEvent[], audience: Audience): Withheld => {
  const shown = new Set(
    standing(events).flatMap(({ seq, event }) =>
      event._tag === 'RatingGiven' && !isHidden(event.rating, audience) ? [seq] : [],
    ),
  )
  const scores: Withheld['scores'] = (rating, entry) => isHidden(rating, audience) || !shown.has(entry)
  return {
    scores,
    movements: writtenIn(events).some(
      ({ event, entry }) => event._tag === 'RatingGiven' && scores(event.rating, entry),
    ),
  }
}
