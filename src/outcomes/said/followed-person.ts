import type { Alliance } from '../../alliance/index.js'
import { attendancesOf, sessionsHeld } from '../../alliance/inside.js'
import { type ParticipantId, perspectiveOfRole } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'

/** A person who can have ruptures: the client of a dyad, each member of a group, each party; no one who leads or treats. */
export interface FollowedPerson {
  readonly alliance: string
  readonly state: Alliance
  readonly id: ParticipantId
  readonly side: 'client' | 'party'
  /** The sessions on record at which the person was, in order. */
  readonly sessions: readonly number[]
  /** Whether nothing can follow: the last phase has ended, or the person has left. */
  readonly hasEnded: boolean
}

/** Returns the people of an alliance who can have ruptures, machines left out. */
export const followedPeople = ({ id: alliance, state }: NamedAlliance): readonly FollowedPerson[] => {
  const [held, attended] = [sessionsHeld(state.record), attendancesOf(state.record)]
  return state.record.people.flatMap(({ id, role, machine, spells }): readonly FollowedPerson[] => {
    const side = perspectiveOfRole[role]
    if (machine === true || (side !== 'client' && side !== 'party')) return []
    const sessions = held.filter((one) => attended.get(one)?.includes(id) === true)
    const hasEnded = state._tag === 'Ended' || spells.at(-1)?.went !== undefined
    return [{ alliance, state, id, side, sessions, hasEnded }]
  })
}
