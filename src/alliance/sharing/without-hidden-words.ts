import { owned } from '../../episode/inside.js'
import { evolveOn } from '../evolve.js'
import { obstacle } from '../obstacle.js'
import type { AllianceEvent } from '../record/event.js'
import { type AllianceState, initial } from '../record/state.js'
import { isCorrection } from '../rules/correction.js'
import { isSeen } from '../seen/is-seen.js'
import { asNamed, type Reader } from '../seen/permissions.js'
import { seenEntries } from '../seen/seen-entries.js'
import { type Written, writtenIn } from './visibility.js'

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
  }).map(({ event }) => event)
}
