import type { AllianceEvent } from '../../alliance/index.js'
import {
  type EpisodeId,
  type ParticipantId,
  type Rating,
  type Stamp,
  strategies as strategyNames,
} from '../../vocabulary/inside.js'
import { begunCodes, type CourseColumns, closedCodes, resultCodes } from '../columns/course-columns.js'
import type { ResolvedScenario } from '../scenario/resolved-scenario.js'
import type { SimulatedKind } from '../scenario/simulated-kind.js'
import { type SimulatedPeople, simulation, whereItLies } from './people-of.js'

/** Under which name the log holds the alliance's scores; no published instrument. */
export const simulatedInstrument = 'simulated-alliance'

/** The rating that a member gives a rupture that was mended: resolved at the cuts 3 and 4, a convention of this library. */
const ratingWhenMended: Rating = 4

export interface CourseSession {
  readonly scenario: ResolvedScenario
  readonly columns: CourseColumns
  readonly people: SimulatedPeople
  readonly member: number
  /** The course's place of this session in the columns. */
  readonly place: number
  readonly session: number
  /** The session in which its latest rupture began; 0 before the first. */
  readonly onset: number
}

export const episodeId = ({ members }: SimulatedPeople, member: number, onset: number): string =>
  members.length === 1 ? `rupture-${onset}` : `rupture-${onset}-of-${members[member]}`

/**
 * Returns what happened to the open rupture of a course in a session, in order.
 *
 * An observer, the simulation, records what no person said; recognising, attempting and judging, that it passed by itself among it, are recorded by those who did it.
 */
export const ruptureEvents = (course: CourseSession): readonly AllianceEvent[] => {
  const { columns, people, member, place, session, onset } = course
  const { happenings } = columns
  const kind = begunCodes[happenings.begun[place] ?? 0]
  const episode = episodeId(people, member, onset)
  const who = people.members[member] ?? people.therapist
  const told: Stamp = { session, by: simulation }
  const byTherapist: Stamp = { session, by: { _tag: 'participant', id: people.therapist } }
  const byMember: Stamp = { session, by: { _tag: 'participant', id: who } }
  const happened = { _tag: 'in', session, part: 'during' } as const
  const events: AllianceEvent[] = []
  if (kind !== undefined && kind !== 'none')
    events.push(reportEvent(people, who, happenings.withWhom[place] ?? 0, { stamp: told, episode, kind, session }))
  if (happenings.recognised[place] === 1) {
    const recognition = { who: people.therapist, happened }
    events.push({ _tag: 'RuptureRecognised', stamp: byTherapist, episode, recognition })
  }
  for (const each of workEvents(course, told)) events.push(each)
  const closed = closedCodes[happenings.closed[place] ?? 0]
  if (closed === 'resolved' || closed === 'faded')
    for (const each of closingEvents(byMember, episode, closed)) events.push(each)
  return events
}

interface Told {
  readonly stamp: Stamp
  readonly episode: EpisodeId
  readonly kind: SimulatedKind
  /** The session in which it happened. */
  readonly session: number
}

/** Returns the report of a rupture of a person; `withWhom` is the code of where it lies. */
export const reportEvent = (
  people: SimulatedPeople,
  who: ParticipantId,
  withWhom: number,
  { stamp, episode, kind, session }: Told,
): AllianceEvent => {
  const { tie, other, affected } = whereItLies(people, who, withWhom)
  const moment = { kind, happened: { _tag: 'in', session, part: 'during' } } as const
  const rupture = { ties: [tie], expressedBy: [who], directedTo: [other], affected, moment } as const
  return { _tag: 'RuptureReported', stamp, episode, rupture }
}

/** Returns what was tried about the open rupture of a course in a session; `told` is the source of how far an attempt came. */
export const workEvents = (course: CourseSession, told: Stamp): readonly AllianceEvent[] => {
  const { scenario, columns, people, member, place, session, onset } = course
  const { happenings } = columns
  const strategy = strategyNames[(happenings.strategy[place] ?? 0) - 1]
  const result = resultCodes[happenings.result[place] ?? 0]
  const episode = episodeId(people, member, onset)
  const stamp: Stamp = { session, by: { _tag: 'participant', id: people.therapist } }
  const events: AllianceEvent[] = []
  if (strategy !== undefined) {
    const attempt = { startedBy: people.therapist, happened: { _tag: 'in', session, part: 'during' } } as const
    events.push({ _tag: 'AttemptBegun', stamp, episode, attempt })
    events.push({ _tag: 'StrategyUsed', stamp, episode, use: { strategy, usedBy: people.therapist } })
  }
  const reached = stageIn(course, scenario)
  if (reached !== undefined) events.push({ _tag: 'StageReached', stamp: told, episode, stage: reached })
  if (result !== undefined && result !== 'none') events.push({ _tag: 'AttemptEnded', stamp: told, episode, result })
  return events
}

/** Returns how the person that a rupture is of judges it once it is over, and closes it. */
export const closingEvents = (
  stamp: Stamp,
  episode: EpisodeId,
  as: 'resolved' | 'faded',
): readonly [AllianceEvent, AllianceEvent] => [
  {
    _tag: 'ResolutionJudged',
    stamp,
    episode,
    judgement: as === 'resolved' ? { rating: ratingWhenMended } : { over: as },
  },
  { _tag: 'EpisodeClosed', stamp, episode, as },
]

/** Returns the stage of the model of the rupture's kind that its attempt reached in this session. */
const stageIn = (
  { columns, place, session, onset }: CourseSession,
  { stages }: ResolvedScenario,
): { readonly model: string; readonly stage: string } | undefined => {
  const kind = begunCodes[columns.happenings.begun[place - session + onset] ?? 0]
  if (kind === undefined || kind === 'none') return undefined
  const stage = stages[kind].stages[(columns.happenings.stage[place] ?? 0) - 1]
  return stage && { model: stages[kind].id, stage: stage.id }
}

/** Returns the scores that were given in a session, each by the person who gave it. */
export const ratingEvents = ({ columns, people, member, place, session }: CourseSession): readonly AllianceEvent[] => {
  const who = people.members[member] ?? people.therapist
  const of = whereItLies(people, who, 0).tie
  const given = (by: string, score: number | undefined, part: 'before' | 'after'): readonly AllianceEvent[] =>
    score === undefined || Number.isNaN(score)
      ? []
      : [
          {
            _tag: 'RatingGiven',
            stamp: { session, by: { _tag: 'participant', id: by } },
            rating: {
              of,
              instrument: simulatedInstrument,
              scores: { alliance: score },
              happened: { _tag: 'in', session, part },
            },
          },
        ]
  return [
    ...given(who, columns.beforeScores[place], 'before'),
    ...given(who, columns.clientScores[place], 'after'),
    ...given(people.therapist, columns.therapistScores[place], 'after'),
  ]
}
