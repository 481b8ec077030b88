import type { NonEmpty } from './non-empty.js'
import { type Either, left, right } from './result.js'

/** Returns events where each can follow the one before, else the first rejection. */
export const checkEvents = <State, Event, Rejection>(
  state: State,
  events: NonEmpty<Event>,
  obstacle: (state: State, event: Event) => Rejection | undefined,
  evolve: (state: State, event: Event) => State,
): Either<Rejection, NonEmpty<Event>> => {
  const [first, ...others] = events
  let rejection = obstacle(state, first)
  let now = state
  let before = first
  for (const event of others) {
    if (rejection !== undefined) break
    now = evolve(now, before)
    rejection = obstacle(now, event)
    before = event
  }
  return rejection === undefined ? right(events) : left(rejection)
}
