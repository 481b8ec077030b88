/** The ways in which an episode closes that call it neither resolved nor stopped, and whose word a closing as resolved needs. */
import { decide, type EpisodeCommand, type EpisodeState, evolve, initial, type Judgement } from 'rupture-repair/episode'
import { describe, expect, it } from 'vitest'
import { at, between, observes, rupture, says } from '../../model/given.js'
import { begin, stop } from './commands.js'

const report = rupture('e', [between('c', 't')], { session: 9 })
const end: EpisodeCommand = { _tag: 'EndAttempt', stamp: at(9), episode: 'e', result: 'led-to-referral' }
const close = (as: 'let-go' | 'faded' | 'led-to-referral'): EpisodeCommand => ({
  _tag: 'CloseEpisode',
  stamp: at(9, says('c')),
  episode: 'e',
  as,
})
const lived = (...commands: readonly EpisodeCommand[]): EpisodeState =>
  commands.reduce<EpisodeState>((state, command) => {
    const decided = decide(state, command)
    if (decided._tag === 'Left') throw new Error(decided.left._tag)
    return decided.right.reduce(evolve, state)
  }, initial)
const refusal = (state: EpisodeState, command: EpisodeCommand): string | undefined => {
  const decided = decide(state, command)
  return decided._tag === 'Left' ? decided.left._tag : undefined
}

describe.each(['let-go', 'faded', 'led-to-referral'] as const)('closed as %s', (as) => {
  it('needs no attempt, and can follow one', () => {
    expect(lived(report, close(as))).toMatchObject({ _tag: 'Closed', closing: { event: { as } }, earlier: [] })
    expect(lived(report, begin, end, close(as))).toMatchObject({
      _tag: 'Closed',
      earlier: [{ ended: { result: 'led-to-referral' } }],
    })
  })
  it('waits for the end of an attempt under way', () => {
    expect(refusal(lived(report, begin), close(as))).toBe('AttemptUnderWay')
  })
  it('does not settle it while others can still say their word; a stop does', () => {
    expect(lived(report, close(as))).toMatchObject({ settled: null })
    expect(lived(report, begin, end, stop)).toMatchObject({ settled: 0 })
  })
})

it('letting go may have a reason, and nothing else may', () => {
  expect(decide(lived(report), { ...close('let-go'), why: 'overtaken-by-events' } as EpisodeCommand)).toMatchObject({
    right: [{ _tag: 'EpisodeClosed', as: 'let-go', why: 'overtaken-by-events' }],
  })
  const untyped = { ...close('faded'), why: 'overtaken-by-events' } as unknown as EpisodeCommand
  const decided = decide(lived(report), untyped)
  expect(decided._tag === 'Right' && decided.right[0]).not.toHaveProperty('why')
})

describe('a closing as resolved rests on a word of its source that some cut counts as resolved', () => {
  const resolve = (judgement: Judgement): EpisodeCommand => ({
    _tag: 'ResolveEpisode',
    stamp: at(9, says('c')),
    episode: 'e',
    judgement,
  })
  it.each<[Judgement, string | undefined]>([
    [{ rating: 3 }, undefined],
    [{ rating: 2 }, 'NotJudgedResolved'],
    [{ rating: 1, allianceAfter: 'stronger' }, 'NotJudgedResolved'],
    [{ rating: 3, allianceAfter: 'weaker' }, undefined],
    [{ rating: Number.NaN as 1 }, 'NotJudgedResolved'],
    [{ rating: 0, scale: 'of my own' }, undefined],
    [{ allianceAfter: 'restored' }, undefined],
    [{ allianceAfter: 'stronger', over: 'let-go' }, undefined],
    [{ allianceAfter: 'weaker' }, 'NotJudgedResolved'],
    [{ over: 'let-go' }, 'NotJudgedResolved'],
    [{ over: 'faded', allianceAfter: 'weaker' }, 'NotJudgedResolved'],
  ])('%o', (judgement, tag) => expect(refusal(lived(report), resolve(judgement))).toBe(tag))
})

it('that someone was asked is a word, before and after it closed', () => {
  const asked: EpisodeCommand = {
    _tag: 'AskForJudgement',
    stamp: at(9, says('t')),
    episode: 'e',
    asked: { who: 'c', answer: 'no-answer' },
  }
  for (const state of [lived(report), lived(report, begin), lived(report, close('faded'))])
    expect(decide(state, asked)).toMatchObject({ right: [{ _tag: 'JudgementAsked', asked: { answer: 'no-answer' } }] })
})

describe('the kind of a moment', () => {
  const { kind: _, ...unsaid } = report.rupture.moment
  const untold = (by: ReturnType<typeof says>): EpisodeCommand => ({
    ...report,
    stamp: at(9, by),
    rupture: { ...report.rupture, moment: unsaid },
  })
  const moment = (by: ReturnType<typeof says>): EpisodeCommand => ({
    _tag: 'RecordMoment',
    stamp: at(9, by),
    episode: 'e',
    moment: unsaid,
  })
  it('can stay unsaid in a person’s report, and in a further moment', () => {
    expect(refusal(initial, untold(says('c')))).toBeUndefined()
    expect(refusal(lived(report), moment(says('c')))).toBeUndefined()
  })
  it('is asked of an observer, who codes it', () => {
    expect(decide(initial, untold(observes()))).toEqual({
      _tag: 'Left',
      left: { _tag: 'CoderNamesKind', episode: 'e' },
    })
    expect(refusal(lived(report), moment(observes()))).toBe('CoderNamesKind')
  })
})
