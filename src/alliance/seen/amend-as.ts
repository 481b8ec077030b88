import { sameSource } from '../../episode/inside.js'
import { type Either, isLeft, left, type NonEmpty } from '../../kernel/inside.js'
import type { Stamp } from '../../vocabulary/inside.js'
import { amendWith, type RecordingCommand } from '../amend-with.js'
import { correctedBy } from '../record/entries.js'
import type { AllianceEvent } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import { type AllianceState, hasBegun } from '../record/state.js'
import { correctAs, type NotPermitted, type ReasonWithheld } from './decide-as.js'
import { keepingUnseen } from './keeping-unseen.js'
import { defaultPermissions, type Permissions } from './permissions.js'
import { seenEntries } from './seen-entries.js'
import { readerOf } from './view.js'

/**
 * Returns the events that say an entry anew, or a rejection that tells the person of the last stamp nothing hidden.
 *
 * The place of the entry is the one in their own view of this state; the rest is as `amendWith` has it. A rejection is that of the
 * view, such as an entry that is not theirs to correct; every other reason is withheld. What they could not see of the entry stays.
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
  const seen = seenEntries(state.record.log, readerOf(state, stamp.by, permissions), permissions)
  const entry = seen[place - 1]
  if (entry === undefined) return left({ _tag: 'UnknownEntry', entry: place, entries: seen.length })
  const isTheirs = correctedBy(entry.event._tag) !== 'source' || sameSource(entry.event.stamp.by, stamp.by)
  if (!isTheirs) return left({ _tag: 'NotTheirsToCorrect', entry: place })
  const amended = amendWith(state, entry.seq, command, stamp)
  if (isLeft(amended)) return left({ _tag: 'ReasonWithheld' })
  return correctAs(state, keepingUnseen(state.record.log, seen, amended.right), permissions)
}
