/** Of which people the word decides, setting by setting, worked by hand. */
import { type AllianceCommand, outcomesOf } from 'rupture-repair'
import { type ResolutionCriterion, resolutionCriteria } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { Standing } from '../../../../src/vocabulary/inside.js'
import {
  allianceAfter,
  begin,
  between,
  endTogether,
  judge,
  observes,
  pair,
  rupture,
  says,
} from '../../../model/given.js'

type Word = readonly [who: string, rating: 1 | 2 | 3 | 4 | 5]

/** Words of people by id, of an observer by the name `observer`, after which the phase ends. */
const afterWords = (beginning: AllianceCommand, report: AllianceCommand, words: readonly Word[]) =>
  allianceAfter(
    beginning,
    report,
    ...words.map(([who, rating]) => judge('e', who === 'observer' ? observes() : says(who), rating)),
    endTogether(),
  )

interface Case {
  readonly told: string
  readonly words: readonly Word[]
  readonly resolvedFor: readonly ResolutionCriterion[]
  readonly standing: Standing
}
const holds = (beginning: AllianceCommand, report: AllianceCommand, { words, resolvedFor, standing }: Case): void => {
  const alliance = afterWords(beginning, report, words)
  const resolved = resolutionCriteria.filter((criterion) => outcomesOf(alliance, criterion)[0]?.outcome === 'resolved')
  expect(resolved).toEqual(resolvedFor)
  expect(outcomesOf(alliance, 'any')[0]?.standing).toBe(standing)
}

describe('whose word: client and therapist, the client hurt', () => {
  const report = rupture('e', [between('c', 't')], { expressedBy: ['c'], affected: ['c'] })
  const cases: readonly Case[] = [
    { told: 'nobody says anything', words: [], resolvedFor: [], standing: 'none' },
    { told: 'the client says so', words: [['c', 4]], resolvedFor: ['client', 'any', 'hurt'], standing: 'confirmed' },
    {
      told: 'the therapist says so',
      words: [['t', 5]],
      resolvedFor: ['therapist', 'any', 'other-side'],
      standing: 'therapist-only',
    },
    { told: 'an observer', words: [['observer', 4]], resolvedFor: ['observer', 'any'], standing: 'observer-only' },
    {
      told: 'both',
      words: [
        ['c', 5],
        ['t', 4],
      ],
      resolvedFor: ['client', 'therapist', 'any', 'all', 'hurt', 'other-side', 'both'],
      standing: 'confirmed',
    },
    {
      told: 'the therapist says so, the client does not',
      words: [
        ['t', 5],
        ['c', 2],
      ],
      resolvedFor: ['therapist', 'any', 'other-side'],
      standing: 'contested',
    },
    {
      told: 'both, and an observer does not',
      words: [
        ['c', 5],
        ['t', 5],
        ['observer', 1],
      ],
      resolvedFor: ['client', 'therapist', 'any', 'hurt', 'other-side', 'both'],
      standing: 'contested',
    },
    {
      told: 'everyone',
      words: [
        ['c', 5],
        ['t', 5],
        ['observer', 4],
      ],
      resolvedFor: [...resolutionCriteria],
      standing: 'confirmed',
    },
    {
      told: 'therapist and observer, the client silent',
      words: [
        ['t', 4],
        ['observer', 4],
      ],
      resolvedFor: ['therapist', 'observer', 'any', 'other-side'],
      standing: 'others-only',
    },
    {
      told: 'about back to where it was is resolved',
      words: [
        ['c', 3],
        ['t', 3],
      ],
      resolvedFor: ['client', 'therapist', 'any', 'all', 'hurt', 'other-side', 'both'],
      standing: 'confirmed',
    },
    {
      told: 'the latest word of each counts',
      words: [
        ['c', 2],
        ['t', 5],
        ['c', 5],
        ['t', 2],
      ],
      resolvedFor: ['client', 'any', 'hurt'],
      standing: 'contested',
    },
  ]
  it.each(cases)('$told', (one) => holds(pair, report, one))
})

describe('whose word: two members of a group, one of them hurt', () => {
  const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
  const report = rupture('e', [between('ann', 'ben')], { expressedBy: ['ann'], affected: ['ben'] })
  const cases: readonly Case[] = [
    {
      told: 'both',
      words: [
        ['ann', 4],
        ['ben', 5],
      ],
      resolvedFor: ['client', 'any', 'all', 'hurt', 'other-side', 'both'],
      standing: 'confirmed',
    },
    {
      told: 'one against the other',
      words: [
        ['ann', 4],
        ['ben', 2],
      ],
      resolvedFor: ['any', 'other-side'],
      standing: 'contested',
    },
    {
      told: 'a leader who is no party',
      words: [['lee', 5]],
      resolvedFor: ['therapist', 'any'],
      standing: 'therapist-only',
    },
    { told: 'a member who stood by decides nothing', words: [['cas', 5]], resolvedFor: [], standing: 'none' },
  ]
  it.each(cases)('$told', (one) => holds(group, report, one))

  it('not confirmed while the one who was hurt is silent', () => {
    expect(outcomesOf(afterWords(group, report, [['ann', 5]]), 'any')[0]?.standing).toBe('others-only')
  })
  it('where nobody is named as hurt, whoever expressed it confirms', () => {
    const unnamed = rupture('e', [between('ann', 'ben')], { expressedBy: ['ann'] })
    const standing = (who: string) => outcomesOf(afterWords(group, unnamed, [[who, 5]]), 'any')[0]?.standing
    expect([standing('ann'), standing('ben')]).toEqual(['confirmed', 'others-only'])
  })
  it('everyone who was hurt confirms', () => {
    const both = rupture('e', [between('ann', 'ben')], { affected: ['ann', 'ben', 'cas'] })
    const standing = (words: readonly Word[]) => outcomesOf(afterWords(group, both, words), 'any')[0]?.standing
    expect(
      standing([
        ['ann', 5],
        ['ben', 4],
      ]),
    ).toBe('others-only')
    expect(
      standing([
        ['ann', 5],
        ['ben', 4],
        ['cas', 4],
      ]),
    ).toBe('confirmed')
  })
})

describe('whose word: a relationship without a helper', () => {
  const couple = begin('relationship', { a: 'party', b: 'party' })
  const report = rupture('e', [between('a', 'b')], { affected: ['a', 'b'] })
  const cases: readonly Case[] = [
    {
      told: 'both',
      words: [
        ['a', 4],
        ['b', 4],
      ],
      resolvedFor: ['any', 'all', 'hurt', 'other-side', 'both'],
      standing: 'confirmed',
    },
    {
      told: 'one against the other',
      words: [
        ['a', 4],
        ['b', 1],
      ],
      resolvedFor: ['any'],
      standing: 'contested',
    },
  ]
  it.each(cases)('$told', (one) => holds(couple, report, one))
})

describe('whose word: two of one side who differ', () => {
  it('anybody’s word is that of a single one, the trainee’s as much as a client’s', () => {
    const supervision = begin('supervision', { trainee: 'party', sam: 'party' })
    const report = rupture('e', [between('trainee', 'sam')], { affected: ['trainee'] })
    const words: readonly Word[] = [
      ['trainee', 4],
      ['sam', 2],
    ]
    holds(supervision, report, { told: '', words, resolvedFor: ['any', 'hurt'], standing: 'contested' })
  })
})

describe('whose word: the hurt and the other side', () => {
  it('are not there where no one is named as hurt', () => {
    const alliance = afterWords(pair, rupture('e', [between('c', 't')]), [
      ['c', 5],
      ['t', 5],
    ])
    for (const criterion of ['hurt', 'other-side', 'both'] as const)
      expect(outcomesOf(alliance, criterion)[0]).toMatchObject({ outcome: 'not-judged', reason: 'no-one-of-that-side' })
    expect(outcomesOf(alliance, 'all')[0]?.outcome).toBe('resolved')
    expect(outcomesOf(alliance, 'observer')[0]?.reason).toBe('not-asked')
  })
  it('in what concerns the whole, the other side is everyone else', () => {
    const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
    const ofWhole = rupture('e', [[{ _tag: 'person', id: 'ann' }, { _tag: 'whole' }]], { affected: ['ann'] })
    const told = (cas: 2 | 4) =>
      afterWords(group, ofWhole, [
        ['lee', 4],
        ['ben', 4],
        ['cas', cas],
      ])
    expect(outcomesOf(told(4), 'other-side')[0]).toMatchObject({ outcome: 'resolved', voices: { of: 3, resolved: 3 } })
    expect(outcomesOf(told(2), 'other-side')[0]).toMatchObject({ outcome: 'unresolved', judged: 'split' })
    expect(outcomesOf(told(4), 'both')[0]).toMatchObject({ outcome: 'not-judged', reason: 'not-asked' })
  })
})
