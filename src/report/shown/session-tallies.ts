import type { Alliance } from '../../alliance/index.js'
import { sessionsHeld } from '../../alliance/inside.js'
import { detect, testableSessions } from '../../detection/index.js'
import { attemptsOf } from '../../episode/index.js'
import { closedIn } from '../../episode/inside.js'
import { ruleOf } from './rule-of.js'
import type { Rate } from './share-words.js'
import type { AllianceShown } from './shown-alliance.js'

/** What is counted by session, in words: first what a trace says, then what a record says, each of those it could have happened to. */
export const rateWords = {
  worse: 'turned for the worse, of those testable',
  back: 'scores back, of those not back before',
  ended: 'treatments that ended after it, of those with a score or an ending',
  reported: 'with a rupture reported, of those on record',
  attempts: 'with an attempt at repair begun, of those on record',
  closed: 'with an episode closed, of those on record',
} as const
export const traceRates = ['worse', 'back', 'ended'] as const
export const recordRates = ['reported', 'attempts', 'closed'] as const

export type Rated = keyof typeof rateWords

/** One session number, all together: how many had a score there, and of those at risk how many something happened to. */
export interface SessionTally extends Readonly<Record<Rated, Rate>> {
  readonly session: number
  readonly scored: number
}

/** Someone at risk in a session, and whether it happened. */
type AtRisk = readonly [what: Rated | 'scored', session: number, happened: boolean]

const scoredSessions = ({ points }: AllianceShown['series'][number]): readonly number[] =>
  points.flatMap(({ session, score }) => (score === null ? [] : [session]))

/** Returns the sessions at which the rule of the trace could have found a worsening in the series of any rater. */
const testedSessions = ({ series, course }: AllianceShown, turned: ReadonlySet<number>): readonly number[] => {
  const rule = course && ruleOf(course)
  if (rule === undefined) return []
  const tested = series.flatMap((one) => testableSessions(one, rule, detect(one, rule), 'worsening'))
  return [...new Set([...tested, ...turned])]
}

const inTrace = (alliance: AllianceShown): readonly AtRisk[] => {
  const { series, course } = alliance
  const findings = alliance.findings.filter(({ counts }) => counts === true)
  // A couple of raters are two series of one alliance.
  const scored = [...new Set(series.flatMap(scoredSessions))]
  const ending = course?.ending?.session
  const turned = new Set(findings.map(({ to }) => to))
  return [
    ...scored.map((session): AtRisk => ['scored', session, true]),
    ...testedSessions(alliance, turned).map((session): AtRisk => ['worse', session, turned.has(session)]),
    ...findings.flatMap(({ rater, to, recoveredAt }) =>
      series
        .filter((one) => one.rater === rater)
        .flatMap(scoredSessions)
        .filter((session) => session > to && session <= (recoveredAt ?? session))
        .map((session): AtRisk => ['back', session, session === recoveredAt]),
    ),
    ...[...new Set([...scored, ...(ending === undefined ? [] : [ending])])].map(
      (session): AtRisk => ['ended', session, session === ending],
    ),
  ]
}

const inRecord = ({ record }: Alliance): readonly AtRisk[] => {
  const episodes = record.episodes.map(({ episode }) => episode)
  const happened: Readonly<Record<(typeof recordRates)[number], readonly number[]>> = {
    reported: episodes.map((episode) => episode.record.reported.stamp.session),
    attempts: episodes.flatMap((episode) => attemptsOf(episode).map(({ begun }) => begun.stamp.session)),
    closed: episodes.flatMap((episode) => closedIn(episode) ?? []),
  }
  const sessions = new Set([...sessionsHeld(record), ...recordRates.flatMap((what) => happened[what])])
  return [...sessions].flatMap((session) =>
    recordRates.map((what): AtRisk => [what, session, happened[what].includes(session)]),
  )
}

const none = (): Rate => ({ count: 0, of: 0 })

const added = ({ count, of }: Rate, happened: boolean): Rate => ({ count: count + (happened ? 1 : 0), of: of + 1 })

/** Returns tallies by session number, in order; numbers at which nothing is known of any alliance are left out. */
export const sessionTallies = (alliances: readonly AllianceShown[]): readonly SessionTally[] => {
  const tallies = new Map<number, { session: number; scored: number } & Record<Rated, Rate>>()
  for (const alliance of alliances)
    for (const [what, session, happened] of [
      ...inTrace(alliance),
      ...(alliance.record === undefined ? [] : inRecord(alliance.record)),
    ]) {
      const rates = { worse: none(), back: none(), ended: none(), reported: none(), attempts: none(), closed: none() }
      const tally = tallies.get(session) ?? { session, scored: 0, ...rates }
      if (what === 'scored') tally.scored += 1
      else tally[what] = added(tally[what], happened)
      tallies.set(session, tally)
    }
  return [...tallies.values()].sort((a, b) => a.session - b.session)
}
