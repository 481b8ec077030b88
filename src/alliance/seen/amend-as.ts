import { sameSource } from '../../episode/inside.js'
import { type Either, isLeft, left, type NonEmpty } from '../../kernel/inside.js'
import type { Stamp } from '../../vocabulary/inside.js'
import { amendWith, type RecordingCommand } from '../amend-with.js'
import { correctedBy } from '../record/entries.js'
import type { AllianceEvent } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import { type AllianceState, hasBegun } from '../record/state.js'
import { correctAs, type NotPermitted, type ReasonWithheld, stampObstacle } from './decide-as.js'
import { defaultPermissions, type Permissions } from './permissions.js'
import { seenEntries } from './seen-entries.js'
import { readerOf } from './view.js'

/**
 * Returns the events that say an entry anew, or a rejection that tells the person of the last stamp nothing hidden.
 *
 * The place of the entry is the one in their own view of this state; the rest is as `amendWith` has it. A rejection is that of the
 * view, such as an entry that is not theirs to correct or a stamp that fits no entry; every other reason is withheld.
 *
 * @example
 * const instead = { _tag: 'EndAttempt', stamp: by('therapist', 3), episode: 'the-silence', result: 'partly' } as const
 * const amended = amendAs(sampleAlliance, 9, instead, by('therapist', 4))
 * amended._tag === 'Right' && amended.right[0]._tag // => 'EntryAmended'
 */
export const amendAs = (
  state: AllianceState,
  place: number,
  command: RecordingCommand,
  stamp: Stamp,
  permissions: Permissions = defaultPermissions,
): Either<AllianceRejection | NotPermitted | ReasonWithheld, NonEmpty<AllianceEvent>> => {
  if (!hasBegun(state)) return left({ _tag: 'AllianceNotBegun' })
  const slip = stampObstacle(state, stamp, permissions)
  if (slip !== undefined) return left(slip)
  const seen = seenEntries(state.record.log, readerOf(state, stamp.by, permissions), permissions)
  const entry = seen[place - 1]
  if (entry === undefined) return left({ _tag: 'UnknownEntry', entry: place, entries: seen.length })
  const isTheirs = correctedBy(entry.event._tag) !== 'source' || sameSource(entry.event.stamp.by, stamp.by)
  const isOfAnother = correctedBy(entry.event._tag) === 'source' && !sameSource(command.stamp.by, stamp.by)
  if (!isTheirs || isOfAnother) return left({ _tag: 'NotTheirsToCorrect', entry: place })
  const amended = amendWith(state, entry.seq, command, stamp)
  return isLeft(amended) ? left({ _tag: 'ReasonWithheld' }) : correctAs(state, amended.right, permissions)
}
