import type { RiskTime } from '../../statistics/index.js'
import type { CourseColumns } from '../columns/course-columns.js'
import { type TrueRupture, truthOf } from '../columns/truth-of.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'

/** A simulated person with the therapist they share with others, by number. */
export interface SimulatedPerson {
  readonly therapist: number
  readonly planned: number
  readonly held: number
  readonly hasLeft: boolean
  readonly ruptures: readonly TrueRupture[]
}

/** A rupture while a study follows it; interval 1 is the session of its onset. */
export interface FollowedRupture extends RiskTime {
  readonly ending: 'resolved' | 'faded' | 'parted' | 'left' | null
  /** The last interval in which the study could have seen it. */
  readonly last: number
}

/** A person as far as a study follows them. */
export interface FollowedCourse {
  readonly therapist: number
  readonly left: boolean
  readonly ruptures: readonly FollowedRupture[]
}

/** Returns everyone of some columns, in their order; in a group every member is a person. */
export const peopleOf = ({ population }: ResolvedScenario, columns: CourseColumns): readonly SimulatedPerson[] =>
  Array.from({ length: columns.alliances }, (_, place) => columns.from + place).flatMap((alliance) => {
    const truths = truthOf(columns, alliance)
    return Array.from({ length: columns.members }, (_, member): SimulatedPerson => {
      const course = (alliance - columns.from) * columns.members + member
      return {
        therapist: Math.floor(alliance / population.clientsPerTherapist),
        planned: columns.sessions,
        held: columns.held[course] ?? 0,
        hasLeft: columns.endings[course] === 1,
        ruptures: truths.filter((truth) => truth.member === member),
      }
    })
  })

/**
 * Returns a person as a study sees them that follows everyone for so many sessions, or as many as are planned.
 *
 * A person who leaves after the last session of the study has not left it. A rupture that is still open then is censored.
 */
export const followed = (person: SimulatedPerson, sessions: number): FollowedCourse => {
  const until = Math.min(sessions, person.planned)
  const left = person.hasLeft && person.held < until
  return {
    therapist: person.therapist,
    left,
    ruptures: person.ruptures
      .filter(({ onset }) => onset <= until)
      .map(({ onset, closedAt, outcome }): FollowedRupture => {
        const hasClosed = closedAt !== null && closedAt <= until
        return {
          entry: 0,
          exit: (hasClosed ? closedAt : Math.min(person.held, until)) - onset + 1,
          ending: hasClosed && outcome !== 'open' ? outcome : left ? 'left' : null,
          last: until - onset + 1,
        }
      }),
  }
}
