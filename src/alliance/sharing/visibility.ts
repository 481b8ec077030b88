import type { Audience } from '../../vocabulary/inside.js'
import type { AllianceEvent, GivenRating } from '../record/event.js'
import { correctionsOf, isCorrection, standingEntries } from '../rules/correction.js'

export const isHidden = ({ visibleTo }: GivenRating, audience: Audience): boolean =>
  visibleTo !== undefined && !visibleTo.includes(audience) && !visibleTo.includes('everyone')

export interface Written {
  readonly event: AllianceEvent
  readonly entry: number
}

/** Returns every entry ever written, corrections and their amended entries included. */
export const writtenIn = (events: readonly AllianceEvent[]): readonly Written[] =>
  events.flatMap((event, index): readonly Written[] => [
    { event, entry: index + 1 },
    ...(isCorrection(event) ? correctionsOf(event) : []).flatMap(({ entry, instead }) =>
      instead === null ? [] : [{ event: instead, entry }],
    ),
  ])

export interface Withheld {
  /** Says whether a rating, as written or as amended at a place of the log, loses its scores. */
  readonly scores: (rating: GivenRating, entry: number) => boolean
  /** Whether entries lose the size of movements of scores; they do not name their ratings. */
  readonly movements: boolean
}

/**
 * Returns the parts of a log that an audience may not see: scores of ratings that exclude it, and of all versions of a rating that
 * now excludes it or is not in force. So a rater's later limit holds for the whole log.
 */
export const withheldFrom = (events: readonly AllianceEvent[], audience: Audience): Withheld => {
  const shown = new Set(
    standingEntries(events).flatMap(({ seq, event }) =>
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
