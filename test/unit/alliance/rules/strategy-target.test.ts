/** What a strategy was aimed at: a tie of the alliance, or a person in it; checked and renamed like every other name. */
import type { AllianceCommand } from 'rupture-repair'
import { redact } from 'rupture-repair/alliance'
import { parseCommand } from 'rupture-repair/schema'
import { describe, expect, it } from 'vitest'
import type { StrategyUse } from '../../../../src/episode/content.js'
import { at, attempt, between, course, person, refusal, rupture, subgroup, trio, whole } from '../../../model/given.js'

const strained = [trio, rupture('e', [between('ann', 'ben')]), attempt('e', 'leader')]
const aimed = (target: unknown): AllianceCommand => ({
  _tag: 'UseStrategy',
  stamp: at(0),
  episode: 'e',
  use: { strategy: 'protect-the-one-attacked', usedBy: 'leader', target } as StrategyUse,
})

describe('a target', () => {
  it.each([
    ['a tie of the alliance', { tie: between('ann', 'ben') }],
    ['another tie than those strained', { tie: between('leader', 'ann') }],
    ['the group as a whole', { tie: [whole, whole] }],
    ['a person', { participant: 'ann' }],
  ])('is %s', (_, target) => {
    expect(refusal(...strained, aimed(target))).toBeUndefined()
  })
  it.each([
    ['no tie: the same person twice', { tie: between('ann', 'ann') }, 'NotATie'],
    ['no tie: a member of its own subgroup', { tie: [subgroup('ann', 'ben'), person('ann')] }, 'NotATie'],
    ['a tie with a stranger', { tie: between('ann', 'x') }, 'UnknownParticipant'],
    ['a stranger', { participant: 'x' }, 'UnknownParticipant'],
    ['nothing at all', {}, 'UnknownParticipant'],
  ])('is refused where it is %s', (_, target, tag) => {
    expect(refusal(...strained, aimed(target))).toBe(tag)
  })

  it('is renamed with the rest', () => {
    const { events } = course(...strained, aimed({ tie: between('ann', 'ben') }), aimed({ participant: 'ben' }))
    const redacted = redact(events, { names: 'numbered', notes: 'keep', dates: 'keep', audience: 'research' })
    const uses = redacted.events.flatMap((event) => (event._tag === 'StrategyUsed' ? [event.use] : []))
    expect(uses.map(({ target }) => target)).toEqual([{ tie: between('p3', 'p4') }, { participant: 'p4' }])
  })
})

describe('a target from outside', () => {
  const problems = (target: unknown) => {
    const parsed = parseCommand(aimed(target))
    return parsed._tag === 'Right' ? [] : parsed.left.map(({ _tag, path }) => [_tag, path.join('.')])
  }
  it.each([[{ tie: between('ann', 'ben') }], [{ participant: 'ann' }]])('is read: %j', (target) => {
    expect(problems(target)).toEqual([])
  })
  it.each([
    ['both', { tie: between('ann', 'ben'), participant: 'ann' }],
    ['none of the two', {}],
    ['no object', 'ann'],
  ])('is one of two shapes, not %s', (_, target) => {
    expect(problems(target)).toHaveLength(1)
    expect(problems(target)[0]?.[1]).toBe('use.target')
  })
  it('has its faults told where they are', () => {
    expect(problems({ tie: [person('ann'), { _tag: 'crowd' }] })).toEqual([['UnknownTag', 'use.target.tie.1._tag']])
    expect(problems({ participant: '' })).toEqual([['WrongFormat', 'use.target.participant']])
    expect(problems({ participant: 'ann', of: 1 })).toEqual([['UnknownKey', 'use.target.of']])
  })
})
