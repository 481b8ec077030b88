/** What a record should be asked about; each by a log as short as it can be. */
import { type AllianceCommand, cautionsIn, remarks } from 'rupture-repair/alliance'
import type { Judgement } from 'rupture-repair/episode'
import type { Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  during,
  held,
  judge,
  pair,
  resolve,
  rupture,
  says,
  sessionWith,
} from '../../../model/given.js'
import { asked, rates, recognised, strain } from './remarks-given.js'

const said = (rating: 1 | 2 | 3 | 4 | 5, allianceAfter: 'weaker' | 'restored' | 'stronger'): AllianceCommand => ({
  _tag: 'JudgeResolution',
  stamp: at(2, says('c')),
  episode: 'e',
  judgement: { rating, allianceAfter },
})
const agreed = (by: string, note: string): AllianceCommand => ({
  _tag: 'NameFactor',
  stamp: { ...at(2, says(by)), note },
  episode: 'e',
  factor: { factor: 'misunderstanding', held: 'agreed' },
})

describe('a record is asked about', () => {
  it('nothing where nothing is at odds', () => {
    expect(asked(strain, attempt('e', 't', 2), recognised(says('c'), during(2)))).toEqual([])
  })
  it('what was recognised or attempted before it happened', () => {
    expect(asked(strain, recognised(says('c'), during(1)))).toEqual([['BeforeItHappened', [4, 5]]])
    const early = { _tag: 'in', session: 2, part: 'before' } as const
    expect(asked(strain, recognised(says('c'), early))).toEqual([['BeforeItHappened', [4, 5]]])
    const began: AllianceCommand = {
      ...attempt('e', 't', 2),
      attempt: { startedBy: 't', happened: during(1) },
    } as never
    expect(asked(strain, began)).toEqual([['BeforeItHappened', [4, 5]]])
    expect(asked(strain, recognised(says('c'), { _tag: 'about', session: 1 }))).toEqual([])
  })
  it('a word of one person that another recorded', () => {
    expect(asked(strain, recognised(says('t'), during(2)))).toEqual([['WordOfAnother', [5]]])
  })
  it('agreement that one alone has recorded', () => {
    expect(asked(strain, agreed('t', 'a'))).toEqual([['AgreedByOneAlone', [5]]])
    expect(asked(strain, agreed('t', 'a'), agreed('t', 'b'))).toEqual([['AgreedByOneAlone', [5, 6]]])
    expect(asked(strain, agreed('t', 'a'), agreed('c', 'b'))).toEqual([])
  })
  it('a rating and a word that are at odds', () => {
    for (const [rating, word] of [
      [5, 'weaker'],
      [3, 'weaker'],
      [2, 'restored'],
      [1, 'stronger'],
    ] as const)
      expect(asked(strain, said(rating, word))).toEqual([['RatingAndWordAtOdds', [5]]])
    for (const [rating, word] of [
      [2, 'weaker'],
      [3, 'restored'],
      [5, 'restored'],
      [4, 'stronger'],
    ] as const)
      expect(asked(strain, said(rating, word))).toEqual([])
  })
  it('people who were not there', () => {
    const alone = allianceAfter(
      pair,
      sessionWith(1, 't'),
      rupture('e', [between('c', 't')], { session: 1, expressedBy: ['c'] }),
    )
    expect(remarks(alone)).toEqual([{ _tag: 'NotThere', episode: 'e', who: 'c', session: 1, seq: [2, 3] }])
  })
  it('two ratings of one time by one person', () => {
    expect(asked(rates(5), strain, rates(5))).toEqual([['SameRatingTwice', [4, 6]]])
    expect(asked(rates(5), rates(4))).toEqual([['SameRatingTwice', [4, 5]]])
  })
  it('a session number far beyond the last', () => {
    expect(remarks(allianceAfter(pair, held(1), held(22)))).toEqual([
      { _tag: 'SessionFarBeyond', session: 22, last: 1, seq: [2, 3] },
    ])
    expect(remarks(allianceAfter(pair, held(1), held(11)))).toEqual([])
  })
  it('a session entered late as any other: who was there, and how far the next one lies', () => {
    const late = (number: number, ...present: [string, ...string[]]): AllianceCommand => ({
      ...{ _tag: 'InsertSession', stamp: at(22), session: number },
      held: { present },
    })
    expect(remarks(allianceAfter(pair, held(1), held(22), late(11, 'c')))).toMatchObject([{ session: 22, last: 11 }])
    expect(remarks(allianceAfter(pair, held(1), held(22), late(12, 'c')))).toMatchObject([{ session: 12, last: 1 }])
    expect(remarks(allianceAfter(pair, held(1), held(22), late(12, 'c'), late(5, 't')))).toEqual([])
    const told = { ...rupture('e', [between('c', 't')], { session: 5, expressedBy: ['c'] }), stamp: at(22) }
    expect(remarks(allianceAfter(pair, held(1), held(22), late(12, 'c'), late(5, 't'), told))).toEqual([
      { _tag: 'NotThere', episode: 'e', who: 'c', session: 5, seq: [5, 6] },
    ])
  })
  it('three people in an individual setting', () => {
    const three = begin('individual', { c: 'client', t: 'therapist', u: 'therapist' })
    expect(remarks(allianceAfter(three, sessionWith(1, 'c', 't')))).toEqual([
      { _tag: 'ThreeInIndividual', people: ['c', 't', 'u'], seq: [1] },
    ])
  })
  it('an account of the ending that overrules an earlier word of the same person', () => {
    const left: AllianceCommand = {
      _tag: 'EndPhase',
      stamp: at(2, says('c')),
      ending: { _tag: 'left', leavers: ['c'] },
      account: { reason: 'dissatisfied', attributedTo: ['e'] },
    }
    expect(asked(strain, judge('e', says('c'), 4, 2), left)).toEqual([['LaterWordOverrules', [5, 7]]])
    expect(asked(strain, judge('e', says('t'), 4, 2), left)).toEqual([])
    expect(asked(strain, judge('e', says('c'), 2, 2), left)).toEqual([])
  })
  it('an account only where it decides the outcome still', () => {
    const left: AllianceCommand = {
      _tag: 'EndPhase',
      stamp: at(2, says('c')),
      ending: { _tag: 'left', leavers: ['c'] },
      account: { reason: 'dissatisfied', attributedTo: ['e'] },
    }
    const again = (reason: 'dissatisfied' | 'planned', attributedTo: readonly string[]): AllianceCommand => ({
      _tag: 'AccountForEnding',
      stamp: at(2, says('c')),
      account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo },
    })
    const told = [strain, judge('e', says('c'), 4, 2), left]
    expect(asked(...told, judge('e', says('c'), 4, 2))).toEqual([])
    expect(asked(...told, again('planned', []))).toEqual([])
    expect(asked(...told, judge('e', says('t'), 4, 2))).toEqual([['LaterWordOverrules', [5, 7]]])
  })
  it('a rating and a way in which it is over that are at odds', () => {
    const judged = (judgement: Judgement): AllianceCommand => ({
      _tag: 'JudgeResolution',
      stamp: at(2, says('c')),
      episode: 'e',
      judgement,
    })
    expect(asked(strain, judged({ rating: 5, over: 'stopped' }))).toEqual([['RatingAndWordAtOdds', [5]]])
    expect(asked(strain, judged({ rating: 2, over: 'faded' }))).toEqual([['RatingAndWordAtOdds', [5]]])
    expect(asked(strain, judged({ rating: 2, over: 'stopped' }))).toEqual([])
    expect(asked(strain, judged({ rating: 2, over: 'let-go' }))).toEqual([])
    expect(asked(strain, judged({ rating: 5, scale: 'own', over: 'stopped' }))).toEqual([])
  })
  it('an agreement to leave it that one alone has recorded', () => {
    const closing: AllianceCommand = {
      ...{ _tag: 'CloseEpisode', stamp: at(2, says('t')), episode: 'e', as: 'let-go' },
      why: 'agreed-to-leave-it',
    }
    const letGo = (by: string): AllianceCommand => ({
      _tag: 'JudgeResolution',
      stamp: at(2, says(by)),
      episode: 'e',
      judgement: { over: 'let-go' },
    })
    expect(asked(strain, closing)).toEqual([['LeftByOneAlone', [5]]])
    expect(asked(strain, letGo('t'), closing)).toEqual([['LeftByOneAlone', [6]]])
    expect(asked(strain, letGo('c'), closing)).toEqual([])
    expect(asked(strain, closing, letGo('c'))).toEqual([])
  })
  it('a change of the frame together that one person alone has recorded', () => {
    const changed = (by: Source, manner: 'together' | 'one-sided' = 'together'): AllianceCommand => ({
      _tag: 'ChangeFrame',
      stamp: at(2, by),
      change: { aspect: 'fee', manner, changedBy: ['c', 't'], happened: during(2) },
    })
    expect(asked(changed(says('t')))).toEqual([['TogetherByOneAlone', [4]]])
    expect(asked(changed(says('t')), changed(says('c')))).toEqual([])
    expect(asked(changed(says('t'), 'one-sided'))).toEqual([])
    expect(asked(changed({ _tag: 'observer', id: 'o' }))).toEqual([])
  })
  it('a judgement asked of oneself, or of one who has judged', () => {
    const asks = (who: string): AllianceCommand => ({
      _tag: 'AskForJudgement',
      stamp: at(2, says('t')),
      episode: 'e',
      asked: { who, answer: 'no-answer' },
    })
    expect(asked(strain, asks('t'))).toEqual([['AskedWithoutNeed', [5]]])
    expect(asked(strain, judge('e', says('c'), 4, 2), asks('c'))).toEqual([['AskedWithoutNeed', [5, 6]]])
    expect(asked(strain, asks('c'), judge('e', says('c'), 4, 2))).toEqual([])
  })
  it('what stands, and not what was withdrawn', () => {
    const back: AllianceCommand = { _tag: 'WithdrawEntry', stamp: at(2, says('c')), entry: 5 }
    expect(asked(strain, said(5, 'weaker'), back)).toEqual([])
  })
})

describe('closed against their word', () => {
  const tags = (...commands: readonly AllianceCommand[]): readonly string[] =>
    cautionsIn(allianceAfter(pair, held(1), held(2), strain, ...commands), { unattendedFor: 9 }).map(({ _tag }) => _tag)
  const letGo: AllianceCommand = { _tag: 'CloseEpisode', stamp: at(2, says('t')), episode: 'e', as: 'let-go' }

  it('raises a caution, before the closing and after it', () => {
    expect(tags(judge('e', says('c'), 2, 2), resolve('e', says('t'), 5, 2))).toEqual(['ClosedAgainstTheirWord'])
    expect(tags(resolve('e', says('t'), 5, 2), judge('e', says('c'), 2, 2))).toEqual(['ClosedAgainstTheirWord'])
    expect(tags(letGo, judge('e', says('c'), 2, 2))).toEqual(['ClosedAgainstTheirWord'])
  })
  it('is another caution than closed without their word, and is none where they agree', () => {
    expect(tags(resolve('e', says('t'), 5, 2))).toEqual(['AffectedNotHeard'])
    expect(tags(judge('e', says('c'), 3, 2), resolve('e', says('t'), 5, 2))).toEqual([])
  })
})
