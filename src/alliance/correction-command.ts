import { type Either, isLeft, type NonEmpty, right } from '../kernel/inside.js'
import type { Stamp } from '../vocabulary/inside.js'
import { decide } from './decide.js'
import type { AllianceCommand } from './record/command.js'
import type { EntryCorrection } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import type { AllianceState } from './record/state.js'

/** A command that corrects earlier entries. */
export type CorrectionCommand = Extract<
  AllianceCommand,
  { readonly _tag: 'AmendEntry' | 'WithdrawEntry' | 'CorrectEntries' }
>

/** Returns the plainest command that makes these corrections, or what refuses it. */
export const correctionCommand = (
  state: AllianceState,
  stamp: Stamp,
  corrections: NonEmpty<EntryCorrection>,
): Either<AllianceRejection, CorrectionCommand> => {
  const command = plainest(stamp, corrections)
  const decided = decide(state, command)
  return isLeft(decided) ? decided : right(command)
}

/** Returns the plainest command that makes these corrections, unchecked. */
export const plainest = (stamp: Stamp, corrections: NonEmpty<EntryCorrection>): CorrectionCommand => {
  const [{ entry, instead }, ...others] = corrections
  if (others.length > 0) return { _tag: 'CorrectEntries', stamp, corrections }
  return instead === null ? { _tag: 'WithdrawEntry', stamp, entry } : { _tag: 'AmendEntry', stamp, entry, instead }
}
