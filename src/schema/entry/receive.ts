import { type AllianceEvent, type AllianceState, decide } from '../../alliance/index.js'
import type { Rejected } from '../../alliance/inside.js'
import { type Either, isLeft, left, type NonEmpty, right } from '../../kernel/inside.js'
import type { Malformed } from '../../vocabulary/inside.js'
import { parseCommand } from './command.js'
import type { OwnInstruments } from './own-instruments.js'

/** The reason why a value is not recorded: it does not have the form of a command, or the command may not follow. */
export type NotRecorded = Malformed | Rejected

/**
 * Returns the events, at least one and in order, that a value of unknown shape would record as a command: `parseCommand`, then `decide`.
 *
 * For plain JavaScript, and for any value from outside. Refused with every problem of its form, or with the first rejection.
 *
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'therapist' } }
 * const received = receive(sampleAlliance, { _tag: 'HoldSession', stamp, held: { present: ['client'], mediun: 'phone' } })
 * received._tag === 'Left' && received.left
 * // => {
 * //   _tag: 'Malformed',
 * //   problems: [{ _tag: 'UnknownKey', path: ['held', 'mediun'], expected: 'only present and medium', meant: 'medium' }],
 * // }
 */
export const receive = (
  state: AllianceState,
  value: unknown,
  own: OwnInstruments = {},
): Either<NotRecorded, NonEmpty<AllianceEvent>> => {
  const parsed = parseCommand(value, own)
  if (isLeft(parsed)) return left({ _tag: 'Malformed', problems: parsed.left })
  const decided = decide(state, parsed.right)
  return isLeft(decided) ? left({ _tag: 'Rejected', why: decided.left }) : right(decided.right)
}
