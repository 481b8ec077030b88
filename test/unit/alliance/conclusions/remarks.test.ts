/** What a record should be asked about; each by a log as short as it can be. */
import { type AllianceCommand, cautionsIn, remarks } from 'rupture-repair/alliance'
import type { Judgement } from 'rupture-repair/episode'
import type { Happened, Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  attempt,
  begin,
  between,
  during,
  judge,
  leave,
  pair,
  resolve,
  rupture,
  says,
  trio,
} from '../../../model/given.js'

const session = (number: number, ...present: [string, ...string[]]): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(number),
  held: { present },
})
const held = (number: number): AllianceCommand => session(number, 'c', 't')
const strain = rupture('e', [between('c', 't')], { session: 2, expressedBy: ['c'] })
const asked = (...commands: readonly AllianceCommand[]) =>
  remarks(allianceAfter(pair, held(1), held(2), ...commands)).map(({ _tag, seq }) => [_tag, seq])
const recognised = (by: Source, happened: Happened): AllianceCommand => ({
  _tag: 'RecogniseRupture',
  stamp: at(2, by),
  episode: 'e',
  recognition: { who: 'c', happened },
})
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
const rates = (bond: number): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: at(2, says('c')),
  rating: { of: between('c', 't'), instrument: 'a scale', scores: { bond } },
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
      session(1, 't'),
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
    expect(remarks(allianceAfter(three, session(1, 'c', 't')))).toEqual([
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

describe('a record is asked about, and how it is told apart from what is no matter', () => {
  const [before, after] = [
    { _tag: 'in', session: 2, part: 'before' },
    { _tag: 'in', session: 1, part: 'after' },
  ] as const
  const moment = (happened: Happened): AllianceCommand => ({
    _tag: 'RecordMoment',
    stamp: at(2),
    episode: 'e',
    moment: { kind: 'withdrawal', happened },
  })
  const began = (startedBy: string, happened: Happened): AllianceCommand => ({
    _tag: 'BeginAttempt',
    stamp: at(2),
    episode: 'e',
    attempt: { startedBy, happened },
  })
  const effect = (by: string): AllianceCommand => ({
    _tag: 'NoteEffect',
    stamp: at(2, says(by)),
    episode: 'e',
    effect: { on: 'c', effect: 'anger' },
  })
  const legacy = (by: string): AllianceCommand => ({
    _tag: 'NoteLegacy',
    stamp: at(2, says(by)),
    episode: 'e',
    legacy: { for: 'c', legacy: 'trust' },
  })
  const word = (judgement: Extract<AllianceCommand, { _tag: 'JudgeResolution' }>['judgement']): AllianceCommand => ({
    _tag: 'JudgeResolution',
    stamp: at(2, says('c')),
    episode: 'e',
    judgement,
  })
  const factor: AllianceCommand = {
    _tag: 'NameFactor',
    stamp: at(2, says('t')),
    episode: 'e',
    factor: { factor: 'misunderstanding', held: 'possible' },
  }

  it.each<[string, readonly AllianceCommand[], readonly unknown[]]>([
    [
      'in the order of the log',
      [rates(5), strain, rates(4), effect('t')],
      [
        ['SameRatingTwice', [4, 6]],
        ['WordOfAnother', [7]],
      ],
    ],
    ['a session before, at its end', [strain, recognised(says('c'), after)], [['BeforeItHappened', [4, 5]]]],
    ['the earliest moment counts', [strain, moment(after), recognised(says('c'), after)], []],
    ['before that', [strain, moment(after), recognised(says('c'), during(1))], [['BeforeItHappened', [4, 6]]]],
    [
      'not where a moment is of no known time',
      [strain, moment({ _tag: 'unknown' }), recognised(says('c'), before)],
      [],
    ],
    ['an effect that another noted', [strain, effect('t'), effect('c')], [['WordOfAnother', [5]]]],
    ['a legacy that another noted', [strain, legacy('t'), legacy('c')], [['WordOfAnother', [5]]]],
    ['a factor of one view alone', [strain, factor], []],
    ['no word beside the rating', [strain, word({ rating: 5 })], []],
    ['no rating beside the word', [strain, word({ allianceAfter: 'weaker' })], []],
    ['another scale', [strain, word({ rating: 5, scale: 'own', allianceAfter: 'weaker' })], []],
    ['what the same person says later of something else', [strain, word({ rating: 5 }), effect('c')], []],
    ['one rating', [rates(5)], []],
  ])('%s', (_, commands, found) => expect(asked(...commands)).toEqual(found))

  it('says whether it was recognised or attempted too early', () => {
    const what = (command: AllianceCommand) => remarks(allianceAfter(pair, held(1), held(2), strain, command))
    expect(what(recognised(says('c'), before))).toMatchObject([{ what: 'recognised' }])
    expect(what(began('t', before))).toMatchObject([{ what: 'attempted' }])
  })
  it('rates one tie, whichever end is named first, and not another', () => {
    const tied = (one: string, other: string): AllianceCommand =>
      ({
        ...rates(5),
        rating: { of: between(one, other), instrument: 'a scale', scores: { bond: 5 } },
        stamp: at(1, says('ann')),
      }) as AllianceCommand
    const tags = (...commands: readonly AllianceCommand[]) =>
      remarks(allianceAfter(trio, session(1, 'ann', 'ben'), ...commands)).map(({ _tag }) => _tag)
    expect(tags(tied('ann', 'ben'), tied('ben', 'ann'))).toEqual(['SameRatingTwice'])
    expect(tags(tied('ann', 'ben'), tied('ann', 'leader'))).toEqual([])
  })
  it('asks who was there only of what was in a session that was held', () => {
    const absent = (happened: Happened, ...more: readonly AllianceCommand[]) => {
      const report = rupture('e', [between('c', 't')], { session: 1, expressedBy: ['c'] })
      const moment = { ...report.rupture.moment, happened }
      return remarks(
        allianceAfter(pair, session(1, 't'), { ...report, rupture: { ...report.rupture, moment } }, ...more),
      )
    }
    expect(absent({ _tag: 'in', session: 1, part: 'between' })).toEqual([])
    expect(absent({ _tag: 'about', session: 1 })).toEqual([])
    expect(absent({ _tag: 'unknown' })).toEqual([])
    expect(absent(during(0))).toEqual([])
    const tried = { ...began('c', during(1)), stamp: at(1) }
    expect(absent({ _tag: 'unknown' }, tried)).toMatchObject([{ _tag: 'NotThere', who: 'c', seq: [2, 4] }])
  })
  it('counts how far a first session lies from the beginning', () => {
    expect(remarks(allianceAfter(pair, held(15)))).toMatchObject([{ session: 15, last: 0, seq: [1, 2] }])
  })
  it('counts who takes part at once in an individual setting', () => {
    const join: AllianceCommand = { _tag: 'Join', stamp: at(1), participant: { id: 'u', role: 'therapist' } }
    const tags = (...commands: readonly AllianceCommand[]) =>
      remarks(allianceAfter(...commands)).map(({ _tag }) => _tag)
    expect(tags(pair, held(1), join, session(2, 'c', 'u'))).toEqual(['ThreeInIndividual'])
    expect(tags(pair, held(1), join, leave('t', 'left', 1), session(2, 'c', 'u'))).toEqual([])
    expect(tags(trio, session(1, 'ann', 'ben'))).toEqual([])
  })
})
