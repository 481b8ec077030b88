import { type Either, left, type NonEmpty, sameValue } from '../../kernel/inside.js'
import type { Stamp } from '../../vocabulary/inside.js'
import { plainest } from '../correction-command.js'
import { eventsOf } from '../events-of.js'
import type { AllianceEvent } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import { type AllianceState, hasBegun } from '../record/state.js'
import { type NothingToUndo, undoingsOf } from '../undo.js'
import { correctAs, type NotPermitted, type ReasonWithheld, stampObstacle } from './decide-as.js'
import { defaultPermissions, type Permissions } from './permissions.js'
import { seenEntries } from './seen-entries.js'
import { readerOf } from './view.js'

/**
 * Returns the events that undo a person's last act, or a rejection that tells the person of the stamp nothing hidden.
 *
 * It is the last act, as `undo` has it, whose undoing changes what they see: one that concerns only what is hidden from them by now is
 * passed over. Why a later entry could not follow is withheld.
 *
 * @example
 * const undone = undoAs(sampleAlliance, by('client', 4))
 * undone._tag === 'Right' && undone.right[0]._tag // => 'EntriesCorrected'
 */
export const undoAs = (
  state: AllianceState,
  stamp: Stamp,
  permissions: Permissions = defaultPermissions,
): Either<NothingToUndo | AllianceRejection | NotPermitted | ReasonWithheld, NonEmpty<AllianceEvent>> => {
  if (!hasBegun(state)) return left({ _tag: 'AllianceNotBegun' })
  const slip = stampObstacle(state, stamp, permissions)
  if (slip !== undefined) return left(slip)
  const { log } = state.record
  const reader = readerOf(state, stamp.by, permissions)
  const seenOf = (events: readonly AllianceEvent[]): readonly AllianceEvent[] =>
    seenEntries(events, reader, permissions).map(({ event }) => event)
  const seen = seenOf(log)
  for (const corrections of undoingsOf(log, stamp.by)) {
    const command = plainest(stamp, corrections)
    if (!sameValue(seenOf([...log, ...eventsOf(state, command)]), seen)) return correctAs(state, command, permissions)
  }
  return left({ _tag: 'NothingToUndo', participant: stamp.by.id })
}
