/** RED: what an episode lets be written down and should not. Each test says what should hold. */
import { decide, type EpisodeEvent, evolve, initial } from 'rupture-repair/episode'
import { describe, expect, it } from 'vitest'
import { obstacle } from '../../../src/episode/obstacle.js'
import { at, between, during, says } from '../../model/given.js'

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
const stopped: EpisodeEvent = { _tag: 'EpisodeClosed', stamp: at(1), episode: 'e', as: 'stopped' }

describe('16, mended: an episode takes only its own entries', () => {
  it('a command that names another episode is refused', () => {
    const state = evolve(initial, reported)
    expect(decide(state, { _tag: 'BeginAttempt', stamp: at(1), episode: 'other', attempt: begun.attempt })._tag).toBe(
      'Left',
    )
  })
})

describe('RED 17: evolve leaves the state as it is for an event that cannot follow, as it says', () => {
  const unattended = evolve(initial, reported)
  const worked = evolve(unattended, begun)
  const cases: readonly (readonly [string, typeof worked, EpisodeEvent])[] = [
    ['a closing over an attempt under way, which would lose the attempt', worked, stopped],
    ['a stop where nothing was attempted', unattended, stopped],
    [
      'a marker of a moment that is not there',
      unattended,
      {
        _tag: 'MarkersCoded',
        stamp: at(1),
        episode: 'e',
        moment: 7,
        markers: [{ codeSet: '3RS-2015', marker: 'defends-self' }],
      },
    ],
    [
      'an impact rated by a participant',
      unattended,
      { _tag: 'SeverityRated', stamp: at(1, says('c')), episode: 'e', severity: { _tag: 'impact', rating: 3 } },
    ],
  ]
  it.each(cases)('%s', (_, state, event) => {
    expect(obstacle(state, event)).toBeDefined()
    expect(evolve(state, event)).toBe(state)
  })
})
