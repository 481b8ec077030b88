import { type Either, isLeft, left, type NonEmpty } from '../../kernel/inside.js'
import { decide } from '../decide.js'
import type { AllianceCommand } from '../record/command.js'
import type { AllianceEvent } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import { type AllianceState, hasBegun } from '../record/state.js'
import { defaultPermissions, type Permissions } from './permissions.js'
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
 * A rejection is that of the person's own view. Where only the whole record refuses it, and for a correction, the reason is withheld.
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
  const { by } = command.stamp
  const given = permissions.records[standpointOf(state, by)]
  if (given !== 'all' && !given.includes(command._tag)) return left({ _tag: 'NotPermitted', command: command._tag })
  const withheld = left<ReasonWithheld>({ _tag: 'ReasonWithheld' })
  if (isCorrection(command)) {
    const decided = decide(state, command)
    return isLeft(decided) ? withheld : decided
  }
  const view = allianceIn(viewFor(state, readerOf(state, by, permissions), permissions))
  const seen = decide(view, withoutPlace(command))
  if (isLeft(seen)) return seen
  const decided = decide(state, command)
  return isLeft(decided) ? withheld : decided
}

const isCorrection = ({ _tag }: AllianceCommand): boolean =>
  _tag === 'AmendEntry' || _tag === 'WithdrawEntry' || _tag === 'CorrectEntries'

/** Returns a command without the place of an entry, which is another in a view. */
const withoutPlace = (command: AllianceCommand): AllianceCommand => {
  if (command._tag !== 'NameFactor') return command
  const { frameChange: _, ...factor } = command.factor
  return { ...command, factor }
}
