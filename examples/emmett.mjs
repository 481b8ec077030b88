// The heart of this library in the event stores of Emmett 0.42.0: an
// event has a type and data there.
import { DeciderCommandHandler } from '@event-driven-io/emmett'
import { decider } from 'rupture-repair/alliance'

export const evolve = (state, { data }) => decider.evolve(state, data)

// Returns a function of an event store, the id of a stream and a
// command. It throws an error whose `cause` is the rejection.
export const handle = DeciderCommandHandler({
  decide: (command, state) =>
    decider
      .decide(command, state)
      .map((event) => ({ type: event._tag, data: event })),
  evolve,
  initialState: decider.initialState,
  retry: { onVersionConflict: true }, // the loser is judged anew
})
