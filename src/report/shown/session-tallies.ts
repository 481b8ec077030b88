import type { Alliance } from '../../alliance/index.js'
import { sessionsHeld } from '../../alliance/inside.js'
import { attemptsOf, closedIn } from '../../episode/index.js'
import type { AllianceShown } from './shown-alliance.js'

/** What is counted of sessions, in words: first what a trace says, then what a record says. */
export const tallyWords = {
  scored: 'alliances with a score',
  worse: 'scores turned for the worse',
  back: 'scores back',
  ended: 'treatments ended after it',
  held: 'sessions held',
  reported: 'ruptures reported',
  attempts: 'attempts at mending begun',
  closed: 'episodes closed',
} as const
export const traceTallies = ['scored', 'worse', 'back', 'ended'] as const
export const recordTallies = ['held', 'reported', 'attempts', 'closed'] as const

export type Tallied = keyof typeof tallyWords

export type SessionTally = Readonly<Record<Tallied | 'session', number>>

const none = { scored: 0, worse: 0, back: 0, ended: 0, held: 0, reported: 0, attempts: 0, closed: 0 }

const countedIn = (alliance: AllianceShown): readonly (readonly [Tallied, number])[] => {
  const { series, findings, course, record } = alliance
  const scored = series.flatMap(({ points }) =>
    points.flatMap(({ session, score }) => (score === null ? [] : [session])),
  )
  return [
    // A couple of raters are two series of one alliance.
    ...[...new Set(scored)].map((session) => ['scored', session] as const),
    ...findings.map(({ to }) => ['worse', to] as const),
    ...findings.flatMap(({ recoveredAt }) => (recoveredAt === null ? [] : [['back', recoveredAt] as const])),
    ...(course?.ending == null ? [] : [['ended', course.ending.session] as const]),
    ...(record === undefined ? [] : countedInRecord(record)),
  ]
}

const countedInRecord = (record: Alliance): readonly (readonly [Tallied, number])[] => [
  ...sessionsHeld(record.record).map((session) => ['held', session] as const),
  ...record.record.episodes.flatMap(({ episode }) => {
    const closed = closedIn(episode)
    return [
      ['reported', episode.record.reported.stamp.session] as const,
      ...attemptsOf(episode).map(({ begun }) => ['attempts', begun.stamp.session] as const),
      ...(closed === null ? [] : [['closed', closed] as const]),
    ]
  }),
]

/** Returns tallies by session number, in order; numbers at which nothing is known of any alliance are left out. */
export const sessionTallies = (alliances: readonly AllianceShown[]): readonly SessionTally[] => {
  const tallies = new Map<number, Record<keyof SessionTally, number>>()
  for (const alliance of alliances)
    for (const [what, session] of countedIn(alliance)) {
      const tally = tallies.get(session) ?? { session, ...none }
      tally[what] += 1
      tallies.set(session, tally)
    }
  return [...tallies.values()].sort((a, b) => a.session - b.session)
}
