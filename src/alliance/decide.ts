import { checkEvents, type Either, type NonEmpty, withoutUndefined } from '../kernel/index.js'
import { eventsOf } from './events-of.js'
import { evolve } from './evolve.js'
import { obstacle } from './obstacle.js'
import type { AllianceCommand } from './record/command.js'
import type { AllianceEvent } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import type { AllianceState } from './record/state.js'

/**
 * Says which events a command would record, or what stands in its way; nothing is changed.
 *
 * It trusts the types: plain JavaScript, and what comes from outside, goes through `receive` of `schema`. What a command gives as
 * `undefined`, as `at: undefined`, it does not give.
 *
 * @param state the alliance so far, or `initial`
 * @param command an imperative with its stamp; ids and times come in with it
 * @returns on the right at least one event, in order, for `evolve`; on the left the first obstacle met
 * @example
 * const stamp = { session: 0, by: { _tag: 'participant', id: 'client' } }
 * decide(initial, { _tag: 'ResumePhase', stamp, resumes: 1 }) // => { _tag: 'Left', left: { _tag: 'AllianceNotBegun' } }
 */
export const decide = (
  state: AllianceState,
  command: AllianceCommand,
): Either<AllianceRejection, NonEmpty<AllianceEvent>> =>
  checkEvents(state, eventsOf(state, withoutUndefined(command)), obstacle, evolve)
