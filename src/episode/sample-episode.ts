import type { AttemptResult, Happened, Stamp, Strategy } from '../vocabulary/inside.js'
import type { EpisodeEvent } from './event.js'
import { evolve } from './evolve.js'
import { type Closed, type EpisodeState, initial } from './state.js'

const episode = 'the-silence'
const by = (id: string, session: number): Stamp => ({ session, by: { _tag: 'participant', id } })
const during = (session: number): Happened => ({ _tag: 'in', session, part: 'during' })

const attempt = (session: number, strategy: Strategy, result: AttemptResult): readonly EpisodeEvent[] => {
  const stamp = by('therapist', session)
  return [
    { _tag: 'AttemptBegun', stamp, episode, attempt: { startedBy: 'therapist', happened: during(session) } },
    { _tag: 'StrategyUsed', stamp, episode, use: { strategy, usedBy: 'therapist' } },
    { _tag: 'AttemptEnded', stamp, episode, result },
  ]
}

const write = (): readonly EpisodeEvent[] => [
  {
    _tag: 'RuptureReported',
    stamp: by('therapist', 2),
    episode,
    rupture: {
      ties: [
        [
          { _tag: 'person', id: 'client' },
          { _tag: 'person', id: 'therapist' },
        ],
      ],
      expressedBy: ['client'],
      directedTo: [{ _tag: 'person', id: 'therapist' }],
      affected: ['client'],
      moment: { kind: 'withdrawal', happened: during(2), components: ['bond'] },
    },
  },
  {
    _tag: 'MomentRecorded',
    stamp: by('therapist', 3),
    episode,
    moment: { kind: 'confrontation', happened: during(3), components: ['task'] },
  },
  ...attempt(3, 'illustrate-tasks-or-give-rationale', 'did-not-work'),
  ...attempt(4, 'acknowledge-own-contribution', 'worked'),
  { _tag: 'ResolutionJudged', stamp: by('client', 4), episode, judgement: { rating: 5, allianceAfter: 'stronger' } },
  { _tag: 'EpisodeClosed', stamp: by('client', 4), episode, as: 'resolved' },
  { _tag: 'ResolutionJudged', stamp: by('therapist', 4), episode, judgement: { rating: 4 } },
]

/** The events of `sampleEpisode` in order. */
export const sampleEpisodeEvents: readonly EpisodeEvent[] = /* @__PURE__ */ write()

/**
 * An episode to try things on: a withdrawal that turned into a confrontation, two attempts, resolved. Invented; of no real person.
 *
 * Marked pure, so that a bundle without a use of it leaves it out.
 */
export const sampleEpisode: Closed = /* @__PURE__ */ (() =>
  sampleEpisodeEvents.reduce<EpisodeState>(evolve, initial) as Closed)()
