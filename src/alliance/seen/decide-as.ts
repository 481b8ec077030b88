import { sameSource } from '../../episode/inside.js'
import { type Either, expectWord, isLeft, left, type NonEmpty } from '../../kernel/inside.js'
import type { Stamp } from '../../vocabulary/inside.js'
import type { CorrectionCommand } from '../correction-command.js'
import { decide } from '../decide.js'
import { commonObstacle } from '../obstacle.js'
import type { AllianceCommand } from '../record/command.js'
import { recordedBy } from '../record/entries.js'
import type { AllianceEvent } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import { type Alliance, type AllianceState, hasBegun } from '../record/state.js'
import { defaultPermissions, type Permissions } from './permissions.js'
import { seenEntries } from './seen-entries.js'
import { allianceIn, readerOf, standpointOf, viewFor } from './view.js'

/** The refusal of a command that a person of this role is not given. */
export interface NotPermitted {
  readonly _tag: 'NotPermitted'
  readonly command: AllianceCommand['_tag']
}

/** The refusal of a command for a reason that may lie in what the person may not see. */
export interface ReasonWithheld {
  readonly _tag: 'ReasonWithheld'
}

/**
 * Returns the events that a command records, as `decide` does, or a rejection that tells the person of its stamp nothing hidden.
 *
 * A rejection is that of the person's own view. Where only the whole record refuses it, the reason is withheld; for a correction, too,
 * but for a slip that does not depend on what is hidden: its own stamp, or an entry of another in the place of one's own.
 * A correction names places of the whole log, and only with an entry of the person's own among them; see `undoAs` and `amendAs`.
 *
 * @example
 * const stamp = { session: 4, by: { _tag: 'participant', id: 'client' } } as const
 * const decided = decideAs(sampleAlliance, { _tag: 'StopRepair', stamp, episode: 'another' })
 * decided._tag === 'Left' && decided.left._tag // => 'UnknownEpisode'
 */
export const decideAs = (
  state: AllianceState,
  command: AllianceCommand,
  permissions: Permissions = defaultPermissions,
): Either<AllianceRejection | NotPermitted | ReasonWithheld, NonEmpty<AllianceEvent>> => {
  if (!hasBegun(state)) return decide(state, command)
  const refused = notPermitted(state, command, permissions)
  if (refused !== undefined) return left(refused)
  if (isCorrection(command)) {
    const slip = stampObstacle(state, command.stamp, permissions) ?? ofAnother(command)
    if (slip !== undefined) return left(slip)
    return namesOwn(state, command, permissions) ? correctAs(state, command, permissions) : left(withheld)
  }
  const seen = decide(viewed(state, command.stamp, permissions), withoutPlace(command))
  if (isLeft(seen)) return seen
  const decided = decide(state, command)
  return isLeft(decided) ? left(withheld) : decided
}

/** Returns the events of a correction that the person of its stamp may name, or a rejection without a reason. */
export const correctAs = (
  state: Alliance,
  command: CorrectionCommand,
  permissions: Permissions,
): Either<NotPermitted | ReasonWithheld, NonEmpty<AllianceEvent>> => {
  const refused = notPermitted(state, command, permissions)
  if (refused !== undefined) return left(refused)
  const decided = decide(state, command)
  return isLeft(decided) ? left(withheld) : decided
}

/** Returns what refuses any correction with this stamp, as the person of it sees the record. */
export const stampObstacle = (state: Alliance, stamp: Stamp, permissions: Permissions): AllianceRejection | undefined =>
  commonObstacle(viewed(state, stamp, permissions), { _tag: 'EntryWithdrawn', stamp, entry: 0 })

const viewed = (state: Alliance, { by }: Stamp, permissions: Permissions): Alliance =>
  allianceIn(viewFor(state, readerOf(state, by, permissions), permissions))

const factTags: readonly string[] = /* @__PURE__ */ recordedBy.map(([, entry]) => entry)

/**
 * Returns the rejection of a correction into an entry of another, which is refused whatever is at its place: the place has to be an
 * entry of the person's own. What is no entry throws a `TypeError`.
 */
const ofAnother = (command: CorrectionCommand): AllianceRejection | undefined => {
  const corrections = command._tag === 'CorrectEntries' ? command.corrections : [{ instead: null, ...command }]
  for (const { instead } of corrections)
    if (instead !== null) expectWord('instead', 'an entry, such as SessionHeld', instead._tag, factTags)
  return command._tag === 'AmendEntry' && !sameSource(command.instead.stamp.by, command.stamp.by)
    ? { _tag: 'NotTheirsToCorrect', entry: command.entry }
    : undefined
}

const withheld: ReasonWithheld = { _tag: 'ReasonWithheld' }

const notPermitted = (
  state: Alliance,
  { _tag, stamp }: AllianceCommand,
  permissions: Permissions,
): NotPermitted | undefined => {
  const given = permissions.records[standpointOf(state, stamp.by)]
  return given === 'all' || given.includes(_tag) ? undefined : { _tag: 'NotPermitted', command: _tag }
}

const isCorrection = (command: AllianceCommand): command is CorrectionCommand =>
  command._tag === 'AmendEntry' || command._tag === 'WithdrawEntry' || command._tag === 'CorrectEntries'

/** Says whether a correction names an entry of the person's own, and others only where they see them, to move them along with it. */
const namesOwn = (state: Alliance, command: CorrectionCommand, permissions: Permissions): boolean => {
  const { log } = state.record
  const { by } = command.stamp
  const named = command._tag === 'CorrectEntries' ? command.corrections.map(({ entry }) => entry) : [command.entry]
  const foreign = named.filter((entry) => !sameSource(log[entry - 1]?.stamp.by ?? by, by))
  if (foreign.length === 0) return true
  const seen = new Set(seenEntries(log, readerOf(state, by, permissions), permissions).map(({ seq }) => seq))
  return foreign.length < named.length && foreign.every((entry) => seen.has(entry))
}

/** Returns a command without the place of an entry, which is another in a view. */
const withoutPlace = (command: AllianceCommand): AllianceCommand => {
  if (command._tag !== 'NameFactor') return command
  const { frameChange: _, ...factor } = command.factor
  return { ...command, factor }
}
