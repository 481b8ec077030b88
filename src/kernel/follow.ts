import type { NonEmpty } from './non-empty.js'
import { type Either, left, right } from './result.js'

/**
 * Events as they are if each can follow the one before, or the first obstacle met.
 *
 * @example
 * const rising = (now: number, next: number) => (next > now ? undefined : `${next} is not above ${now}`)
 * follow(1, [2, 3], rising, (_, next) => next) // => { _tag: 'Right', right: [2, 3] }
 * follow(1, [2, 2], rising, (_, next) => next) // => { _tag: 'Left', left: '2 is not above 2' }
 */
export const follow = <State, Event, Refusal>(
  state: State,
  events: NonEmpty<Event>,
  obstacle: (state: State, event: Event) => Refusal | undefined,
  evolve: (state: State, event: Event) => State,
): Either<Refusal, NonEmpty<Event>> => {
  const [first, ...others] = events
  let refusal = obstacle(state, first)
  let now = state
  let before = first
  for (const event of others) {
    if (refusal !== undefined) break
    now = evolve(now, before)
    refusal = obstacle(now, event)
    before = event
  }
  return refusal === undefined ? right(events) : left(refusal)
}
