import { owned } from '../../episode/inside.js'
import type { Audience } from '../../vocabulary/inside.js'
import { evolveOn } from '../evolve.js'
import { obstacle } from '../obstacle.js'
import type { AllianceEvent, GivenRating } from '../record/event.js'
import { type AllianceState, initial } from '../record/state.js'
import { correctionsOf, isCorrection, standingEntries } from '../rules/correction.js'
import { isSeen } from '../seen/is-seen.js'
import { asNamed, type Reader } from '../seen/permissions.js'
import { seenEntries } from '../seen/seen-entries.js'

export const isHidden = ({ visibleTo }: GivenRating, audience: Audience): boolean =>
  visibleTo !== undefined && !visibleTo.includes(audience) && !visibleTo.includes('everyone')

interface Written {
  readonly event: AllianceEvent
  readonly entry: number
}

/** Returns every entry ever written, corrections and their amended entries included. */
const writtenIn = (events: readonly AllianceEvent[]): readonly Written[] =>
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

/**
 * Returns the log without the words that their sources keep from an audience; the log itself where there are none.
 *
 * A word cannot lose its content as a rating loses its scores, so it is left out, and later entries move up. What needs it, what could
 * not follow without it, and all corrections go with it, so that the log replays and no gap tells of it.
 */
export const withoutHiddenWords = (
  events: readonly AllianceEvent[],
  audience: Reader['audience'],
): readonly AllianceEvent[] => {
  const isHiddenWord = ({ event }: Written): boolean =>
    event._tag !== 'RatingGiven' && !isCorrection(event) && !isSeen(event, { audience }, asNamed)
  if (!writtenIn(events).some(isHiddenWord)) return events
  const lists = owned()
  let state: AllianceState = initial
  return seenEntries(events, { audience }, asNamed, (event) => {
    if (obstacle(state, event) !== undefined) return false
    state = evolveOn(lists, state, event)
    return true
  })
}
