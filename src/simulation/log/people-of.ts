import type { Participant, ParticipantId, Source, Tie, TieEnd } from '../../vocabulary/inside.js'
import { wholeGroup } from '../columns/course-columns.js'

/** The source of what no person said: in a simulated log an observer of this name reports the truth. */
export const simulation: Source = { _tag: 'observer', id: 'simulation' }

/** The source of what a coder coded; only in a log with errors of report. */
export const coder: Source = { _tag: 'observer', id: 'coder' }

export interface SimulatedPeople {
  readonly therapist: ParticipantId
  readonly members: readonly ParticipantId[]
  readonly participants: readonly Participant[]
}

export const peopleOf = (members: number, isGroup: boolean): SimulatedPeople => {
  if (!isGroup)
    return {
      therapist: 'therapist',
      members: ['client'],
      participants: [
        { id: 'client', role: 'client' },
        { id: 'therapist', role: 'therapist' },
      ],
    }
  const ids = Array.from({ length: members }, (_, member) => `member-${member + 1}`)
  return {
    therapist: 'leader',
    members: ids,
    participants: [...ids.map((id) => ({ id, role: 'member' as const })), { id: 'leader', role: 'leader' }],
  }
}

/** Returns the tie that a rupture lies in, its other end, and who is affected, by a code of `withWhom`. */
export const whereItLies = (
  { therapist, members }: SimulatedPeople,
  member: ParticipantId,
  code: number,
): { readonly tie: Tie; readonly other: TieEnd; readonly affected: readonly ParticipantId[] } => {
  const partner = members[code - 1]
  const other: TieEnd =
    code === wholeGroup
      ? { _tag: 'whole' }
      : { _tag: 'person', id: code === 0 || partner === undefined ? therapist : partner }
  const affected = code !== wholeGroup && partner !== undefined ? [member, partner] : [member]
  return { tie: [{ _tag: 'person', id: member }, other], other, affected }
}
