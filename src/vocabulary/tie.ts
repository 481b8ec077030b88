import type { ParticipantId } from './identifier.js'

/** One end of a tie: a person, several people acting as one, or the whole group. */
export type TieEnd =
  /** One person. */
  | {
      readonly _tag: 'person'
      /** The person. */
      readonly id: ParticipantId
    }
  /** Several people acting as one. */
  | {
      readonly _tag: 'subgroup'
      /** The people, at least two. */
      readonly members: readonly [ParticipantId, ParticipantId, ...ParticipantId[]]
    }
  /** The whole group. */
  | { readonly _tag: 'whole' }

/** A relationship between two ends; one that concerns the group as a whole has the whole at both. */
export type Tie = readonly [TieEnd, TieEnd]

/**
 * Returns the tie between two persons.
 *
 * @example
 * between('client', 'therapist') // => [{ _tag: 'person', id: 'client' }, { _tag: 'person', id: 'therapist' }]
 */
export const between = (one: ParticipantId, other: ParticipantId): Tie => [
  { _tag: 'person', id: one },
  { _tag: 'person', id: other },
]
