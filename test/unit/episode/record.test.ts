/** Conclusions are folds over what was said. */
import {
  attemptsOf,
  type Episode,
  type EpisodeEvent,
  evolve,
  initial,
  kindsOf,
  latestJudgements,
  momentsOf,
  partiesOf,
  saidAs,
} from 'rupture-repair/episode'
import type { Rating, Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { at, between, during, observes, person, says, subgroup, whole } from '../../model/given.js'

const reported: Extract<EpisodeEvent, { _tag: 'RuptureReported' }> = {
  _tag: 'RuptureReported',
  stamp: at(1),
  episode: 'e',
  rupture: {
    ties: [between('ann', 'ben')],
    expressedBy: ['ann'],
    directedTo: [person('ben')],
    affected: [],
    moment: { kind: 'withdrawal', happened: during(1), components: ['bond'] },
  },
}
const judged = (by: Source, rating: Rating): EpisodeEvent => ({
  _tag: 'ResolutionJudged',
  stamp: at(1, by),
  episode: 'e',
  judgement: { rating },
})
const moved: EpisodeEvent = {
  _tag: 'MomentRecorded',
  stamp: at(1),
  episode: 'e',
  moment: { kind: 'confrontation', happened: during(1), components: ['task', 'bond'] },
}
const episodeOf = (...events: readonly EpisodeEvent[]): Episode => {
  const state = events.reduce(evolve, evolve(initial, reported))
  if (state._tag === 'Unreported') throw new Error('nothing reported')
  return state
}

describe('the record of an episode', () => {
  it('counts the moment of the report first', () => {
    expect(momentsOf(episodeOf(moved).record).map(({ kind }) => kind)).toEqual(['withdrawal', 'confrontation'])
  })
  it('makes no moment mixed by a shift between moments', () => {
    expect(kindsOf(episodeOf(moved, moved).record)).toEqual(['withdrawal', 'confrontation'])
  })
  it('says so where no one has said the kind of one', () => {
    const { kind: _, ...unsaid } = moved.moment
    expect(kindsOf(episodeOf({ ...moved, moment: unsaid }).record)).toEqual(['withdrawal', 'unsaid'])
  })
  it('gives the entries of one kind in order', () => {
    const { record } = episodeOf(judged(says('ann'), 2), moved, judged(says('ben'), 4))
    expect(saidAs(record, 'ResolutionJudged').map(({ judgement }) => judgement.rating)).toEqual([2, 4])
  })
  it('lets each source’s latest word speak, an observer apart from a person of the same name', () => {
    const { record } = episodeOf(
      judged(says('ann'), 5),
      judged(says('ben'), 1),
      judged(says('ann'), 2),
      judged(observes('ann'), 3),
    )
    expect(latestJudgements(record).map(({ judgement }) => judgement.rating)).toEqual([1, 2, 3])
  })
  it('names as parties everyone at an end, expressing, directed to or affected, and nobody for the whole', () => {
    const { rupture } = reported
    const large: EpisodeEvent = {
      ...reported,
      rupture: {
        ...rupture,
        ties: [[subgroup('ann', 'ben'), whole]],
        expressedBy: ['cas'],
        directedTo: [person('dot'), whole],
        affected: ['eve', 'ann'],
      },
    }
    const state = evolve(initial, large)
    expect(state._tag === 'Unattended' && partiesOf(state.record)).toEqual(['ann', 'ben', 'cas', 'dot', 'eve'])
  })
  it('lists the attempts in order, the one under way last', () => {
    const begun: EpisodeEvent = {
      _tag: 'AttemptBegun',
      stamp: at(1),
      episode: 'e',
      attempt: { startedBy: 'ann', happened: during(1) },
    }
    const ended: EpisodeEvent = { _tag: 'AttemptEnded', stamp: at(1), episode: 'e', result: 'broken-off' }
    expect(attemptsOf(episodeOf())).toEqual([])
    expect(attemptsOf(episodeOf(begun, ended, begun))).toEqual([
      { begun, steps: [], ended },
      { begun, steps: [] },
    ])
  })
})
