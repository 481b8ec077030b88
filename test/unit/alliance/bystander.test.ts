/** Who may say that a bystander’s processing is waived: whoever leads, nobody else. */
import type { AllianceCommand } from 'rupture-repair'
import type { Role, Source } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { at, begin, between, observes, refusal, rupture, says } from '../../model/given.js'

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
