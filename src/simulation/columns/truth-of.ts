import type { SimulatedKind } from '../scenario/simulated-kind.js'
import { begunCodes, type CourseColumns, closedCodes, wholeGroup } from './course-columns.js'

/** A rupture that was really there. */
export interface TrueRupture {
  /** The member's number, from 0; in an individual alliance always 0. */
  readonly member: number
  readonly kind: SimulatedKind
  /** The other party: the therapist or leader, a member's number from 0, or the group. */
  readonly withWhom: 'therapist' | 'group' | number
  readonly onset: number
  readonly drop: number
  readonly recognisedAt: number | null
  readonly attempts: number
  readonly closedAt: number | null
  /** As `closedCodes`, or open until the course ended. */
  readonly outcome: Exclude<(typeof closedCodes)[number], 'none'> | 'open'
}

/**
 * Returns the ruptures that were really there in one simulated alliance, by its number among those of the columns, member by
 * member in the order they began.
 *
 * @example
 * const columns = simulateColumns(resolvedSample, { seed: 7, replication: 0, from: 0, to: 10 })
 * truthOf(columns, 3).map(({ kind, onset, closedAt, outcome }) => ({ kind, onset, closedAt, outcome }))
 * // => [
 * //   { kind: 'confrontation', onset: 6, closedAt: 8, outcome: 'resolved' },
 * //   { kind: 'confrontation', onset: 15, closedAt: null, outcome: 'open' },
 * // ]
 */
export const truthOf = (columns: CourseColumns, alliance: number): readonly TrueRupture[] =>
  Array.from({ length: columns.members }, (_, member) => member).flatMap((member) =>
    ofMember(columns, alliance, member),
  )

const ofMember = (columns: CourseColumns, alliance: number, member: number): readonly TrueRupture[] => {
  const { from, members, sessions, held, drops, happenings } = columns
  const course = (alliance - from) * members + member
  const found: TrueRupture[] = []
  for (let session = 1; session <= (held[course] ?? 0); session += 1) {
    const place = course * sessions + session - 1
    const kind = begunCodes[happenings.begun[place] ?? 0]
    if (kind !== undefined && kind !== 'none')
      found.push({
        member,
        kind,
        withWhom: withWhom(happenings.withWhom[place] ?? 0),
        onset: session,
        drop: drops[place] ?? 0,
        recognisedAt: null,
        attempts: 0,
        closedAt: null,
        outcome: 'open',
      })
    const last = found.at(-1)
    if (last === undefined) continue
    const closed = closedCodes[happenings.closed[place] ?? 0] ?? 'none'
    found[found.length - 1] = {
      ...last,
      recognisedAt: happenings.recognised[place] === 1 ? session : last.recognisedAt,
      attempts: last.attempts + ((happenings.strategy[place] ?? 0) > 0 ? 1 : 0),
      closedAt: closed === 'none' ? last.closedAt : session,
      outcome: closed === 'none' ? last.outcome : closed,
    }
  }
  return found
}

const withWhom = (code: number): TrueRupture['withWhom'] =>
  code === 0 ? 'therapist' : code === wholeGroup ? 'group' : code - 1
