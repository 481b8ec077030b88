import { type Either, left, right } from '../kernel/index.js'
import type { AllianceEvent } from './event.js'
import { evolve } from './evolve.js'
import { obstacle } from './obstacle.js'
import type { AllianceRejection } from './rejection.js'
import { type AllianceState, initial } from './state.js'

/** A log in which an event cannot follow what came before it; nothing after it was read. */
export interface BrokenHistory {
  readonly _tag: 'BrokenHistory'
  /** The event’s place in the log, counted from 1. */
  readonly seq: number
  readonly event: AllianceEvent['_tag']
  readonly why: AllianceRejection
}

/**
 * Rebuilds an alliance from its log, believing nothing: every event is judged by the rules that made it.
 *
 * @param events one alliance’s events in order
 * @returns on the right the alliance; on the left the first event that cannot follow, with its place and why
 * @example
 * replay([]) // => { _tag: 'Right', right: { _tag: 'NotBegun' } }
 */
export const replay = (events: Iterable<AllianceEvent>): Either<BrokenHistory, AllianceState> => {
  let state: AllianceState = initial
  let seq = 0
  for (const event of events) {
    seq += 1
    const why = obstacle(state, event)
    if (why !== undefined) return left({ _tag: 'BrokenHistory', seq, event: event._tag, why })
    state = evolve(state, event)
  }
  return right(state)
}
