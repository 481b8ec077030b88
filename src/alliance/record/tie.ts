import { peopleAt } from '../../episode/inside.js'
import type { Level, ParticipantId, Tie, TieEnd } from '../../vocabulary/index.js'
import { levels } from '../../vocabulary/index.js'
import { personIn } from './people.js'
import type { AllianceRecord } from './state.js'

/**
 * The level of a tie, which follows from its ends.
 *
 * @returns `undefined` where the ends make no tie: unknown people, the same person at both ends, or a whole in an alliance of two
 * @example
 * const tie = [{ _tag: 'person', id: 'therapist' }, { _tag: 'person', id: 'client' }]
 * levelOf(sampleAlliance.record, tie) // => 'client-therapist'
 */
export const levelOf = (record: AllianceRecord, [one, other]: Tie): Level | undefined => {
  if (one._tag === 'whole' && other._tag === 'whole') return hasWhole(record) ? 'group-as-a-whole' : undefined
  const people = [...peopleAt(one), ...peopleAt(other)]
  if (new Set(people).size < people.length) return undefined
  const [a, b] = [endKind(record, one), endKind(record, other)]
  return levels.find((level) => level === `${a}-${b}` || level === `${b}-${a}`)
}

const hasWhole = (record: AllianceRecord): boolean => record.people.length > 2

const endKind = (record: AllianceRecord, end: TieEnd): string | undefined => {
  switch (end._tag) {
    case 'person': {
      const role = personIn(record, end.id)?.role
      return role === 'coleader' ? 'leader' : role
    }
    case 'subgroup':
      return end.members.every((id) => personIn(record, id) !== undefined) ? 'subgroup' : undefined
    case 'whole':
      return hasWhole(record) ? 'group' : undefined
  }
}

/** Whether a tie is over once these people have gone: a person’s end with the person, a subgroup’s with its last member. */
export const tieEnds = (tie: Tie, gone: (id: ParticipantId) => boolean): boolean =>
  tie.some((end) => end._tag !== 'whole' && peopleAt(end).every(gone))

/** Whether two ties have the same ends, whichever is named first. */
export const isSameTie = ([one, other]: Tie, [a, b]: Tie): boolean =>
  (isSameEnd(one, a) && isSameEnd(other, b)) || (isSameEnd(one, b) && isSameEnd(other, a))

const isSameEnd = (one: TieEnd, other: TieEnd): boolean => {
  const [people, others] = [peopleAt(one), peopleAt(other)]
  return one._tag === other._tag && people.length === others.length && people.every((id) => others.includes(id))
}
