/** The one word, and what each says, where more than one thing was said. */
import { type AllianceCommand, outcomesOf } from 'rupture-repair'
import { outcomesByPerson } from 'rupture-repair/alliance'
import type { Judgement } from 'rupture-repair/episode'
import type { Outcome, ResolutionCriterion } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { EndingReason } from '../../../../src/vocabulary/inside.js'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  endTogether,
  judge,
  observes,
  rupture,
  says,
} from '../../../model/given.js'
import { rowOf, stopped } from './client-hurt.js'

const word = (by: string, judgement: Judgement): AllianceCommand => ({
  _tag: 'JudgeResolution',
  stamp: at(0, by === 'observer' ? observes() : says(by)),
  episode: 'e',
  judgement,
})
const closed = (by: string, as: 'let-go' | 'faded' | 'led-to-referral'): AllianceCommand => ({
  _tag: 'CloseEpisode',
  stamp: at(0, says(by)),
  episode: 'e',
  as,
})
const because = (
  by: string,
  reason: EndingReason,
  attributedTo: readonly string[] = [],
  harms: readonly string[] = [],
): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: at(0, says(by)),
  account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo, harms },
})
const asked = (answer: 'no-answer' | 'declined'): AllianceCommand => ({
  _tag: 'AskForJudgement',
  stamp: at(0, says('t')),
  episode: 'e',
  asked: { who: 'c', answer },
})
const tried: readonly AllianceCommand[] = [
  attempt('e', 't'),
  { _tag: 'EndAttempt', stamp: at(0), episode: 'e', result: 'did-not-work' },
]

describe('the one word', () => {
  it.each<[string, ResolutionCriterion, readonly AllianceCommand[], Outcome]>([
    [
      'let go by one, faded for the other: both together',
      'all',
      [word('c', { over: 'let-go' }), word('t', { over: 'faded' })],
      'let-go',
    ],
    ['faded for both', 'all', [word('c', { over: 'faded' }), word('t', { over: 'faded' })], 'faded'],
    ['let go by one, the other says nothing', 'all', [word('c', { over: 'let-go' })], 'not-judged'],
    [
      'let go by one, stopped for the other',
      'all',
      [word('c', { over: 'let-go' }), word('t', { over: 'stopped' })],
      'unresolved',
    ],
    [
      'let go by one, not mended for the other',
      'all',
      [word('c', { over: 'let-go' }), word('t', { rating: 2 })],
      'unresolved',
    ],
    [
      'let go by one, mended for the other',
      'all',
      [word('c', { over: 'let-go' }), word('t', { rating: 5 })],
      'not-judged',
    ],
    [
      'let go by one, mended for the other: any of them',
      'any',
      [word('c', { over: 'let-go' }), word('t', { rating: 5 })],
      'resolved',
    ],
    ['stopped', 'client', [word('c', { over: 'stopped' })], 'unresolved'],
    [
      'stopped by one and mended for the other',
      'all',
      [word('c', { over: 'stopped' }), word('t', { rating: 5 })],
      'unresolved',
    ],
    ['not mended by any who was asked', 'any', [word('c', { rating: 2 }), word('t', { rating: 1 })], 'unresolved'],
    ['not mended by one, the other not asked', 'any', [word('c', { rating: 2 })], 'not-judged'],
  ])('%s', (_, criterion, words, outcome) => {
    expect(rowOf(criterion, ...words, endTogether())?.outcome).toBe(outcome)
  })
  it('on one side, let go by one and not mended for the other', () => {
    const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member' })
    const told = (...words: readonly AllianceCommand[]) =>
      outcomesOf(allianceAfter(group, rupture('e', [between('ann', 'ben')]), ...words, endTogether()), 'client')[0]
    expect(told(word('ann', { over: 'let-go' }), word('ben', { over: 'faded' }))?.outcome).toBe('let-go')
    expect(told(word('ann', { over: 'let-go' }), word('ben', { rating: 2 }))?.outcome).toBe('unresolved')
    expect(told(word('ann', { rating: 5 }), word('ben', { rating: 2 }))).toMatchObject({
      judged: 'split',
      outcome: 'unresolved',
    })
  })
})

describe('a closing and a judgement of the same person', () => {
  it.each<[string, readonly AllianceCommand[], Outcome]>([
    ['let go, and nothing since', [closed('c', 'let-go')], 'let-go'],
    ['let go, and not mended since', [closed('c', 'let-go'), judge('e', says('c'), 2)], 'unresolved'],
    ['not mended, and let go since', [judge('e', says('c'), 2), closed('c', 'let-go')], 'let-go'],
    ['let go, and faded since', [closed('c', 'let-go'), word('c', { over: 'faded' })], 'faded'],
    ['faded, and let go since', [word('c', { over: 'faded' }), closed('c', 'let-go')], 'let-go'],
    ['faded for one who rates it as worse', [closed('c', 'faded'), judge('e', says('c'), 2)], 'unresolved'],
    ['stopped after an attempt', [...tried, stopped], 'unsuccessful-repair'],
    ['stopped, and mended since', [...tried, stopped, judge('e', says('c'), 5)], 'resolved'],
  ])('%s', (_, words, outcome) => {
    expect(rowOf('client', ...words)?.outcome).toBe(outcome)
  })
})

describe('a referral', () => {
  it.each<[string, readonly AllianceCommand[], Outcome]>([
    ['said by closing it', [closed('c', 'led-to-referral')], 'led-to-referral'],
    ['said by an account of the ending', [endTogether(), because('c', 'referral', ['e'])], 'led-to-referral'],
    ['taken back by a later word', [closed('c', 'led-to-referral'), judge('e', says('c'), 5)], 'resolved'],
    ['not taken back by an earlier one', [judge('e', says('c'), 5), closed('c', 'led-to-referral')], 'led-to-referral'],
    [
      'denied by a later account',
      [closed('c', 'led-to-referral'), endTogether(), because('c', 'planned')],
      'not-judged',
    ],
    [
      'not denied by one that knows nothing',
      [closed('c', 'led-to-referral'), endTogether(), because('c', 'unknown')],
      'led-to-referral',
    ],
    [
      'not denied by the account of another',
      [closed('c', 'led-to-referral'), endTogether(), because('t', 'planned')],
      'led-to-referral',
    ],
  ])('%s', (_, words, outcome) => {
    expect(rowOf('client', ...words)?.outcome).toBe(outcome)
  })
})

describe('why there is no judgement', () => {
  it.each<[string, readonly AllianceCommand[], string | null]>([
    ['not asked', [], 'not-asked'],
    ['asked once', [asked('no-answer')], 'asked-no-answer'],
    ['declined', [asked('declined')], 'declined'],
    ['declined, and asked again', [asked('declined'), asked('no-answer')], 'declined'],
    ['said otherwise that it is over', [word('c', { over: 'let-go' })], null],
    ['too late', [endTogether(), judge('e', says('c'), 5)], 'too-late'],
    ['a scale without a cut', [word('c', { rating: 5, scale: 'own' })], 'no-cut'],
    ['judged', [judge('e', says('c'), 2)], null],
  ])('%s', (_, words, reason) => {
    const row = rowOf('client', ...words, ...(words[0]?._tag === 'EndPhase' ? [] : [endTogether()]))
    expect(row?.reason).toBe(reason)
  })
})

describe('an account says why by a reason, an episode or a harm', () => {
  const harm: AllianceCommand = {
    _tag: 'ReportHarm',
    stamp: at(0, says('c')),
    harm: 'h',
    what: { kind: 'abuse', doneBy: ['t'], doneTo: ['c'], happened: { _tag: 'unknown' } },
  }
  const other = rupture('f', [between('c', 't')])
  it.each<[string, AllianceCommand, string]>([
    ['this one', because('c', 'unknown', ['e']), 'yes'],
    ['another', because('c', 'unknown', ['f']), 'no'],
    ['a harm', because('c', 'unknown', [], ['h']), 'no'],
    ['a reason', because('c', 'planned'), 'no'],
    ['nothing', because('c', 'unknown'), 'not-asked'],
  ])('%s', (_, account, attributed) => {
    expect(rowOf('client', harm, other, endTogether(), account)?.attributed).toBe(attributed)
  })
})

it('a person has a row for what concerns them, and no one else has', () => {
  const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
  const told = allianceAfter(
    group,
    rupture('e', [between('ann', 'ben')]),
    judge('e', says('lee'), 5),
    judge('e', observes(), 5),
    endTogether(),
  )
  expect(outcomesByPerson(told).map(({ who }) => who)).toEqual(['ann', 'ben'])
})
