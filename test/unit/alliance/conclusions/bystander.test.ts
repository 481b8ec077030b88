/** Who may say that a bystander’s processing is waived: whoever leads, nobody else; and where nobody stands by. */
import { type AllianceCommand, preview } from 'rupture-repair'
import type { Role, Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { at, begin, between, course, observes, person, refusal, rupture, says, whole } from '../../../model/given.js'

const group: Readonly<Record<string, Role>> = {
  lee: 'leader',
  kim: 'coleader',
  ann: 'member',
  ben: 'member',
  cas: 'member',
}
const family: Readonly<Record<string, Role>> = { tom: 'therapist', ann: 'client', ben: 'client', cas: 'client' }
const relationship: Readonly<Record<string, Role>> = { lee: 'party', ann: 'party', ben: 'party', cas: 'party' }
const waived = (by: Source): AllianceCommand => ({
  _tag: 'NoteBystander',
  stamp: at(0, by),
  episode: 'e',
  bystander: { who: 'cas', state: 'waived' },
})
const strain = rupture('e', [between('ann', 'ben')])

describe('waiving', () => {
  it.each([
    ['the leader', begin('group', group), says('lee'), undefined],
    ['a coleader', begin('group', group), says('kim'), undefined],
    ['a therapist', begin('family', family), says('tom'), undefined],
    ['a member', begin('group', group), says('ann'), 'WaivingIsALeaders'],
    ['the bystander', begin('group', group), says('cas'), 'WaivingIsALeaders'],
    ['an observer', begin('group', group), observes(), 'WaivingIsALeaders'],
    ['a party where nobody leads', begin('relationship', relationship), says('lee'), 'WaivingIsALeaders'],
  ] as const)('by %s', (_, beginning, by, tag) => {
    expect(refusal(beginning, strain, waived(by))).toBe(tag)
  })
})

describe('where everyone is a party', () => {
  const ofWhole = rupture('e', [[person('ann'), whole]])
  const asked: AllianceCommand = {
    _tag: 'NoteBystander',
    stamp: at(0, says('lee')),
    episode: 'e',
    bystander: { who: 'cas', state: 'asked' },
  }
  it('nobody stands by', () => {
    expect(refusal(begin('group', group), ofWhole, asked)).toBe('PartyIsNoBystander')
    expect(refusal(begin('group', group), ofWhole, waived(says('lee')))).toBe('PartyIsNoBystander')
    expect(refusal(begin('group', group), strain, asked)).toBeUndefined()
  })
  it('preview offers no bystander', () => {
    const offered = (of: AllianceCommand) =>
      preview(course(begin('group', group), of).state).map(({ command }) => command)
    expect(offered(ofWhole)).not.toContain('NoteBystander')
    expect(offered(strain)).toContain('NoteBystander')
  })
})
