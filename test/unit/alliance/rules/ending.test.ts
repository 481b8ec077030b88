/** How it ended, in whose account; death is its own ending. */
import { type AllianceCommand, accountsIn, isAttributed, outcomesOf } from 'rupture-repair'
import { describe, expect, it } from 'vitest'
import type { EndingReason } from '../../../../src/vocabulary/inside.js'
import {
  allianceAfter,
  at,
  begin,
  between,
  course,
  endTogether,
  leave,
  observes,
  pair,
  refusal,
  rupture,
  says,
} from '../../../model/given.js'

const strain = rupture('e', [between('c', 't')])
const phase = (reason: EndingReason, attributedTo: readonly string[], by = observes()): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: at(0, by),
  account: { of: { _tag: 'phase', phase: 1 }, reason, attributedTo },
})
const departure = (participant: string, reason: EndingReason, attributedTo: readonly string[]): AllianceCommand => ({
  _tag: 'AccountForEnding',
  stamp: at(0),
  account: { of: { _tag: 'departure', participant }, reason, attributedTo },
})
const died: AllianceCommand = { _tag: 'EndPhase', stamp: at(0), ending: { _tag: 'death', of: 'c' } }
const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member' })
const inGroup = rupture('e', [between('ann', 'ben')])

describe('the account of an ending', () => {
  it('comes with it or later, from each source in its own words', () => {
    const alliance = allianceAfter(
      pair,
      strain,
      endTogether(),
      phase('planned', [], says('t')),
      phase('dissatisfied', ['e'], says('c')),
    )
    expect(accountsIn(alliance).map(({ account: { reason } }) => reason)).toEqual(['planned', 'dissatisfied'])
    expect(isAttributed(alliance, 'e')).toBe(true)
    expect(isAttributed(alliance, 'another')).toBe(false)
  })
  it('given with the ending stands right after it', () => {
    const ending: AllianceCommand = {
      _tag: 'EndPhase',
      stamp: at(0),
      ending: { _tag: 'left', leavers: ['c'] },
      account: { reason: 'dissatisfied', attributedTo: ['e'] },
    }
    expect(course(pair, strain, ending).events.slice(-2)).toMatchObject([
      { _tag: 'PhaseEnded' },
      { _tag: 'EndingAccounted', account: { of: { _tag: 'phase', phase: 1 } } },
    ])
  })
  it('makes a termination only of the episodes it names', () => {
    const ended = allianceAfter(
      pair,
      strain,
      rupture('f', [between('c', 't')]),
      endTogether(),
      phase('dissatisfied', ['e']),
    )
    expect(outcomesOf(ended, 'any').map(({ outcome }) => outcome)).toEqual(['termination', 'not-judged'])
  })
  it('of a departure names what was in its phase, for a bystander, too', () => {
    expect(refusal(group, inGroup, leave('ben'), departure('ben', 'dissatisfied', ['e']))).toBeUndefined()
    expect(refusal(group, inGroup, leave('cas'), departure('cas', 'dissatisfied', ['e']))).toBeUndefined()
  })
  it.each<readonly [string, readonly AllianceCommand[], string]>([
    ['of a phase that goes on', [pair, phase('planned', [])], 'NoSuchEnding'],
    ['of somebody who stayed', [group, departure('ann', 'planned', [])], 'NoSuchEnding'],
    ['by an episode nobody reported', [pair, endTogether(), phase('dissatisfied', ['e'])], 'UnknownEpisode'],
  ])('is refused: %s', (_, commands, tag) => {
    expect(refusal(...commands)).toBe(tag)
  })
})

describe('death', () => {
  it('is attributed to no episode', () => {
    expect(refusal(pair, strain, died, phase('death', ['e']))).toBe('DeathIsItsOwnEnding')
    expect(refusal(pair, strain, died, phase('death', []))).toBeUndefined()
  })
  it('has no other reason, and is the reason of no other ending', () => {
    expect(refusal(pair, died, phase('dissatisfied', []))).toBe('DeathIsItsOwnEnding')
    expect(refusal(pair, endTogether(), phase('death', []))).toBe('DeathIsItsOwnEnding')
  })
  it('holds for a departure too', () => {
    expect(refusal(group, inGroup, leave('ben', 'death'), departure('ben', 'death', ['e']))).toBe('DeathIsItsOwnEnding')
    expect(refusal(group, inGroup, leave('ben'), departure('ben', 'death', []))).toBe('DeathIsItsOwnEnding')
  })
  it('never makes a termination', () => {
    expect(outcomesOf(allianceAfter(pair, strain, died), 'any')[0]?.outcome).toBe('not-judged')
  })
})
