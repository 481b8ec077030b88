/** Where those stand who were there and are no party to it, and on whose word. */
import { type AllianceCommand, bystandersOf } from 'rupture-repair'
import type { Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import type { BystanderState } from '../../../../src/vocabulary/inside.js'
import { allianceAfter, at, begin, between, leave, observes, pair, rupture, says } from '../../../model/given.js'

const group = begin('group', {
  lee: 'leader',
  kim: 'coleader',
  ann: 'member',
  ben: 'member',
  cas: 'member',
  dot: 'member',
})
const strain = rupture('e', [between('ann', 'ben')])
const noted = (
  who: string,
  state: Exclude<BystanderState, 'not-asked'>,
  by: Source = says('lee'),
): AllianceCommand => ({
  _tag: 'NoteBystander',
  stamp: at(0, by),
  episode: 'e',
  bystander: { who, state },
})
const standing = (...commands: readonly AllianceCommand[]) => {
  const alliance = allianceAfter(group, strain, ...commands)
  return bystandersOf(alliance, alliance.record.episodes[0])
}
const ofCas = (...commands: readonly AllianceCommand[]) => {
  const cas = standing(...commands).find(({ who }) => who === 'cas')
  return [cas?.state, cas?.saidBy?.id]
}

describe('bystanders', () => {
  it('are the members who are no party; whoever leads is none', () => {
    expect(standing().map(({ who }) => who)).toEqual(['cas', 'dot'])
  })
  it('have not been asked until somebody says so', () => {
    expect(standing()[0]).toEqual({ who: 'cas', state: 'not-asked', saidBy: null, stillTakesPart: true })
  })
  it.each([
    ['asked', 'lee'],
    ['absent', 'lee'],
    ['waived', 'kim'],
    ['declined', 'cas'],
    ['processed', 'cas'],
  ] as const)('are %s on the word of %s', (state, by) => {
    expect(ofCas(noted('cas', state, says(by)))).toEqual([state, by])
  })
  it('stand where they were last said to stand', () => {
    expect(ofCas(noted('cas', 'asked'), noted('cas', 'waived'))).toEqual(['waived', 'lee'])
    expect(ofCas(noted('cas', 'absent', observes()), noted('cas', 'asked'))).toEqual(['asked', 'lee'])
  })
  it('have the last word on themselves', () => {
    expect(ofCas(noted('cas', 'processed', says('cas')), noted('cas', 'waived'))).toEqual(['processed', 'cas'])
    expect(ofCas(noted('cas', 'declined', says('cas')), noted('cas', 'processed', says('cas')))[0]).toBe('processed')
  })
  it('stay bystanders when they have left; whoever comes later is none', () => {
    const eve: AllianceCommand = { _tag: 'Join', stamp: at(0), participant: { id: 'eve', role: 'member' } }
    expect(standing(leave('dot'), eve).map(({ who, stillTakesPart }) => [who, stillTakesPart])).toEqual([
      ['cas', true],
      ['dot', false],
    ])
  })
  it('are none of what concerns the whole, where everyone has a word on it', () => {
    const whole = { _tag: 'whole' } as const
    const alliance = allianceAfter(group, rupture('e', [[whole, whole]]))
    expect(bystandersOf(alliance, alliance.record.episodes[0])).toEqual([])
  })
  it('are none between two people, nor of an episode that is not there', () => {
    const alliance = allianceAfter(pair, rupture('e', [between('c', 't')]))
    expect(bystandersOf(alliance, alliance.record.episodes[0])).toEqual([])
    expect(bystandersOf(alliance, alliance.record.episodes[1])).toEqual([])
  })
  it('are the partner in a couple’s rupture with the therapist', () => {
    const couple = begin('couple', { tom: 'therapist', ann: 'client', ben: 'client' })
    const alliance = allianceAfter(couple, rupture('e', [between('ann', 'tom')]))
    expect(bystandersOf(alliance, alliance.record.episodes[0]).map(({ who }) => who)).toEqual(['ben'])
  })
})
