import type { Alliance } from '../alliance/index.js'
import { attemptsOf, closedIn } from '../episode/index.js'
import type { AllianceShown } from './shown-alliance.js'

/** What happened in all alliances in their sessions of one number. */
export interface SessionTally {
  readonly session: number
  /** Alliances with a score there, worsenings that end there, scores that are back there, treatments that ended there. */
  readonly scored: number
  readonly worse: number
  readonly back: number
  readonly ended: number
  /** Sessions held, ruptures reported, attempts begun, episodes closed. */
  readonly held: number
  readonly reported: number
  readonly attempts: number
  readonly closed: number
}

type Counted = Exclude<keyof SessionTally, 'session'>

/** What there is to count in one alliance: every time something happened, with the session. */
const countedIn = (alliance: AllianceShown): readonly (readonly [Counted, number])[] => {
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

const countedInRecord = (record: Alliance): readonly (readonly [Counted, number])[] => [
  ...record.record.entries.flatMap((entry) =>
    entry._tag === 'SessionHeld' ? [['held', entry.stamp.session] as const] : [],
  ),
  ...record.record.episodes.flatMap(({ episode }) => {
    const closed = closedIn(episode)
    return [
      ['reported', episode.record.reported.stamp.session] as const,
      ...attemptsOf(episode).map(({ begun }) => ['attempts', begun.stamp.session] as const),
      ...(closed === null ? [] : [['closed', closed] as const]),
    ]
  }),
]

/** Tallies by session number, in order; numbers at which nothing is known of any alliance are left out. */
export const sessionTallies = (alliances: readonly AllianceShown[]): readonly SessionTally[] => {
  const tallies = new Map<number, Record<keyof SessionTally, number>>()
  for (const alliance of alliances)
    for (const [what, session] of countedIn(alliance)) {
      const tally = tallies.get(session) ?? {
        session,
        scored: 0,
        worse: 0,
        back: 0,
        ended: 0,
        held: 0,
        reported: 0,
        attempts: 0,
        closed: 0,
      }
      tally[what] += 1
      tallies.set(session, tally)
    }
  return [...tallies.values()].sort((a, b) => a.session - b.session)
}
