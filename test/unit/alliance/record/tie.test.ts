/** Every level there is, from a tie that has it; none from what is no tie. */
import { type AllianceCommand, decide, levelOf } from 'rupture-repair'
import type { Role, Setting, Tie, TieEnd } from 'rupture-repair/vocabulary'
import { describe, expect, it } from 'vitest'
import { isSameTie } from '../../../../src/alliance/record/tie.js'
import type { Level } from '../../../../src/vocabulary/inside.js'
import { allianceAfter, begin, between, course, pair, person, rupture, subgroup, whole } from '../../../model/given.js'

type Place = readonly [setting: Setting, people: Readonly<Record<string, Role>>]
const family: Place = ['family', { mia: 'client', noa: 'client', tom: 'therapist', tess: 'therapist' }]
const group: Place = ['group', { ann: 'member', ben: 'member', cas: 'member', lee: 'leader', kim: 'coleader' }]
const team: Place = ['team', { pat: 'party', quin: 'party', ray: 'party', lee: 'leader' }]

const examples: Readonly<Record<Level, readonly [Place, Tie]>> = {
  'client-therapist': [family, between('mia', 'tom')],
  'client-client': [family, between('mia', 'noa')],
  'therapist-therapist': [family, between('tom', 'tess')],
  'client-group': [family, [person('mia'), whole]],
  'therapist-group': [family, [person('tom'), whole]],
  'member-leader': [group, between('ann', 'kim')],
  'member-member': [group, between('ann', 'ben')],
  'leader-leader': [group, between('lee', 'kim')],
  'member-group': [group, [person('ann'), whole]],
  'leader-group': [group, [person('lee'), whole]],
  'party-party': [team, between('pat', 'quin')],
  'leader-party': [team, between('lee', 'pat')],
  'party-group': [team, [person('pat'), whole]],
  'subgroup-client': [family, [subgroup('mia', 'tom'), person('noa')]],
  'subgroup-therapist': [family, [subgroup('mia', 'noa'), person('tom')]],
  'subgroup-member': [group, [subgroup('ann', 'ben'), person('cas')]],
  'subgroup-leader': [group, [subgroup('ann', 'ben'), person('lee')]],
  'subgroup-party': [team, [subgroup('pat', 'quin'), person('ray')]],
  'subgroup-subgroup': [group, [subgroup('ann', 'ben'), subgroup('cas', 'lee')]],
  'subgroup-group': [group, [subgroup('ann', 'ben'), whole]],
  'group-as-a-whole': [group, [whole, whole]],
}

describe('the level of a tie', () => {
  it.each(Object.entries(examples))('%s, whichever end is named first', (level, [[setting, people], [one, other]]) => {
    const alliance = allianceAfter(begin(setting, people))
    expect([levelOf(alliance, [one, other]), levelOf(alliance, [other, one])]).toEqual([level, level])
  })

  const alliance = allianceAfter(begin(...group))
  it.each<readonly [string, Tie]>([
    ['a person with themselves', between('ann', 'ann')],
    ['a person with a subgroup they are in', [person('ann'), subgroup('ann', 'ben')]],
    ['subgroups that share a person', [subgroup('ann', 'ben'), subgroup('ben', 'cas')]],
    ['a subgroup that names a person twice', [subgroup('ann', 'ann'), person('ben')]],
    ['somebody unknown', between('ann', 'zoe')],
    ['a subgroup with somebody unknown', [subgroup('ann', 'zoe'), person('ben')]],
  ])('no tie: %s', (_, tie) => {
    expect(levelOf(alliance, tie)).toBeUndefined()
  })

  it('two people are no whole', () => {
    const ofTwo = allianceAfter(pair)
    expect(levelOf(ofTwo, [whole, whole])).toBeUndefined()
    expect(levelOf(ofTwo, [person('c'), whole])).toBeUndefined()
  })
})

it('a tie is the same whichever end, and whoever of a subgroup, is named first, and no other is', () => {
  const [ab, ba, abc] = [subgroup('ann', 'ben'), subgroup('ben', 'ann'), subgroup('ann', 'ben', 'cas')]
  expect(isSameTie([person('ann'), person('ben')], [person('ben'), person('ann')])).toBe(true)
  expect(isSameTie([ab, person('lee')], [person('lee'), ba])).toBe(true)
  expect(isSameTie([whole, whole], [whole, whole])).toBe(true)
  for (const [one, other] of [
    [
      [ab, person('lee')],
      [abc, person('lee')],
    ],
    [
      [abc, person('lee')],
      [ab, person('lee')],
    ],
    [
      [ab, person('lee')],
      [subgroup('ann', 'cas'), person('lee')],
    ],
    [
      [ab, person('lee')],
      [person('ann'), person('lee')],
    ],
    [
      [whole, person('lee')],
      [ab, person('lee')],
    ],
    [between('ann', 'ben'), between('ann', 'cas')],
    [between('ann', 'ben'), between('cas', 'ben')],
  ] as const satisfies readonly (readonly [Tie, Tie])[])
    expect(isSameTie(one, other)).toBe(false)
})
it('a refusal counts ties from 1, and what concerns the whole may be directed at anyone', () => {
  const [setting, people] = group
  const strain = (...ties: readonly [Tie, ...Tie[]]) => rupture('e', ties)
  const refused = (command: AllianceCommand) => decide(course(begin(setting, people)).state, command)
  expect(refused(strain(between('ann', 'ben'), between('ben', 'ann')))).toEqual({
    _tag: 'Left',
    left: { _tag: 'NotATie', tie: 2 },
  })
  const report = strain(between('ann', 'ben'), [whole, whole])
  const directed = (...directedTo: readonly TieEnd[]): AllianceCommand => ({
    ...report,
    rupture: { ...report.rupture, directedTo },
  })
  expect(refused(directed(person('cas'), whole))._tag).toBe('Right')
  const between2 = strain(between('ann', 'ben'))
  const outside = { ...between2, rupture: { ...between2.rupture, directedTo: [subgroup('ann', 'cas')] } }
  expect(refused(outside)).toEqual({
    _tag: 'Left',
    left: { _tag: 'NotInTheTies', episode: 'e', end: subgroup('ann', 'cas') },
  })
})
