import { type Alliance, type AllianceCommand, initial, isRight, type Rupture, recordAll, replay } from 'rupture-repair'
import type { EpisodeId, Rating, Strategy, Tie } from 'rupture-repair/vocabulary'
import { expect } from 'vitest'
import { inSession, said } from '../../examples/situations/people.js'
import type { Factor } from '../../src/vocabulary/inside.js'

/** The alliance that commands leave, once its log has been replayed and gives the same. */
export const lived = (...commands: readonly AllianceCommand[]): Alliance => {
  const recorded = recordAll(initial, commands)
  if (!isRight(recorded)) throw new Error(JSON.stringify(recorded.left))
  const { state, events } = recorded.right
  if (state._tag === 'NotBegun') throw new Error('nothing was recorded')
  expect(replay(events)).toEqual({ _tag: 'Right', right: state })
  return state
}

/** A rupture reported by the one who felt it; a withdrawal directed to nobody, unless said otherwise. */
export const strain = (
  episode: EpisodeId,
  by: string,
  session: number,
  tie: Tie,
  more: Partial<Omit<Rupture, 'ties'>> = {},
): AllianceCommand => ({
  _tag: 'ReportRupture',
  stamp: said(by, session),
  episode,
  rupture: {
    ties: [tie],
    expressedBy: [by],
    directedTo: [],
    affected: [by],
    moment: { kind: 'withdrawal', happened: inSession(session) },
    ...more,
  },
})

/** An attempt with one strategy, still under way. */
export const tried = (
  episode: EpisodeId,
  by: string,
  session: number,
  strategy: Strategy,
): readonly AllianceCommand[] => [
  { _tag: 'BeginAttempt', stamp: said(by, session), episode, attempt: { startedBy: by, happened: inSession(session) } },
  { _tag: 'UseStrategy', stamp: said(by, session), episode, use: { strategy, usedBy: by } },
]

/** Closed as resolved on one person’s word. */
export const resolved = (episode: EpisodeId, by: string, session: number, rating: Rating = 5): AllianceCommand => ({
  _tag: 'ResolveEpisode',
  stamp: said(by, session),
  episode,
  judgement: { rating },
})

/** What may have contributed, as one party’s reading. */
export const factor = (episode: EpisodeId, by: string, session: number, named: Factor): AllianceCommand => ({
  _tag: 'NameFactor',
  stamp: said(by, session),
  episode,
  factor: { factor: named, held: 'possible' },
})
