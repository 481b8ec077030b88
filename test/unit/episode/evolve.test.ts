/** What an event does to an episode, and that one which cannot follow does no harm. */
import { type EpisodeEvent, evolve, initial } from 'rupture-repair/episode'
import { describe, expect, it } from 'vitest'
import { settle } from '../../../src/episode/evolve.js'
import { obstacle } from '../../../src/episode/obstacle.js'
import { at, between, during } from '../../model/given.js'

const reported: EpisodeEvent = {
  _tag: 'RuptureReported',
  stamp: at(1),
  episode: 'e',
  rupture: {
    ties: [between('c', 't')],
    expressedBy: ['c'],
    directedTo: [],
    affected: [],
    moment: { kind: 'withdrawal', happened: during(1) },
  },
}
const begun: EpisodeEvent = {
  _tag: 'AttemptBegun',
  stamp: at(1),
  episode: 'e',
  attempt: { startedBy: 't', happened: during(1) },
}
const ended: EpisodeEvent = { _tag: 'AttemptEnded', stamp: at(1), episode: 'e', result: 'partly' }
const judged: EpisodeEvent = { _tag: 'ResolutionJudged', stamp: at(1), episode: 'e', judgement: { rating: 5 } }
const closed = (as: 'stopped' | 'resolved'): EpisodeEvent => ({
  _tag: 'EpisodeClosed',
  stamp: at(1),
  episode: 'e',
  as,
})
const episodeAfter = (...events: readonly EpisodeEvent[]) => {
  const state = events.reduce(evolve, evolve(initial, reported))
  if (state._tag === 'Unreported') throw new Error('nothing reported')
  return state
}

describe('a closing', () => {
  it.each(['stopped', 'resolved'] as const)('as %s loses no attempt under way', (as) => {
    const worked = episodeAfter(begun)
    expect(obstacle(worked, closed(as))).toEqual({ _tag: 'AttemptUnderWay', episode: 'e' })
    expect(evolve(worked, closed(as))).toBe(worked)
  })
  it('settles what was stopped, and not what was resolved', () => {
    expect(episodeAfter(judged, begun, ended, closed('stopped'))).toMatchObject({ _tag: 'Closed', settled: 1 })
    expect(episodeAfter(judged, closed('resolved'))).toMatchObject({ _tag: 'Closed', settled: null })
  })
  it('stays as it was whatever is said after it', () => {
    const stopped = episodeAfter(begun, ended, closed('stopped'))
    expect(evolve(stopped, judged)).toMatchObject({ settled: 0, record: { said: [judged] } })
  })
})

describe('what ends around an episode', () => {
  const phaseEnded = { _tag: 'phase-ended', phase: 1, event: { _tag: 'PhaseEnded', stamp: at(0) } } as const
  it('closes what is open and settles it', () => {
    expect(settle(episodeAfter(judged), phaseEnded)).toMatchObject({ _tag: 'Closed', closing: phaseEnded, settled: 1 })
  })
  it('settles what was closed as resolved with all that was said, and leaves how it closed', () => {
    const resolved = episodeAfter(judged, closed('resolved'), judged)
    expect(settle(resolved, phaseEnded)).toEqual({ ...resolved, settled: 2 })
  })
  it('settles once', () => {
    const once = settle(episodeAfter(judged), phaseEnded)
    const departed = { _tag: 'departed', participant: 'c', event: { _tag: 'ParticipantLeft', stamp: at(0) } } as const
    expect(settle(once, departed)).toBe(once)
  })
})
