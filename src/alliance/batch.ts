import { owned } from '../episode/inside.js'
import { type Either, isLeft, left, right } from '../kernel/inside.js'
import { decide } from './decide.js'
import { evolveOn } from './evolve.js'
import type { AllianceCommand } from './record/command.js'
import type { AllianceEvent } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import type { AllianceState } from './record/state.js'

/** The result of several commands recorded as one. */
export interface Batch {
  readonly state: AllianceState
  readonly events: readonly AllianceEvent[]
}

/** The rejection of a batch: its first command that cannot be recorded. None of the batch is recorded. */
export interface BatchRejection {
  readonly _tag: 'BatchRejection'
  /** The command's place in the batch, counted from 1. */
  readonly command: number
  readonly why: AllianceRejection
}

/**
 * Records several commands in order, all or none, as when a session is written up afterwards.
 *
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'therapist' } } as const
 * const batch = recordAll(sampleAlliance, [{ _tag: 'HoldSession', stamp, held: { present: ['client', 'therapist'] } }])
 * batch._tag === 'Right' && batch.right.events.length // => 1
 */
export const recordAll = (
  state: AllianceState,
  commands: readonly AllianceCommand[],
): Either<BatchRejection, Batch> => {
  const lists = owned()
  let after = state
  const events: AllianceEvent[] = []
  for (const [index, command] of commands.entries()) {
    const decided = decide(after, command)
    if (isLeft(decided)) return left({ _tag: 'BatchRejection', command: index + 1, why: decided.left })
    for (const event of decided.right) {
      after = evolveOn(lists, after, event)
      events.push(event)
    }
  }
  return right({ state: after, events })
}
