import {
  type AllianceCommand,
  type AllianceEvent,
  type AllianceRejection,
  type AllianceState,
  decide,
} from '../alliance/index.js'
import { type Either, isLeft, left, type NonEmpty, right } from '../kernel/inside.js'
import { formatLine, type LogLine } from '../schema/index.js'
import type { Append, CommandId } from './store.js'
import type { StoredAlliance } from './stored-alliance.js'

/**
 * What is to be recorded: a command, which `decide` judges, or a function that decides on the state, as `decideAs` and `undoAs` do.
 *
 * Such a function is asked again after a conflict, and for a repeated request on the state of then.
 */
export type Deciding<Why> = AllianceCommand | ((state: AllianceState) => Either<Why, NonEmpty<AllianceEvent>>)

/** Returns the events of a command or a function. */
export const decided = <Why>(
  state: AllianceState,
  deciding: Deciding<Why>,
): Either<Why | AllianceRejection, NonEmpty<AllianceEvent>> =>
  typeof deciding === 'function' ? deciding(state) : decide(state, deciding)

/** What a command would record: its events, and all that `append` of a store needs. */
export interface Appendable extends Append {
  readonly events: NonEmpty<AllianceEvent>
}

/**
 * Returns what a store is to append for a command, or why the command is refused; nothing is written.
 *
 * @example
 * const by = { _tag: 'participant', id: 'therapist' } as const
 * const stored = { alliance: 'a1', version: 17, state: sampleAlliance }
 * const command = { _tag: 'HoldSession', stamp: { session: 5, by }, held: { present: ['client', 'therapist'] } } as const
 * const made = appendable(stored, command, { commandId: 'request-1' })
 * made._tag === 'Right' && [made.right.expected, made.right.lines.length] // => [17, 1]
 */
export const appendable = <Why = never>(
  { alliance, version, state }: StoredAlliance,
  deciding: Deciding<Why>,
  { commandId, meta }: { readonly commandId: CommandId; readonly meta?: LogLine['meta'] },
): Either<Why | AllianceRejection, Appendable> => {
  const made = decided(state, deciding)
  if (isLeft(made)) return left(made.left)
  const events = made.right
  const before = state._tag === 'NotBegun' ? 0 : state.record.log.length
  const lineAt = (event: AllianceEvent, index: number): string =>
    formatLine({ v: 1, alliance, seq: before + index + 1, event, ...(meta && { meta }) })
  const [first, ...others] = events
  return right({
    alliance,
    expected: version,
    commandId,
    events,
    lines: [lineAt(first, 0), ...others.map((event, index) => lineAt(event, index + 1))],
  })
}
