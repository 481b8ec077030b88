import { hasBegun, outcomesOf } from '../../alliance/index.js'
import { type OutcomeSettings, sessionOf } from '../../alliance/inside.js'
import { closedIn } from '../../episode/inside.js'
import { type Either, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { mostIntervals } from '../../statistics/inside.js'
import type { AllianceId, EpisodeId, ResolutionCriterion } from '../../vocabulary/inside.js'
import type { NamedAlliance } from '../named-alliance.js'
import { type RiskEnding, riskEndingOf, type TreatmentEnding, treatmentEndings } from './risk-ending.js'

/** What interval 1 is: the session of the onset, or session 1 of the treatment. */
export const riskClocks = ['onset', 'session'] as const
export type RiskClock = (typeof riskClocks)[number]

/** By which clock episodes are at risk, and which endings of treatment censor them or compete. */
export interface RiskQuestion {
  readonly resolvedBy: ResolutionCriterion
  readonly settings: OutcomeSettings
  readonly clock: RiskClock
  readonly censor: readonly TreatmentEnding[]
  readonly compete: readonly TreatmentEnding[]
}

/** How long one episode was under observation, in sessions; at risk in the intervals after `entry`, up to and with `exit`. */
export interface EpisodeTime {
  readonly alliance: AllianceId
  readonly episode: EpisodeId
  /** The session of interval 1. */
  readonly first: number
  readonly entry: number
  readonly exit: number
  /** What ended it in the interval `exit`; null where it was censored at the end of that interval. */
  readonly ending: RiskEnding | null
  /** Whether its outcome is known by the criterion; null while it is open. */
  readonly judged: boolean | null
}

/** The reasons why an episode is never at risk. */
export const leftOutReasons = ['onset-unknown', 'reported-after-closing', 'closed-before-session-1'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** The times of all episodes that were ever at risk, and how many of the others there are. */
export interface EpisodeTimes {
  readonly times: readonly EpisodeTime[]
  readonly leftOut: Readonly<Record<LeftOutReason, number>>
}

/** What keeps episodes from a life table, with their number. */
export type RiskProblem =
  /** An ending of treatment that neither censors nor competes, or does both. */
  | {
      readonly _tag: 'NotAssigned' | 'AssignedTwice'
      readonly ending: TreatmentEnding
      readonly episodes: number
    }
  /** More sessions than a life table has intervals. */
  | { readonly _tag: 'TooManySessions'; readonly episodes: number }

type Found = Omit<EpisodeTime, 'ending'> & { readonly ended: RiskEnding | null }

const timesIn = ({ id, state }: NamedAlliance, { clock, resolvedBy, settings }: RiskQuestion) => {
  if (!hasBegun(state)) return []
  const { episodes, session } = state.record
  return outcomesOf(state, resolvedBy, settings).flatMap((outcome, index): readonly (Found | LeftOutReason)[] => {
    const phased = episodes[index]
    if (phased === undefined) return []
    const { reported } = phased.episode.record
    const happened = sessionOf(reported.rupture.moment.happened)
    const first = clock === 'onset' ? happened : 1
    if (first === null) return ['onset-unknown']
    const last = closedIn(phased.episode) ?? session
    if (last < reported.stamp.session) return ['reported-after-closing']
    if (last < first) return ['closed-before-session-1']
    return [
      {
        ...{ alliance: id, episode: outcome.episode, first },
        entry: Math.max(0, reported.stamp.session - first),
        exit: last - first + 1,
        ended: riskEndingOf(phased, outcome),
        judged: outcome.outcome === 'open' ? null : outcome.outcome !== 'not-judged',
      },
    ]
  })
}

/**
 * Returns for how long each episode was under observation, and what ended it; or the endings of treatment that are not said to
 * censor or to compete, since nothing is left out in silence.
 *
 * With the clock `onset` the session of the onset is interval 1, so that a repair within it is an event there. With the clock `session`
 * intervals are the numbers of sessions. In both an episode enters with the session of its report (left truncation): before, no one
 * could have seen it end. An open episode is censored at the end of the session last held.
 *
 * @example
 * const question = { clock: 'onset', resolvedBy: 'client', settings: {}, censor: [], compete: [] } as const
 * const { times } = getOrThrow(episodeTimes([{ id: 'sample', state: sampleAlliance }], question))
 * times.map(({ first, entry, exit, ending }) => [first, entry, exit, ending]) // => [[2, 0, 3, 'resolved']]
 */
export const episodeTimes = (
  alliances: readonly NamedAlliance[],
  question: RiskQuestion,
): Either<NonEmpty<RiskProblem>, EpisodeTimes> => {
  const all = alliances.flatMap((alliance) => timesIn(alliance, question))
  const found = all.filter((one) => typeof one !== 'string')
  const problems = nonEmpty(problemsOf(found, question))
  if (problems !== undefined) return left(problems)
  const isCensored = (ending: RiskEnding): boolean => question.censor.some((one) => one === ending)
  const countOf = (reason: LeftOutReason): number => all.filter((one) => one === reason).length
  return right({
    times: found.map(({ ended, ...time }) => ({ ...time, ending: ended === null || isCensored(ended) ? null : ended })),
    leftOut: {
      'onset-unknown': countOf('onset-unknown'),
      'reported-after-closing': countOf('reported-after-closing'),
      'closed-before-session-1': countOf('closed-before-session-1'),
    },
  })
}

const problemsOf = (found: readonly Found[], { censor, compete }: RiskQuestion): readonly RiskProblem[] => {
  const long = found.filter(({ exit }) => exit > mostIntervals).length
  const ofEndings = treatmentEndings.flatMap((ending): readonly RiskProblem[] => {
    const episodes = found.filter(({ ended }) => ended === ending).length
    const [censors, competes] = [censor.includes(ending), compete.includes(ending)]
    if (censors && competes) return [{ _tag: 'AssignedTwice', ending, episodes }]
    return censors || competes || episodes === 0 ? [] : [{ _tag: 'NotAssigned', ending, episodes }]
  })
  return long === 0 ? ofEndings : [...ofEndings, { _tag: 'TooManySessions', episodes: long }]
}
