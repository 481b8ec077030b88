import { type AllianceEvent, type AllianceRejection, type AllianceState, decide } from '../alliance/index.js'
import { type Either, isLeft, left, type NonEmpty, right } from '../kernel/index.js'
import { parseCommand } from './command.js'
import type { Problem } from './problem.js'

/** Why nothing is recorded of a value: it has not the form of a command, or the command cannot follow. */
export type Refusal =
  | { readonly _tag: 'Malformed'; readonly problems: NonEmpty<Problem> }
  | { readonly _tag: 'Rejected'; readonly why: AllianceRejection }

/**
 * Says which events a value of unknown shape would record as a command, or why nothing is recorded: `parseCommand`, then `decide`.
 *
 * For plain JavaScript, and wherever a value comes from outside. What it answers with is read back from its own log line.
 *
 * @param state the alliance so far, or `initial`
 * @param value what should be a command
 * @returns on the right at least one event, in order, for `evolve`; on the left every problem of its form, or the first obstacle
 * @example
 * ```ts
 * import { sampleAlliance } from 'rupture-repair/alliance'
 * import { receive } from 'rupture-repair/schema'
 *
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'therapist' } }
 * const received = receive(sampleAlliance, { _tag: 'HoldSession', stamp, held: { present: ['client'], mediun: 'phone' } })
 * received._tag === 'Left' && received.left
 * // => {
 * //   _tag: 'Malformed',
 * //   problems: [{ _tag: 'UnknownKey', path: ['held', 'mediun'], expected: 'only present and medium' }],
 * // }
 * receive(sampleAlliance, { _tag: 'HoldSession', stamp: { ...stamp, session: 4 }, held: { present: ['client'] } })
 * // => { _tag: 'Left', left: { _tag: 'Rejected', why: { _tag: 'SessionNotLater', session: 4, last: 4 } } }
 * ```
 */
export const receive = (state: AllianceState, value: unknown): Either<Refusal, NonEmpty<AllianceEvent>> => {
  const parsed = parseCommand(value)
  if (isLeft(parsed)) return left({ _tag: 'Malformed', problems: parsed.left })
  const decided = decide(state, parsed.right)
  return isLeft(decided) ? left({ _tag: 'Rejected', why: decided.left }) : right(decided.right)
}
