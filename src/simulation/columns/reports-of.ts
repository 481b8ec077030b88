import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import type { SimulatedKind } from '../scenario/simulated-kind.js'
import { begunCodes, type CourseColumns } from './course-columns.js'
import { type TrueRupture, truthOf } from './truth-of.js'

/** What was said of a rupture that was really there; `null`: never. */
export interface ReportedRupture extends TrueRupture {
  /** The session in which the client reported it, and how large they said its drop was. */
  readonly clientSaidAt: number | null
  readonly clientSaidDrop: number | null
  /** The session in which the therapist reported it: that in which they recognised it. */
  readonly therapistSaidAt: number | null
  /** The first session of it that the coder coded, and the kind they coded there. */
  readonly coderCodedAt: number | null
  readonly coderKind: SimulatedKind | null
}

/** What was said of a session, beside whether a rupture was open in it. */
export interface SessionReport {
  readonly session: number
  /** The session in which the open rupture began; `null`: none was open. */
  readonly onset: number | null
  /** Whether the client ever reported that a rupture began in it. */
  readonly clientReports: boolean
  /** Whether the therapist reported a rupture that they recognised in it. */
  readonly therapistReports: boolean
  /** The kind that the coder coded; `null`: they coded none. */
  readonly coded: SimulatedKind | null
}

/**
 * Returns the ruptures that were really there in one simulated alliance, as `truthOf` does, with what was said of each; none
 * where the scenario has no errors of report.
 *
 * @example
 * const said = {
 *   client: { never: 1, atOnce: 1, later: 1, drop: 1 },
 *   therapist: { blindSpot: { withdrawal: 0, confrontation: 0 } },
 *   coder: { sensitivity: 1, specificity: 1, mistyped: 0, addedWithdrawal: 0.5 },
 * }
 * const scenario = { ...resolvedSample, errorsOfReport: said }
 * const columns = simulateColumns(scenario, { seed: 7, replication: 0, from: 0, to: 10 })
 * reportsOf(scenario, columns, 3).map(({ onset, clientSaidAt, therapistSaidAt, coderCodedAt }) => [
 *   onset,
 *   clientSaidAt,
 *   therapistSaidAt,
 *   coderCodedAt,
 * ])
 * // => [[6, null, 6, 6], [15, null, null, 15]]
 */
export const reportsOf = (
  { errorsOfReport }: ResolvedScenario,
  columns: CourseColumns,
  alliance: number,
): readonly ReportedRupture[] => {
  const { from, members, sessions, reports } = columns
  if (errorsOfReport === undefined || reports === undefined) return []
  const bySession = Array.from({ length: members }, (_, member) => sessionReportsOf(columns, alliance, member))
  return truthOf(columns, alliance).map((rupture) => {
    const { member, onset, drop, recognisedAt } = rupture
    const place = ((alliance - from) * members + member) * sessions + onset - 1
    const clientSaidAt = reports.client[place] || null
    const coded = bySession[member]?.find((one) => one.onset === onset && one.coded !== null)
    return {
      ...rupture,
      clientSaidAt,
      clientSaidDrop: clientSaidAt && errorsOfReport.client.drop * drop,
      therapistSaidAt: reports.therapist[place] === 1 ? recognisedAt : null,
      coderCodedAt: coded?.session ?? null,
      coderKind: coded?.coded ?? null,
    }
  })
}

/**
 * Returns what was said of each session that one simulated course had; nothing where the scenario has no errors of report. The
 * member is numbered from 0.
 *
 * @example
 * const columns = simulateColumns(resolvedSample, { seed: 7, replication: 0, from: 0, to: 10 })
 * sessionReportsOf(columns, 3) // => []
 */
export const sessionReportsOf = (columns: CourseColumns, alliance: number, member = 0): readonly SessionReport[] => {
  const { from, members, sessions, held, happenings, reports } = columns
  if (reports === undefined) return []
  const course = (alliance - from) * members + member
  let onset: number | null = null
  return Array.from({ length: held[course] ?? 0 }, (_, index): SessionReport => {
    const [session, place] = [index + 1, course * sessions + index]
    if ((happenings.begun[place] ?? 0) > 0) onset = session
    const open = onset
    const began = open === null ? -1 : course * sessions + open - 1
    if ((happenings.closed[place] ?? 0) > 0) onset = null
    const coded = begunCodes[reports.coder[place] ?? 0]
    return {
      session,
      onset: open,
      clientReports: (reports.client[place] ?? 0) > 0,
      therapistReports: happenings.recognised[place] === 1 && reports.therapist[began] === 1,
      coded: coded === undefined || coded === 'none' ? null : coded,
    }
  })
}
