import type { NonEmpty } from '../kernel/index.js'
import type { EpisodeId, HarmId, ParticipantId, Tie, TieEnd } from '../vocabulary/index.js'

/** What is written in the place of each name in an entry. */
export interface Names {
  /** A person who must have taken part at some time. */
  readonly known: (id: ParticipantId) => string
  /** A person who must take part now. */
  readonly present: (id: ParticipantId) => string
  /** A person of whom rules of the entry itself say who it may be. */
  readonly person: (id: ParticipantId) => string
  readonly episode: (id: EpisodeId) => string
  readonly harm: (id: HarmId) => string
}

/** A list with every element changed. */
export const each = <A>([first, ...others]: NonEmpty<A>, change: (one: A) => A): NonEmpty<A> => [
  change(first),
  ...others.map(change),
]

/** An end of a tie with the people at it renamed. */
export const renamedEnd = (end: TieEnd, { known }: Names): TieEnd => {
  switch (end._tag) {
    case 'person':
      return { ...end, id: known(end.id) }
    case 'subgroup': {
      const [one, other, ...more] = end.members
      return { ...end, members: [known(one), known(other), ...more.map(known)] }
    }
    case 'whole':
      return end
  }
}

/** A tie with the people at both ends renamed. */
export const renamedTie = ([one, other]: Tie, names: Names): Tie => [renamedEnd(one, names), renamedEnd(other, names)]
