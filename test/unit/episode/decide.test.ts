/** One rupture and what can be recorded of it, step by step. */
import {
  decide,
  type EpisodeCommand,
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  initial,
} from 'rupture-repair/episode'
import type { AttemptResult, Rating, Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { at, between, during, observes, says } from '../../model/given.js'
import { begin, stop } from './commands.js'

const report: EpisodeCommand = {
  _tag: 'ReportRupture',
  stamp: at(9, says('c')),
  episode: 'e',
  rupture: {
    ties: [between('c', 't')],
    expressedBy: ['c'],
    directedTo: [],
    affected: ['c'],
    moment: { kind: 'withdrawal', happened: { _tag: 'about', session: 4 } },
  },
}
const end = (result: AttemptResult): EpisodeCommand => ({ _tag: 'EndAttempt', stamp: at(9), episode: 'e', result })
const resolve = (by: Source, rating: Rating): EpisodeCommand => ({
  _tag: 'ResolveEpisode',
  stamp: at(9, by),
  episode: 'e',
  judgement: { rating },
})

const run = (...commands: readonly EpisodeCommand[]): { state: EpisodeState; events: readonly EpisodeEvent[] } => {
  let state: EpisodeState = initial
  const events: EpisodeEvent[] = []
  for (const command of commands) {
    const decided = decide(state, command)
    if (decided._tag === 'Left') throw new Error(`${command._tag}: ${decided.left._tag}`)
    state = decided.right.reduce(evolve, state)
    events.push(...decided.right)
  }
  return { state, events }
}
const tags = (events: readonly EpisodeEvent[]): readonly string[] => events.map(({ _tag }) => _tag)

describe('the course of an episode', () => {
  it('goes from unattended through being worked on and paused to closed', () => {
    expect(run(report).state._tag).toBe('Unattended')
    expect(run(report, begin).state._tag).toBe('BeingWorkedOn')
    expect(run(report, begin, end('partly')).state._tag).toBe('Paused')
    expect(run(report, begin, end('partly'), begin).state._tag).toBe('BeingWorkedOn')
    expect(run(report, begin, end('partly'), stop).state._tag).toBe('Closed')
  })
  it('keeps every attempt with its steps', () => {
    const used: EpisodeCommand = {
      _tag: 'UseStrategy',
      stamp: at(9),
      episode: 'e',
      use: { strategy: 'admit-a-mistake', usedBy: 't' },
    }
    const reached: EpisodeCommand = {
      _tag: 'ReachStage',
      stamp: at(9),
      episode: 'e',
      stage: { model: 'permissive', stage: 'named' },
    }
    const { state } = run(report, begin, used, end('did-not-work'), begin, reached, used, end('worked'))
    expect(state).toMatchObject({
      _tag: 'Paused',
      earlier: [
        { steps: [{ _tag: 'StrategyUsed' }], ended: { result: 'did-not-work' } },
        { steps: [{ _tag: 'StageReached' }, { _tag: 'StrategyUsed' }], ended: { result: 'worked' } },
      ],
    })
  })
  it('is closed by no result of an attempt, even one that worked', () => {
    expect(run(report, begin, end('worked')).state._tag).toBe('Paused')
  })
  it('keeps what was silent for five sessions: it happened about 4 and was said in 9', () => {
    expect(run(report).state).toMatchObject({
      record: { reported: { stamp: { session: 9 }, rupture: { moment: { happened: { _tag: 'about', session: 4 } } } } },
    })
  })
})

describe('a command', () => {
  it('that names another episode is refused', () => {
    expect(decide(run(report).state, { ...begin, episode: 'other' })).toEqual({
      _tag: 'Left',
      left: { _tag: 'UnknownEpisode', episode: 'other' },
    })
  })
})

describe('resolving', () => {
  it('records the judgement and closes on it', () => {
    expect(tags(run(report, resolve(says('c'), 4)).events)).toEqual([
      'RuptureReported',
      'ResolutionJudged',
      'EpisodeClosed',
    ])
  })
  it('during an attempt says first that it worked', () => {
    const { events } = run(report, begin, resolve(says('c'), 5))
    expect(tags(events).slice(2)).toEqual(['AttemptEnded', 'ResolutionJudged', 'EpisodeClosed'])
    expect(events[2]).toMatchObject({ result: 'worked' })
  })
  it('needs a word that some cut counts as resolved, and records nothing otherwise', () => {
    expect(decide(run(report).state, resolve(says('c'), 2))).toEqual({
      _tag: 'Left',
      left: { _tag: 'NotJudgedResolved', episode: 'e' },
    })
  })
  it('rests on the closer’s own word, not on another’s', () => {
    const judged: EpisodeCommand = {
      _tag: 'JudgeResolution',
      stamp: at(9, says('c')),
      episode: 'e',
      judgement: { rating: 5 },
    }
    expect(decide(run(report, judged).state, resolve(says('t'), 2))._tag).toBe('Left')
  })
})

describe('what an entry may say', () => {
  const refusal = (state: EpisodeState, command: EpisodeCommand): string | undefined => {
    const decided = decide(state, command)
    return decided._tag === 'Left' ? decided.left._tag : undefined
  }
  const { state } = run(report)
  it.each([
    [1, undefined],
    [0, 'UnknownMoment'],
    [2, 'UnknownMoment'],
    [-1, 'UnknownMoment'],
    [Number.NaN, 'UnknownMoment'],
  ])('markers of moment %d', (moment, tag) => {
    const coded: EpisodeCommand = {
      _tag: 'CodeMarkers',
      stamp: at(9),
      episode: 'e',
      moment,
      markers: [{ codeSet: '3RS-2022-partial', construct: 'CF_T' }],
    }
    expect(refusal(state, coded)).toBe(tag)
  })
  it.each([
    ['intensity', says('c'), undefined],
    ['intensity', observes(), undefined],
    ['impact', observes(), undefined],
    ['impact', says('t'), 'ImpactIsAnObservers'],
  ] as const)('%s rated by %o', (measure, by, tag) => {
    const severity = { _tag: measure, rating: 2 } as const
    expect(refusal(state, { _tag: 'RateSeverity', stamp: at(9, by), episode: 'e', severity })).toBe(tag)
  })
  it.each([
    ['asked', says('t'), undefined],
    ['absent', observes(), undefined],
    ['processed', says('b'), undefined],
    ['declined', says('b'), undefined],
    ['processed', says('t'), 'OnlyTheirOwnWord'],
    ['declined', observes('b'), 'OnlyTheirOwnWord'],
  ] as const)('a bystander %s, on the word of %o', (where, by, tag) => {
    const bystander = { who: 'b', state: where } as const
    expect(refusal(state, { _tag: 'NoteBystander', stamp: at(9, by), episode: 'e', bystander })).toBe(tag)
  })
  it('happens no later than it is reported', () => {
    const later: EpisodeCommand = { ...begin, attempt: { startedBy: 't', happened: during(10) } } as EpisodeCommand
    expect(decide(state, later)).toEqual({
      _tag: 'Left',
      left: { _tag: 'HappenedAfterReported', happened: 10, reported: 9 },
    })
  })
})

describe('a closed episode', () => {
  const closed = [report, resolve(says('c'), 5)].reduce<EpisodeState>((state, command) => {
    const decided = decide(state, command)
    return decided._tag === 'Right' ? decided.right.reduce(evolve, state) : state
  }, initial)
  it.each<EpisodeCommand>([
    { _tag: 'RecordMoment', stamp: at(9), episode: 'e', moment: { kind: 'mixed', happened: during(9) } },
    begin,
    { _tag: 'UseStrategy', stamp: at(9), episode: 'e', use: { strategy: 'allow-time', usedBy: 't' } },
    { _tag: 'ReachStage', stamp: at(9), episode: 'e', stage: { model: 'permissive', stage: 'closure' } },
    end('worked'),
    stop,
    resolve(says('t'), 5),
  ])('takes no act, and says that it is closed: $_tag', (command) => {
    expect(decide(closed, command)).toEqual({ _tag: 'Left', left: { _tag: 'EpisodeIsClosed', episode: 'e' } })
  })
  it('is left as it is by a moment that is recorded all the same', () => {
    const late: EpisodeEvent = {
      _tag: 'MomentRecorded',
      stamp: at(9),
      episode: 'e',
      moment: { kind: 'mixed', happened: during(9) },
    }
    expect(evolve(closed, late)).toBe(closed)
    expect(evolve(initial, late)).toBe(initial)
  })
})
