/** Whose words are weighed in how far they agree: of those concerned, of who leads or treats, of observers; not a bystander’s. */
import { type AllianceCommand, outcomesOf } from 'rupture-repair'
import { compareAccounts, groupRepairOf } from 'rupture-repair/alliance'
import { describe, expect, it } from 'vitest'
import type { Standing } from '../../../../src/vocabulary/inside.js'
import { allianceAfter, at, begin, between, judge, leave, person, rupture, says, whole } from '../../../model/given.js'

const quartet = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
const inGroup = rupture('e', [between('ann', 'ben')], { affected: ['ben'] })
const ofWhole = rupture('e', [[whole, whole]], { affected: ['ben'] })
const standing = (...commands: readonly AllianceCommand[]): Standing | undefined =>
  outcomesOf(allianceAfter(quartet, ...commands), 'any')[0]?.standing

describe('how far the words agree', () => {
  it.each<readonly [string, Standing, readonly AllianceCommand[]]>([
    ['a bystander’s yes alone', 'none', [inGroup, judge('e', says('cas'), 5)]],
    ['a bystander’s no', 'confirmed', [inGroup, judge('e', says('ben'), 5), judge('e', says('cas'), 1)]],
    ['a bystander’s yes', 'therapist-only', [inGroup, judge('e', says('lee'), 5), judge('e', says('cas'), 5)]],
    ['a leader’s no', 'contested', [inGroup, judge('e', says('ben'), 5), judge('e', says('lee'), 1)]],
    ['a member’s no about the whole', 'contested', [ofWhole, judge('e', says('ben'), 5), judge('e', says('cas'), 1)]],
    [
      'the no of one who was part of the whole and left',
      'contested',
      [ofWhole, judge('e', says('ben'), 5), leave('cas'), judge('e', says('cas'), 1)],
    ],
    [
      'the no of one who had left before the whole was concerned',
      'confirmed',
      [leave('cas'), ofWhole, judge('e', says('ben'), 5), judge('e', says('cas'), 1)],
    ],
    [
      'both parties’ yes where nobody is named as hurt',
      'others-only',
      [
        rupture('e', [between('ann', 'ben')], { expressedBy: [], affected: [] }),
        judge('e', says('ann'), 5),
        judge('e', says('ben'), 5),
      ],
    ],
    [
      'the no of one to whom a tie with the whole stands',
      'contested',
      [
        rupture('e', [[person('ann'), whole]], { affected: ['ann'] }),
        judge('e', says('ann'), 5),
        judge('e', says('cas'), 1),
      ],
    ],
    [
      'the no of one whom only the second tie concerns',
      'contested',
      [
        rupture('e', [between('ann', 'ben'), [whole, whole]], { affected: ['ann'] }),
        judge('e', says('ann'), 5),
        judge('e', says('cas'), 1),
      ],
    ],
  ])('%s: %s', (_, expected, commands) => {
    expect(standing(...commands)).toBe(expected)
  })
})

describe('at another cut', () => {
  const told = allianceAfter(quartet, inGroup, judge('e', says('ben'), 3), judge('e', says('ann'), 4))
  it('the words agree otherwise, side by side and of the group', () => {
    const at = (resolvedFrom: 3 | 4 | 5) => compareAccounts(told, { resolvedFrom })[0]?.standing
    expect([at(3), at(4), at(5)]).toEqual(['confirmed', 'contested', 'none'])
    expect(outcomesOf(told, 'any', { resolvedFrom: 5 })[0]?.standing).toBe('none')
    const ended = allianceAfter(quartet, inGroup, judge('e', says('ben'), 3), leave('ann'))
    const whole = (resolvedFrom: 3 | 4) =>
      groupRepairOf(ended, 'e', { rule: { _tag: 'parties' }, criterion: 'client', climate: [], resolvedFrom })?.whole
    expect([whole(3), whole(4)]).toEqual(['met', 'unmet'])
  })
  it('words of a let-go or on a scale without a cut are no word on the resolution', () => {
    const word = { _tag: 'JudgeResolution', stamp: at(0, says('ann')), episode: 'e' } as const
    for (const judgement of [{ over: 'let-go' }, { rating: 1, scale: 'of their own' }] as const)
      expect(standing(inGroup, judge('e', says('ben'), 5), { ...word, judgement })).toBe('confirmed')
  })
})
