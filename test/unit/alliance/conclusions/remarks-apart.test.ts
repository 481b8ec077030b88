import { type AllianceCommand, remarks } from 'rupture-repair/alliance'
import type { Happened } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import {
  allianceAfter,
  at,
  between,
  during,
  held,
  leave,
  pair,
  rupture,
  says,
  sessionWith,
  trio,
} from '../../../model/given.js'
import { asked, rates, recognised, strain } from './remarks-given.js'

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
      remarks(allianceAfter(trio, sessionWith(1, 'ann', 'ben'), ...commands)).map(({ _tag }) => _tag)
    expect(tags(tied('ann', 'ben'), tied('ben', 'ann'))).toEqual(['SameRatingTwice'])
    expect(tags(tied('ann', 'ben'), tied('ann', 'leader'))).toEqual([])
  })
  it('asks who was there only of what was in a session that was held', () => {
    const absent = (happened: Happened, ...more: readonly AllianceCommand[]) => {
      const report = rupture('e', [between('c', 't')], { session: 1, expressedBy: ['c'] })
      const moment = { ...report.rupture.moment, happened }
      return remarks(
        allianceAfter(pair, sessionWith(1, 't'), { ...report, rupture: { ...report.rupture, moment } }, ...more),
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
    expect(tags(pair, held(1), join, sessionWith(2, 'c', 'u'))).toEqual(['ThreeInIndividual'])
    expect(tags(pair, held(1), join, leave('t', 'left', 1), sessionWith(2, 'c', 'u'))).toEqual([])
    expect(tags(trio, sessionWith(1, 'ann', 'ben'))).toEqual([])
  })
})
