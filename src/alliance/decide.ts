import { checkEvents, type Either, type NonEmpty, withoutUndefined } from '../kernel/inside.js'
import { eventsOf } from './events-of.js'
import { evolve } from './evolve.js'
import type { AllianceCommand } from './record/command.js'
import type { AllianceEvent } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import type { AllianceState } from './record/state.js'
import { obstacleToNew } from './rules/new-entry.js'

/**
 * Returns the events that a command records, at least one and in order for `evolve`, or the first rejection.
 *
 * It trusts the types; plain JavaScript and values from outside go through `receive` of `schema`. A field that is `undefined`, such
 * as `at: undefined`, counts as left out. Ids and times come in with the command.
 *
 * @example
 * const stamp = { session: 0, by: { _tag: 'participant', id: 'client' } }
 * decide(initial, { _tag: 'ResumePhase', stamp, resumes: 1 }) // => { _tag: 'Left', left: { _tag: 'AllianceNotBegun' } }
 */
export const decide = (
  state: AllianceState,
  command: AllianceCommand,
): Either<AllianceRejection, NonEmpty<AllianceEvent>> => {
  const events = eventsOf(state, withoutUndefined(command))
  return checkEvents(state, events, obstacleToNew(events), evolve)
}
