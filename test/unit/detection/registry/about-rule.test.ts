/** What each rule says of itself as it is set, on which readers of findings rely. */
import { aboutRule, type ParametersOf, type Rule, type RuleId, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'

const needed = {
  'sudden-change': { cutoff: 5 },
  drop: { floor: 5 },
  'reliable-change': { sd: 5, reliability: 0.8 },
  status: { cutoff: 35, boundary: 'strict' },
} as const
const about = <Id extends RuleId>(id: Id, over: Partial<ParametersOf<Id>> = {}) =>
  aboutRule({
    _tag: id,
    parameters: { ...rules[id].defaults, ...(needed as Partial<Record<RuleId, object>>)[id], ...over },
  } as Rule<Id>)

describe('a rule', () => {
  it.each<[RuleId, boolean, 'worsening' | 'both']>([
    ['sudden-change', true, 'both'],
    ['drop', false, 'worsening'],
    ['change-point', true, 'both'],
    ['reliable-change', false, 'both'],
    ['status', false, 'worsening'],
    ['cusum', true, 'worsening'],
    ['ewma', true, 'worsening'],
  ])('%s looks ahead: %s, and seeks %s', (id, looksAhead, seeks) => {
    expect(about(id)).toMatchObject({ looksAhead, seeks })
  })

  it('with a memory looks ahead where it estimates anything from all scores', () => {
    const ahead = (over: Partial<ParametersOf<'cusum'>>) => about('cusum', over).looksAhead
    expect([
      ahead({ baseline: 'all' }),
      ahead({ baseline: 'all', centre: 40 }),
      ahead({ baseline: 'all', sigma: 2 }),
    ]).toEqual([...[true, true, true]])
    expect(ahead({ baseline: 'all', centre: 40, sigma: 2 })).toBe(false)
    expect([ahead({ baseline: 8 }), ahead({ baseline: 8, centre: 40 })]).toEqual([false, false])
    expect(ahead({ baseline: 'detrended' })).toBe(true)
    expect([about('ewma', { sides: 'both' }).seeks, about('ewma').seeks]).toEqual(['both', 'worsening'])
    expect([about('cusum').ownSpread, about('cusum', { sigma: 2 }).ownSpread]).toEqual([true, false])
  })

  it('says in words what it holds a score against', () => {
    const both = { change: 5, reference: 'previous' } as const
    expect(about('status').judges).toEqual({ _tag: 'Scores', line: 'the cut-off', distance: 'the cut-off' })
    expect(about('status', both).judges).toEqual({
      ...{ _tag: 'Scores', line: 'the limit of an alert', distance: 'the cut-off or the score it changed from' },
    })
    expect(about('status', { ...both, cutoff: 'none', boundary: 'none' }).judges).toEqual({ _tag: 'Movements' })
    expect(about('reliable-change').judges).toEqual({ _tag: 'Movements' })
    expect(about('reliable-change', { reference: 'given', baseline: 40 }).judges).toEqual({
      ...{ _tag: 'Scores', line: 'a reliable change from the given baseline', distance: 'the baseline' },
    })
    expect(about('control-chart').judges._tag).toBe('Scores')
    expect(about('sudden-change').judges).toEqual({ _tag: 'Intervals' })
    expect([about('drop').judges, about('cusum').judges]).toEqual([{ _tag: 'Movements' }, { _tag: 'Movements' }])
  })
})
