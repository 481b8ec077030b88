import { applyPatches, castDraft, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer'
import { type Either, isLeft, left, right } from '../kernel/index.js'
import type { AllianceCommand } from './command.js'
import { decide } from './decide.js'
import type { AllianceEvent } from './event.js'
import { evolve } from './evolve.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceState } from './state.js'

/** Several entries made as one, with what they changed and how to take it back. */
export interface Batch {
  readonly state: AllianceState
  readonly events: readonly AllianceEvent[]
  /** What changed, as immer patches: for an interface that follows, or another copy of the state. */
  readonly patches: readonly Patch[]
  readonly undo: readonly Patch[]
}

/** The first command of a batch that cannot be recorded; none of the batch is. */
export interface BatchRejection {
  readonly _tag: 'BatchRejection'
  /** The command’s place in the batch, counted from 1. */
  readonly command: number
  readonly why: AllianceRejection
}

/**
 * Records several commands, all or none, as when a session is written up afterwards.
 *
 * @param state the alliance so far
 * @param commands in the order they are to stand in the log
 * @returns on the right the new state, its events and the patches both ways; on the left the first command refused
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'therapist' } }
 * const batch = recordAll(sampleAlliance, [{ _tag: 'HoldSession', stamp, held: { present: ['client', 'therapist'] } }])
 * batch._tag === 'Right' && batch.right.state.record.session // => 5
 */
export const recordAll = (
  state: AllianceState,
  commands: readonly AllianceCommand[],
): Either<BatchRejection, Batch> => {
  let after = state
  const events: AllianceEvent[] = []
  for (const [index, command] of commands.entries()) {
    const decided = decide(after, command)
    if (isLeft(decided)) return left({ _tag: 'BatchRejection', command: index + 1, why: decided.left })
    for (const event of decided.right) {
      after = evolve(after, event)
      events.push(event)
    }
  }
  enablePatches()
  const [, patches, undo] = produceWithPatches(state, (draft) => graft(draft, state, after))
  return right({ state: after, events, patches, undo })
}

/**
 * Takes a batch back; the state is as before it, the log, where it was written already, keeps what stands in it.
 *
 * @example
 * const stamp = { session: 5, by: { _tag: 'participant', id: 'therapist' } }
 * const batch = recordAll(sampleAlliance, [{ _tag: 'HoldSession', stamp, held: { present: ['client', 'therapist'] } }])
 * batch._tag === 'Right' && undo(batch.right).record.session // => 4
 */
export const undo = (batch: Batch): AllianceState => {
  enablePatches()
  return applyPatches(batch.state, batch.undo)
}

/** Writes only what differs into the draft, so that the patches name single entries and episodes. */
const graft = (
  draft: Draft<AllianceState>,
  before: AllianceState,
  after: AllianceState,
): Draft<AllianceState> | undefined => {
  if (before._tag !== 'Running' || after._tag !== 'Running' || draft._tag !== 'Running' || before.past !== after.past) {
    return castDraft(after)
  }
  const { record } = draft
  differing(before.record.people, after.record.people, (index, value) => {
    record.people[index] = castDraft(value)
  })
  differing(before.record.episodes, after.record.episodes, (index, value) => {
    record.episodes[index] = castDraft(value)
  })
  differing(before.record.harms, after.record.harms, (index, value) => {
    record.harms[index] = castDraft(value)
  })
  differing(before.record.entries, after.record.entries, (index, value) => {
    record.entries[index] = castDraft(value)
  })
  record.session = after.record.session
  record.length = after.record.length
  return undefined
}

const differing = <A>(before: readonly A[], after: readonly A[], write: (index: number, value: A) => void): void => {
  after.forEach((value, index) => {
    if (before[index] !== value) write(index, value)
  })
}
