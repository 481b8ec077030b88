import { peopleAt } from '../../episode/inside.js'
import type { Level, ParticipantId, Tie, TieEnd } from '../../vocabulary/inside.js'
import { findPerson } from './find.js'
import type { AllianceRecord, AllianceState } from './state.js'

/**
 * Returns the level of a tie, which follows from its ends; `undefined` where they make no tie in this alliance.
 *
 * @example
 * const tie = [{ _tag: 'person', id: 'therapist' }, { _tag: 'person', id: 'client' }]
 * levelOf(sampleAlliance, tie) // => 'client-therapist'
 */
export const levelOf = ({ record }: AllianceState, tie: Tie): Level | undefined => record && levelIn(record, tie)

export const levelIn = (record: AllianceRecord, [one, other]: Tie): Level | undefined => {
  if (one._tag === 'whole' && other._tag === 'whole') return hasWhole(record) ? 'group-as-a-whole' : undefined
  const people = [...peopleAt(one), ...peopleAt(other)]
  if (new Set(people).size < people.length) return undefined
  const [a, b] = [endKind(record, one), endKind(record, other)]
  if (a === undefined || b === undefined) return undefined
  const [first, second = first] = endKinds.filter((kind) => kind === a || kind === b)
  return `${first}-${second}` as Level
}

/** The kinds of ends, in the order in which a level names them; roles that no setting has together make no level. */
const endKinds = ['subgroup', 'client', 'therapist', 'member', 'leader', 'party', 'group'] as const

/** Says whether the alliance has a whole; one of two people has none. */
const hasWhole = (record: AllianceRecord): boolean => record.people.length > 2

const endKind = (record: AllianceRecord, end: TieEnd): (typeof endKinds)[number] | undefined => {
  switch (end._tag) {
    case 'person': {
      const role = findPerson(record, end.id)?.role
      return role === 'coleader' ? 'leader' : role
    }
    case 'subgroup':
      return end.members.every((id) => findPerson(record, id) !== undefined) ? 'subgroup' : undefined
    case 'whole':
      return hasWhole(record) ? 'group' : undefined
  }
}

/** Says whether a tie ends once these people have left; a subgroup's end lasts until its last member leaves. */
export const tieEnds = (tie: Tie, gone: (id: ParticipantId) => boolean): boolean =>
  tie.some((end) => end._tag !== 'whole' && peopleAt(end).every(gone))

export const isSameTie = ([one, other]: Tie, [a, b]: Tie): boolean =>
  (isSameEnd(one, a) && isSameEnd(other, b)) || (isSameEnd(one, b) && isSameEnd(other, a))

const isSameEnd = (one: TieEnd, other: TieEnd): boolean => {
  const [people, others] = [peopleAt(one), peopleAt(other)]
  return one._tag === other._tag && people.length === others.length && people.every((id) => others.includes(id))
}
