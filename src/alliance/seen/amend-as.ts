import { sameSource } from '../../episode/inside.js'
import { type Either, isLeft, left, type NonEmpty, sameValue, withoutUndefined } from '../../kernel/inside.js'
import type { Stamp } from '../../vocabulary/inside.js'
import { amendWith, type RecordingCommand } from '../amend-with.js'
import { correctedBy } from '../record/entries.js'
import type { AllianceEvent } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import { type AllianceState, hasBegun } from '../record/state.js'
import { correctAs, type NotPermitted, type ReasonWithheld, stampObstacle } from './decide-as.js'
import { keepingUnseen } from './keeping-unseen.js'
import { defaultPermissions, type Permissions } from './permissions.js'
import { seenEntries } from './seen-entries.js'
import { readerOf } from './view.js'

/** An entry as a person saw it in their view: its place, and the event in it then. What has been through JSON will do. */
export interface AsSeen {
  readonly place: number
  readonly event: AllianceEvent
}

/** The refusal to correct an entry by its place, where something else than what the person saw is in that place by now. */
export interface NotAsSeen {
  readonly _tag: 'NotAsSeen'
  /** The place in the person's own view. */
  readonly entry: number
}

/**
 * Returns the events that say an entry anew, or a rejection that tells the person of the last stamp nothing hidden.
 *
 * The place of the entry is the one in their own view of this state; the rest is as `amendWith` has it. Another person's undo moves
 * places, so give the entry as it was shown beside it: what is there by now is corrected only if it is that. A rejection is that of
 * the view, such as an entry that is not theirs to correct or a stamp that fits no entry; every other reason is
 * withheld. What they could not see of the entry stays.
 *
 * @example
 * const instead = { _tag: 'EndAttempt', stamp: by('therapist', 3), episode: 'the-silence', result: 'partly' } as const
 * const page = viewFor(sampleAlliance, { audience: 'therapist', person: 'therapist' }).record.log
 * const seen = { place: 9, event: page[8]! }
 * const amended = amendAs(sampleAlliance, seen, instead, by('therapist', 4))
 * amended._tag === 'Right' && amended.right[0]._tag // => 'EntryAmended'
 * amendAs(sampleAlliance, { ...seen, place: 8 }, instead, by('therapist', 4))
 * // => { _tag: 'Left', left: { _tag: 'NotAsSeen', entry: 8 } }
 */
export const amendAs = (
  state: AllianceState,
  entry: number | AsSeen,
  command: RecordingCommand,
  stamp: Stamp,
  permissions: Permissions = defaultPermissions,
): Either<AllianceRejection | NotAsSeen | NotPermitted | ReasonWithheld, NonEmpty<AllianceEvent>> => {
  if (!hasBegun(state)) return left({ _tag: 'AllianceNotBegun' })
  const slip = stampObstacle(state, stamp, permissions)
  if (slip !== undefined) return left(slip)
  const seen = seenEntries(state.record.log, readerOf(state, stamp.by, permissions), permissions)
  const place = typeof entry === 'number' ? entry : entry.place
  const now = seen[place - 1]
  if (now === undefined) return left({ _tag: 'UnknownEntry', entry: place, entries: seen.length })
  const isAsSeen = typeof entry === 'number' || sameValue(withoutUndefined(entry.event), withoutUndefined(now.event))
  if (!isAsSeen) return left({ _tag: 'NotAsSeen', entry: place })
  const isOfSource = correctedBy(now.event._tag) === 'source'
  const isTheirs = !isOfSource || (sameSource(now.event.stamp.by, stamp.by) && sameSource(command.stamp.by, stamp.by))
  if (!isTheirs) return left({ _tag: 'NotTheirsToCorrect', entry: place })
  const amended = amendWith(state, now.seq, command, stamp)
  if (isLeft(amended)) return left({ _tag: 'ReasonWithheld' })
  return correctAs(state, keepingUnseen(state.record.log, seen, amended.right), permissions)
}
