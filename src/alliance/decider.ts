import { isLeft } from '../kernel/inside.js'
import { decide } from './decide.js'
import { evolve } from './evolve.js'
import type { AllianceCommand } from './record/command.js'
import type { AllianceEvent } from './record/event.js'
import { type AllianceState, initial } from './record/state.js'

/** The shape that event-sourcing libraries ask for. */
export interface Decider {
  readonly decide: (command: AllianceCommand, state: AllianceState) => AllianceEvent[]
  readonly evolve: (state: AllianceState, event: AllianceEvent) => AllianceState
  readonly initialState: () => AllianceState
}

/**
 * The throwing form of `decide` and `evolve`, for programs without `Either`.
 *
 * `decide` throws an `Error` with the rejection as its `cause` and the rejection's tag as its message.
 *
 * @example
 * decider.initialState() // => { _tag: 'NotBegun' }
 */
export const decider: Decider = {
  decide: (command, state) => {
    const decided = decide(state, command)
    if (isLeft(decided)) throw new Error(decided.left._tag, { cause: decided.left })
    return [...decided.right]
  },
  evolve,
  initialState: () => initial,
}
