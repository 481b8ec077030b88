import { sameSource } from '../episode/inside.js'
import { type Either, left, type NonEmpty, nonEmpty } from '../kernel/inside.js'
import type { ParticipantId, Source, Stamp } from '../vocabulary/inside.js'
import { type CorrectionCommand, correctionCommand } from './correction-command.js'
import type { AllianceEvent, EntryCorrection } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import type { AllianceState } from './record/state.js'
import { actsIn } from './rules/acts.js'
import { readThrough } from './rules/correction.js'

/** The reason why a person can undo nothing: no entry of theirs is in force. */
export interface NothingToUndo {
  readonly _tag: 'NothingToUndo'
  readonly participant: ParticipantId
}

/**
 * Returns the command that undoes a person's last act that is in force, or why it cannot be undone.
 *
 * The entries of one command are one act: an ending with its account and the attempts that it broke off. Of several commands that
 * were recorded as one, the log shows that only by a time: entries in a row by one person with one `at`, to the second, are one
 * act; without it, each command is. The log keeps what was undone. A correction is an act too, and so is an undo: the next undo
 * takes that back. The stamp is the person's own, in the current session. A refusal tells of the whole record; `undoAs` does not.
 *
 * @example
 * const undone = undo(sampleAlliance, by('client', 4))
 * undone._tag === 'Right' && undone.right._tag === 'CorrectEntries' && undone.right.corrections
 * // => [{ entry: 14, instead: null }, { entry: 15, instead: null }]
 */
export const undo = (
  state: AllianceState,
  stamp: Stamp,
): Either<NothingToUndo | AllianceRejection, CorrectionCommand> => {
  if (state._tag === 'NotBegun') return left({ _tag: 'AllianceNotBegun' })
  const [corrections] = undoingsOf(state.record.log, stamp.by)
  return corrections === undefined
    ? left({ _tag: 'NothingToUndo', participant: stamp.by.id })
    : correctionCommand(state, stamp, corrections)
}

/** Returns for each act of a person that is in force, the last one first, the corrections that undo it. */
export const undoingsOf = (log: readonly AllianceEvent[], source: Source): readonly NonEmpty<EntryCorrection>[] => {
  const { stands } = readThrough(log)
  const undoings = actsIn(log).flatMap(({ first, last }) => {
    const entries = log.slice(first - 1, last).flatMap(({ stamp: { by } }, at) => {
      const entry = first + at
      return sameSource(by, source) && stands(entry) ? [{ entry, instead: null }] : []
    })
    const corrections = nonEmpty(entries)
    return corrections === undefined ? [] : [corrections]
  })
  return undoings.reverse()
}
