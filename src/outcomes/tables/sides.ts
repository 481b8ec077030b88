import { type Alliance, perspectiveIn } from '../../alliance/index.js'
import type { ParticipantId, Perspective, Source } from '../../vocabulary/inside.js'

/** Returns the side that a person speaks from. */
export const sideOf = (alliance: Alliance, who: Source): Perspective => perspectiveIn(alliance, who)

/** Returns the sides of several people, each once; null where there is no one. */
export const sidesOf = (alliance: Alliance, people: readonly ParticipantId[]): string | null =>
  people.length === 0
    ? null
    : [...new Set(people.map((id) => perspectiveIn(alliance, { _tag: 'participant', id })))].join(' ')
