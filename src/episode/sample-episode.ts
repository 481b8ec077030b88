import type { Stamp, Tie } from '../vocabulary/index.js'
import type {
  AttemptBegun,
  AttemptEnded,
  EpisodeClosed,
  EpisodeEvent,
  MomentRecorded,
  ResolutionJudged,
  RuptureReported,
  StrategyUsed,
} from './event.js'
import type { Closed } from './state.js'

const episode = 'the-silence'
const by = (id: string, session: number): Stamp => ({ session, by: { _tag: 'participant', id } })
const tie: Tie = [
  { _tag: 'person', id: 'client' },
  { _tag: 'person', id: 'therapist' },
]

const reported = (): RuptureReported => ({
  _tag: 'RuptureReported',
  stamp: by('therapist', 2),
  episode,
  rupture: {
    ties: [tie],
    expressedBy: ['client'],
    directedTo: [{ _tag: 'person', id: 'therapist' }],
    affected: ['client'],
    moment: { kind: 'withdrawal', happened: { _tag: 'in', session: 2, part: 'during' }, components: ['bond'] },
  },
})
const shifted = (): MomentRecorded => ({
  _tag: 'MomentRecorded',
  stamp: by('therapist', 3),
  episode,
  moment: { kind: 'confrontation', happened: { _tag: 'in', session: 3, part: 'during' }, components: ['task'] },
})
const begun = (session: number): AttemptBegun => ({
  _tag: 'AttemptBegun',
  stamp: by('therapist', session),
  episode,
  attempt: { startedBy: 'therapist', happened: { _tag: 'in', session, part: 'during' } },
})
const used = (session: number, strategy: StrategyUsed['use']['strategy']): StrategyUsed => ({
  _tag: 'StrategyUsed',
  stamp: by('therapist', session),
  episode,
  use: { strategy, usedBy: 'therapist' },
})
const ended = (session: number, result: AttemptEnded['result']): AttemptEnded => ({
  _tag: 'AttemptEnded',
  stamp: by('therapist', session),
  episode,
  result,
})
const judged = (id: string, judgement: ResolutionJudged['judgement']): ResolutionJudged => ({
  _tag: 'ResolutionJudged',
  stamp: by(id, 4),
  episode,
  judgement,
})

const closed = (): EpisodeClosed => ({ _tag: 'EpisodeClosed', stamp: by('client', 4), episode, as: 'resolved' })

const build = (): Closed => ({
  _tag: 'Closed',
  record: {
    reported: reported(),
    said: [shifted(), judged('client', { rating: 5, allianceAfter: 'stronger' }), judged('therapist', { rating: 4 })],
  },
  earlier: [
    {
      begun: begun(3),
      steps: [used(3, 'illustrate-tasks-or-give-rationale')],
      ended: ended(3, 'did-not-work'),
    },
    { begun: begun(4), steps: [used(4, 'acknowledge-own-contribution')], ended: ended(4, 'worked') },
  ],
  closing: { _tag: 'said', event: closed() },
  settled: null,
})

const inOrder = ({ record, earlier }: Closed): readonly EpisodeEvent[] => {
  const [turned, ...words] = record.said
  const attempts = earlier.flatMap((attempt) => [attempt.begun, ...attempt.steps, attempt.ended])
  return [record.reported, ...(turned ? [turned] : []), ...attempts, ...words.slice(0, 1), closed(), ...words.slice(1)]
}

/**
 * An episode to try things on: a withdrawal that turned, two attempts, resolved on both words. Invented; nobody’s record.
 *
 * Marked pure, so that an app that never tries things on does not carry it.
 */
export const sampleEpisode: Closed = /* @__PURE__ */ build()

/** The events of `sampleEpisode` in order. */
export const sampleEpisodeEvents: readonly EpisodeEvent[] = /* @__PURE__ */ inOrder(sampleEpisode)
