/** The three parts of a group’s repair and what each named rule makes of them. */
import { type AllianceCommand, groupRepairOf } from 'rupture-repair/alliance'
import { describe, expect, it } from 'vitest'
import type { GroupRule } from '../../../../src/alliance/inside.js'
import {
  allianceAfter,
  at,
  begin,
  between,
  judge,
  leave,
  person,
  resolve,
  rupture,
  says,
  whole,
} from '../../../model/given.js'

const group = begin('group', { lee: 'leader', ann: 'member', ben: 'member', cas: 'member', dot: 'member' })
const held = (session: number, ...others: readonly string[]): AllianceCommand => ({
  _tag: 'HoldSession',
  stamp: at(session),
  held: { present: ['lee', ...others] },
})
const noted = (
  who: string,
  state: 'asked' | 'declined' | 'processed' | 'absent' | 'waived',
  by = who,
): AllianceCommand => ({
  _tag: 'NoteBystander',
  stamp: at(1, says(by)),
  episode: 'e',
  bystander: { who, state },
})
const climate = (session: number, conflict: number, engaged: number, by = 'dot'): AllianceCommand => ({
  _tag: 'GiveRating',
  stamp: at(session, says(by)),
  rating: { of: [person(by), whole], instrument: 'gcq-s', scores: { conflict, engaged } },
})
const measures = [
  { instrument: 'gcq-s', dimension: 'conflict', better: 'lower', reliableChange: 1 },
  { instrument: 'gcq-s', dimension: 'engaged', better: 'higher', reliableChange: 1 },
] as const

const strain = rupture('e', [between('ann', 'ben')], { session: 1, affected: ['ann'] })
const bothResolved = [resolve('e', says('ann'), 5, 1), judge('e', says('ben'), 4, 1)]
const allProcessed = [noted('cas', 'processed'), noted('dot', 'processed')]
const strict: GroupRule = { _tag: 'strict' }

const repair = (
  rule: GroupRule,
  said: readonly AllianceCommand[],
  ratings: readonly [AllianceCommand, AllianceCommand] | [] = [],
) => {
  const [before, after] = ratings
  const everyone = ['ann', 'ben', 'cas', 'dot']
  const left = said.flatMap((one) => (one._tag === 'Leave' ? [one.participant] : []))
  const stayed = everyone.filter((id) => !left.includes(id))
  const commands = [
    group,
    held(1, ...everyone),
    ...(before ? [before] : []),
    strain,
    ...said,
    held(2, ...stayed),
    ...(after ? [after] : []),
  ]
  const found = groupRepairOf(allianceAfter(...commands), 'e', { rule, criterion: 'all', climate: measures })
  if (found === undefined) throw new Error('no such episode')
  return found
}
const better = [climate(1, 3, 2), climate(2, 1, 4)] as const
const mixed = [climate(1, 1, 2), climate(2, 3, 4)] as const
const level = [climate(1, 2, 2), climate(2, 2, 2)] as const

describe('the rule of the parties', () => {
  const parties: GroupRule = { _tag: 'parties' }
  it('is met when they have resolved it, whatever the others say', () => {
    expect(repair(parties, bothResolved).whole).toBe('met')
    expect(repair(parties, [...bothResolved, noted('cas', 'declined')], mixed).whole).toBe('met')
  })
  it('is not met where one of two says otherwise', () => {
    expect(repair(parties, [resolve('e', says('ann'), 5, 1), judge('e', says('ben'), 1, 1)]).whole).toBe('unmet')
  })
  it('is unknown while one of the two has not judged it', () => {
    expect(repair(parties, [resolve('e', says('ann'), 5, 1)]).whole).toBe('unknown')
  })
  it('is not met while nobody has closed it', () => {
    expect(repair(parties, []).whole).toBe('unmet')
  })
})

describe('the rule of a share', () => {
  const share = (atLeast: number): GroupRule => ({ _tag: 'parties+share', atLeast })
  it('counts only those who have processed it by their own word', () => {
    const said = [...bothResolved, noted('cas', 'processed'), noted('dot', 'waived', 'lee')]
    expect(repair(share(0.5), said).whole).toBe('met')
    expect(repair(share(0.51), said).whole).toBe('unmet')
  })
  it.each(['asked', 'declined', 'absent', 'waived'] as const)('takes nobody for processed who is %s', (state) => {
    const said = [...bothResolved, noted('cas', state, state === 'declined' ? 'cas' : 'lee')]
    expect(repair(share(0.5), said).whole).toBe('unmet')
  })
  it('takes nobody for processed who was not asked', () => {
    expect(repair(share(0.5), bothResolved).whole).toBe('unmet')
    expect(repair(share(0), bothResolved).whole).toBe('met')
  })
  it('counts a share as it is written', () => {
    const members = Array.from({ length: 25 }, (_, index) => `m${index}`)
    const roles = Object.fromEntries(members.map((id) => [id, 'member' as const]))
    const large = begin('group', { lee: 'leader', ann: 'member', ben: 'member', ...roles })
    const seven = members.slice(0, 7).map((who) => ({ ...noted(who, 'processed'), stamp: at(0, says(who)) }))
    const rift = rupture('e', [between('ann', 'ben')])
    const alliance = allianceAfter(large, rift, resolve('e', says('ann')), judge('e', says('ben'), 5), ...seven)
    const rule = { _tag: 'parties+share', atLeast: 0.28 } as const
    expect(groupRepairOf(alliance, 'e', { rule, criterion: 'all', climate: [] })?.whole).toBe('met')
  })
  it('counts those who died or left no more, whatever they had said, and keeps them on the list', () => {
    const gone = (who: string, departure: 'left' | 'death') => leave(who, departure, 1)
    for (const departure of ['left', 'death'] as const) {
      const through = repair(share(1), [...bothResolved, noted('cas', 'processed'), gone('dot', departure)])
      expect([through.whole, through.unmet]).toEqual(['met', []])
      expect(through.bystanders.map(({ who, stillTakesPart }) => [who, stillTakesPart])).toEqual([
        ['cas', true],
        ['dot', false],
      ])
      const without = repair(share(0.5), [...bothResolved, noted('dot', 'processed'), gone('dot', departure)])
      expect([without.whole, without.unmet]).toEqual(['unmet', ['bystanders']])
    }
    expect(repair(share(1), [...bothResolved, gone('cas', 'left'), gone('dot', 'left')]).whole).toBe('met')
    const strictly = [...bothResolved, noted('cas', 'processed'), gone('dot', 'death')]
    expect(repair(strict, strictly, [climate(1, 3, 2, 'cas'), climate(2, 1, 4, 'cas')]).whole).toBe('met')
  })
  it('cannot be judged by a share that is none', () => {
    for (const atLeast of [50, -0.1, 1.01, Number.NaN]) {
      const found = repair(share(atLeast), [...bothResolved, ...allProcessed])
      expect([found.whole, found.unmet, found.unknown]).toEqual(['unknown', [], ['bystanders']])
      expect(repair(share(atLeast), []).whole).toBe('unmet')
    }
  })
  it('needs the parties first', () => {
    expect(repair(share(0.5), allProcessed).whole).toBe('unmet')
  })
})

describe('the strict rule', () => {
  const said = [...bothResolved, ...allProcessed]
  it('is met when parties and bystanders are through and no climate is worse', () => {
    expect(repair(strict, said, better).whole).toBe('met')
    expect(repair(strict, said, level).whole).toBe('met')
  })
  it('is not met when one dimension is worse and another better', () => {
    const found = repair(strict, said, mixed)
    expect(found.climate.map(({ dimension, change }) => [dimension, change])).toEqual([
      ['conflict', 'worse'],
      ['engaged', 'better'],
    ])
    expect(found.whole).toBe('unmet')
  })
  it('is unknown where the climate was not measured', () => {
    expect(repair(strict, said).whole).toBe('unknown')
    const unasked = { rule: strict, criterion: 'all', climate: [] } as const
    expect(groupRepairOf(allianceAfter(group, held(1), strain, ...said), 'e', unasked)?.whole).toBe('unknown')
  })
  it('is not met, known or not, while somebody was waived', () => {
    const waived = [...bothResolved, noted('cas', 'processed'), noted('dot', 'waived', 'lee')]
    expect(repair(strict, waived, better).whole).toBe('unmet')
    expect(repair(strict, waived).whole).toBe('unmet')
  })
})

describe('what is missing', () => {
  it('is named part by part, of those the rule asks for', () => {
    const open = [noted('cas', 'processed')]
    expect(repair({ _tag: 'parties' }, open, mixed)).toMatchObject({ unmet: ['parties'], unknown: [] })
    expect(repair({ _tag: 'parties+share', atLeast: 1 }, open, mixed)).toMatchObject({
      unmet: ['parties', 'bystanders'],
      unknown: [],
    })
    expect(repair(strict, open, mixed)).toMatchObject({ unmet: ['parties', 'bystanders', 'climate'], unknown: [] })
    expect(repair(strict, [...bothResolved, ...allProcessed])).toMatchObject({ unmet: [], unknown: ['climate'] })
    expect(repair(strict, [...bothResolved, ...allProcessed], better)).toMatchObject({ unmet: [], unknown: [] })
  })
})

describe('a summary', () => {
  it('names its rule and shows its parts', () => {
    const found = repair(strict, [...bothResolved, noted('dot', 'waived', 'lee')], better)
    expect(found).toMatchObject({ episode: 'e', rule: { _tag: 'strict' }, parties: 'met' })
    expect(found.bystanders.map(({ who, state, saidBy }) => [who, state, saidBy?.id])).toEqual([
      ['cas', 'not-asked', undefined],
      ['dot', 'waived', 'lee'],
    ])
  })
  it('is none of an episode that is not on record', () => {
    const question = { rule: strict, criterion: 'all', climate: [] } as const
    expect(groupRepairOf(allianceAfter(group), 'e', question)).toBeUndefined()
  })
})
