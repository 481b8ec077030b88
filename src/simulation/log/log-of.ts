import type { AllianceEvent } from '../../alliance/index.js'
import { nonEmpty } from '../../kernel/inside.js'
import type { ParticipantId, Stamp } from '../../vocabulary/inside.js'
import { type CourseColumns, courseEndings } from '../columns/course-columns.js'
import { type ReportedRupture, reportsOf, sessionReportsOf } from '../columns/reports-of.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import { peopleOf, type SimulatedPeople, simulation } from './people-of.js'
import { reportedEvents } from './reported-events.js'
import { episodeId, ratingEvents, ruptureEvents } from './session-events.js'

/**
 * Returns the log of one simulated alliance, by its number among those of the columns, which `replay` accepts; its provenance
 * says that it is simulated.
 *
 * Every rupture is on record, reported by an observer named `simulation`, recognised or not. That one was mended or passed by itself
 * is what the member it is about says, who closes it so. A person who leaves says that it was because of a rupture, only where
 * the columns attribute it.
 *
 * With errors of report the log holds what people said instead: a rupture once the client, the therapist or an observer named
 * `coder` has said it; a form of each on every session; what the therapist says was tried.
 *
 * @example
 * const columns = simulateColumns(resolvedSample, { seed: 7, replication: 0, from: 0, to: 10 })
 * logOf(resolvedSample, columns, 3)[0]?._tag // => 'AllianceBegan'
 */
export const logOf = (
  scenario: ResolvedScenario,
  columns: CourseColumns,
  alliance: number,
): readonly AllianceEvent[] => {
  const { members, sessions, held, happenings } = columns
  const isGroup = scenario.setting._tag === 'group'
  const people = peopleOf(members, isGroup)
  const first = (alliance - columns.from) * members
  const numbers = people.members.map((_, member) => member)
  const onsets = new Int32Array(members)
  const reported = reportsOf(scenario, columns, alliance)
  const ruptures = numbers.map((member) => reported.filter((one) => one.member === member))
  const reports = numbers.map((member) => sessionReportsOf(columns, alliance, member))
  const log: AllianceEvent[] = [
    {
      _tag: 'AllianceBegan',
      stamp: { session: 0, by: simulation },
      beginning: {
        setting: scenario.setting._tag,
        medium: 'in-person',
        provenance: 'simulated',
        participants: people.participants,
      },
    },
  ]
  const last = numbers.reduce((latest, member) => Math.max(latest, held[first + member] ?? 0), 0)
  for (let session = 1; session <= last; session += 1) {
    const present = numbers.filter((member) => (held[first + member] ?? 0) >= session)
    const there = [...present.flatMap((member) => people.members[member] ?? []), people.therapist]
    log.push({
      _tag: 'SessionHeld',
      stamp: { session, by: simulation },
      held: { present: nonEmpty(there) ?? [people.therapist] },
    })
    for (const member of present) {
      const place = (first + member) * sessions + session - 1
      if ((happenings.begun[place] ?? 0) > 0) onsets[member] = session
      const course = { scenario, columns, people, member, place, session, onset: onsets[member] ?? 0 }
      const ofRuptures =
        scenario.errorsOfReport === undefined
          ? ruptureEvents(course)
          : reportedEvents({
              ...course,
              client: people.members[member] ?? people.therapist,
              ruptures: ruptures[member] ?? [],
              reports: reports[member] ?? [],
              present,
            })
      for (const each of [...ofRuptures, ...ratingEvents(course)]) log.push(each)
    }
    for (const each of leavings(columns, people, first, present, session, onsets, ruptures)) log.push(each)
  }
  const someoneStayed = numbers.some((member) => courseEndings[columns.endings[first + member] ?? 0] === 'completed')
  if (someoneStayed)
    log.push({ _tag: 'PhaseEnded', stamp: { session: last, by: simulation }, ending: { _tag: 'together' } })
  return log
}

/** Returns who left after a session: as a departure while others stay, as the ending of all where no one does. */
const leavings = (
  { endings, held, attributed, reports }: CourseColumns,
  people: SimulatedPeople,
  first: number,
  present: readonly number[],
  session: number,
  onsets: Int32Array,
  ruptures: readonly (readonly ReportedRupture[])[],
): readonly AllianceEvent[] => {
  const stamp: Stamp = { session, by: simulation }
  const leavers = present.filter(
    (member) => courseEndings[endings[first + member] ?? 0] === 'left' && held[first + member] === session,
  )
  return leavers.flatMap((member, index): readonly AllianceEvent[] => {
    const who: ParticipantId = people.members[member] ?? people.therapist
    const isLast = leavers.length === present.length && index === leavers.length - 1
    const leaving: AllianceEvent = isLast
      ? { _tag: 'PhaseEnded', stamp, ending: { _tag: 'left', leavers: [who] } }
      : { _tag: 'ParticipantLeft', stamp, participant: who, departure: { _tag: 'left' } }
    const onset = onsets[member] ?? 0
    const isReported =
      reports === undefined || ruptures[member]?.some((one) => one.onset === onset && one.clientSaidAt !== null)
    if (attributed[first + member] !== 1 || !isReported) return [leaving]
    const of = isLast ? ({ _tag: 'phase', phase: 1 } as const) : ({ _tag: 'departure', participant: who } as const)
    const attributedTo = [episodeId(people, member, onset)]
    const told: Stamp = { session, by: { _tag: 'participant', id: who } }
    return [leaving, { _tag: 'EndingAccounted', stamp: told, account: { of, reason: 'dissatisfied', attributedTo } }]
  })
}
