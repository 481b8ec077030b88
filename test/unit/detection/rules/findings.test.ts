/** The whole of what each rule says of a short series, worked by hand. */
import { detect, type ParametersOf, type Rule, type RuleId, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

const ruleOf = <Id extends RuleId>(id: Id, over: Partial<ParametersOf<Id>>): Rule<Id> =>
  ({ _tag: id, parameters: { ...rules[id].defaults, ...over } }) as Rule<Id>

/** The findings of a rule, which are all of them findings of that rule of the same person. */
const found = (rule: Rule, scores: readonly (number | null)[], ...more: readonly ['higher' | 'lower'] | []) => {
  const detection = detect(seriesOf(scores, ...more), rule)
  expect(detection).toMatchObject({ rule: rule._tag, parameters: rule.parameters })
  return detection.findings.map(({ _tag, id, rule: by, parameters, ...rest }) => {
    expect({ _tag, id, by, parameters }).toEqual({
      _tag: 'Finding',
      id: 'ann',
      by: rule._tag,
      parameters: rule.parameters,
    })
    return rest
  })
}
const counted = { counts: true, verdict: 'met' } as const
const open = { recoveredAt: null, status: 'censored' } as const
const over = (recoveredAt: number) => ({ recoveredAt, status: 'recovered' }) as const

describe('status', () => {
  const strict = ruleOf('status', { cutoff: 35, boundary: 'strict' })
  const of = (from: number, to: number, score: number) => ({
    ...{ ...counted, from, to, kind: 'drop', criteria: { status: 'met' }, magnitude: 35 - score },
    evidence: { reference: 35, score, threshold: 0 },
  })
  it('begins below the cut-off and is over at the first score that is not', () => {
    expect(found(strict, [40, 30, 29, 35, 34])).toEqual([
      { ...of(1, 2, 30), ...over(4) },
      { ...of(4, 5, 34), ...open },
    ])
    expect(found(strict, [30])).toEqual([{ ...of(1, 1, 30), ...open }])
  })
  it('includes the cut-off where that is asked for, and turns with the better end', () => {
    const inclusive = ruleOf('status', { cutoff: 35, boundary: 'inclusive' })
    expect(found(inclusive, [35])).toEqual([{ ...of(1, 1, 35), ...open }])
    expect(found(strict, [35, 36], 'lower')).toMatchObject([{ from: 1, to: 2, kind: 'rise', magnitude: 1 }])
  })
  it('of a change counts from the score before or from the first', () => {
    const change = (reference: 'previous' | 'first') =>
      found(ruleOf('status', { change: 5, reference }), [40, 38, 35, 30])
    expect(change('previous')).toEqual([
      {
        ...{ ...counted, from: 3, to: 4, kind: 'drop', criteria: { change: 'met' }, magnitude: 5, ...open },
        evidence: { reference: 35, score: 30, threshold: 5 },
      },
    ])
    expect(change('first')).toMatchObject([{ from: 1, to: 3, magnitude: 5, ...open }])
    expect(detect(seriesOf([40]), ruleOf('status', { change: 5, reference: 'first' })).unknowable).toHaveLength(1)
    expect(detect(seriesOf([40]), strict).unknowable).toEqual([])
  })
})

describe('reliable-change', () => {
  const rule = ruleOf('reliable-change', { sd: 5, reliability: 0.8 })
  it('is more than 1.96 standard errors of a difference, either way', () => {
    // 1.96 · √2 · 5 · √.2 = 6.198.
    const of = (kind: 'drop' | 'rise', score: number) => ({
      ...{ ...counted, from: 1, kind, criteria: { change: 'met' }, magnitude: Math.abs(40 - score) },
      evidence: { reference: 40, score, threshold: expect.closeTo(6.198064, 5) },
    })
    expect(found(rule, [40, 33, 34, 47])).toEqual([
      { ...of('drop', 33), to: 2, ...over(3) },
      { ...of('rise', 47), to: 4, ...open },
    ])
  })
  it('counts from a given baseline, of which also the first score may be a change', () => {
    const given = ruleOf('reliable-change', { sd: 5, reliability: 0.8, reference: 'given', baseline: 40 })
    expect(found(given, [30, 50])).toMatchObject([
      { from: 1, to: 1, kind: 'drop', ...over(2) },
      { from: 1, to: 2, kind: 'rise', ...open },
    ])
  })
})

describe('charts with a memory', () => {
  const given = { centre: 10, sigma: 1, baseline: 'all', sides: 'both' } as const
  const of = { ...counted, criteria: { limit: 'met' } }
  it('cusum: sums beyond k, a finding a side, in the order in which they passed the limit', () => {
    // Down: 6 − .5 = 5.5, then 5, then 0. Up: 10 − .5 = 9.5, then 19. The mean shift is k and the sum by score.
    expect(found(ruleOf('cusum', given), [10, 4, 10, 20, 20])).toEqual([
      {
        ...{ ...of, from: 1, to: 2, kind: 'drop', magnitude: 6, ...over(4) },
        evidence: { score: 4, centre: 10, sigma: 1, sum: 5.5, limit: 5, greatest: 5.5 },
      },
      {
        ...{ ...of, from: 3, to: 4, kind: 'rise', magnitude: 10, ...open },
        evidence: { score: 20, centre: 10, sigma: 1, sum: 9.5, limit: 5, greatest: 19 },
      },
    ])
    expect(found(ruleOf('cusum', { ...given, sides: 'worsening' }), [10, 4, 10, 20, 20], 'lower')).toMatchObject([
      { kind: 'rise', from: 3, to: 4 },
    ])
    // Two excursions of one side.
    expect(
      found(ruleOf('cusum', given), [4, 20, 1]).map(({ kind, to, recoveredAt }) => [kind, to, recoveredAt]),
    ).toEqual([
      ...[
        ['drop', 1, 2],
        ['rise', 2, 3],
        ['drop', 3, null],
      ],
    ])
  })
  it('ewma: a fifth of each score, its limit widening', () => {
    // .2 · 4 + .8 · 10 = 8.8; the limit 3 · √(.2 / 1.8 · (1 − .8⁴)) = .7684.
    expect(found(ruleOf('ewma', { ...given, sides: 'worsening' }), [10, 4, 10, 20, 20])).toEqual([
      {
        ...{ ...of, from: 1, to: 2, kind: 'drop', magnitude: expect.closeTo(1.2, 12), ...over(4) },
        evidence: {
          ...{ score: 4, centre: 10, sigma: 1, average: expect.closeTo(8.8, 12), greatest: expect.closeTo(1.2, 12) },
          ...{ lower: expect.closeTo(9.2316, 4), upper: expect.closeTo(10.7684, 4) },
        },
      },
    ])
  })
})

it('change-point: where a mean differs from the one before, until a score is back', () => {
  const of = (from: number, meanBefore: number, meanAfter: number) => ({
    ...{ ...counted, from, to: from + 1, criteria: { partition: 'met' }, magnitude: 4 },
    evidence: { meanBefore, meanAfter, scoresBefore: 4, scoresAfter: 4, sigma: 1, recoveryLevel: meanBefore },
  })
  const rule = ruleOf('change-point', { sigma: 1 })
  expect(found(rule, [5, 5, 5, 5, 1, 1, 1, 1, 5, 5, 5, 5])).toEqual([
    { ...of(4, 5, 1), kind: 'drop', ...over(9) },
    { ...of(8, 1, 5), kind: 'rise', ...open },
  ])
  expect(detect(seriesOf([5]), rule)).toMatchObject({ findings: [], intervals: [] })
  expect(detect(seriesOf([]), rule)).toMatchObject({ findings: [], intervals: [] })
})

it('control-chart: a score beyond three sigma of the moving range', () => {
  // 20 scores of 10 and 12 in turn, then 0: mean 220 / 21; ranges 19 · 2 and 12, σ̂ = 2.5 / 1.128.
  const scores = [...Array.from({ length: 20 }, (_, at) => 10 + 2 * (at % 2)), 0]
  const [mean, sigma] = [220 / 21, 2.5 / 1.128]
  expect(found(ruleOf('control-chart', {}), scores)).toEqual([
    {
      ...{ ...counted, from: 21, to: 21, kind: 'drop', criteria: { limit: 'met' }, ...open },
      magnitude: expect.closeTo(mean, 10),
      evidence: {
        ...{ score: 0, centre: expect.closeTo(mean, 10), sigma: expect.closeTo(sigma, 10) },
        ...{ lower: expect.closeTo(mean - 3 * sigma, 10), upper: expect.closeTo(mean + 3 * sigma, 10) },
      },
    },
  ])
})

it('sudden-change: a score that differs from the three before and after it', () => {
  const [first, ...others] = found(ruleOf('sudden-change', { cutoff: 3 }), [10, 11, 10, 3, 4, 3, 10, 11])
  expect(first).toMatchObject({
    ...{ ...counted, from: 3, to: 4, kind: 'drop', magnitude: 7, ...over(7) },
    ...{ criteria: { criterion1: 'met', criterion2: 'met', criterion3: 'met' } },
    // Halfway back is 6.5; t of 4 degrees of freedom 2.776.
    evidence: {
      scoreBefore: 10,
      scoreAfter: 3,
      meanBefore: 31 / 3,
      meanAfter: 10 / 3,
      reversal: 6.5,
      criticalT: expect.closeTo(2.7764, 4),
    },
  })
  expect(others).toMatchObject([{ from: 6, to: 7, kind: 'rise', ...open }])
})

it('drop: a fall from the session before, until the score is back', () => {
  expect(found(ruleOf('drop', { floor: 3 }), [10, 11, 5, 8, 11, 9])).toEqual([
    {
      ...{ ...counted, from: 2, to: 3, kind: 'drop', criteria: { fall: 'met' }, magnitude: 6, ...over(5) },
      evidence: { reference: 11, nadir: 5, threshold: 3, recoveryLevel: 11, openedAt: 3, lengthSessions: 1 },
    },
  ])
})
