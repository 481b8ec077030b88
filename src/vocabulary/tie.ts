import type { NonEmpty } from '../kernel/index.js'
import type { ParticipantId } from './identifier.js'

/** One end of a tie: a person, several people acting as one, or the whole group. */
export type TieEnd =
  /** One person. */
  | {
      readonly _tag: 'person'
      /** Who it is. */
      readonly id: ParticipantId
    }
  /** Several people acting as one. */
  | {
      readonly _tag: 'subgroup'
      /** Who they are: at least two. */
      readonly members: readonly [ParticipantId, ParticipantId, ...ParticipantId[]]
    }
  /** The whole group. */
  | { readonly _tag: 'whole' }

/** A bond between two ends; what concerns the group as a whole has the whole at both ends. */
export type Tie = readonly [TieEnd, TieEnd]

/** At least one tie. */
export type Ties = NonEmpty<Tie>
