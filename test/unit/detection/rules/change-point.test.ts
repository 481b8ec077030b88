import { parseRule, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { ScoreSeries } from '../../../../src/series/index.js'

const seriesOf = (scores: readonly (number | null)[], range?: ScoreSeries['range']): ScoreSeries => ({
  id: 'ann',
  rater: 'client',
  better: 'higher',
  ...(range === undefined ? {} : { range }),
  points: scores.map((score, index) => ({ session: index + 1, score })),
})
const set = { ...rules['change-point'].defaults, sigma: 0.5 }

describe('changePoint', () => {
  it('tells the change, the levels and the level that came back', () => {
    const [fall, rise, ...more] = rules['change-point'].detect(
      seriesOf([6, 5, 6, null, 2, 2, 2, 6, 6, 6]),
      set,
    ).findings
    expect(fall).toMatchObject({
      _tag: 'Finding',
      id: 'ann',
      rater: 'client',
      rule: 'change-point',
      from: 3,
      to: 5,
      kind: 'drop',
      criteria: { partition: 'met' },
      recoveredAt: 8,
      status: 'recovered',
      evidence: { meanAfter: 2, scoresBefore: 3, scoresAfter: 3, sigma: 0.5 },
    })
    expect(fall?.magnitude).toBeCloseTo(11 / 3, 12)
    expect(rise).toMatchObject({ from: 7, to: 8, kind: 'rise', magnitude: 4, recoveredAt: null, status: 'censored' })
    expect(more).toEqual([])
  })

  it('asks the level for as much of the way back as is wanted', () => {
    const scores = [6, 6, 6, 2, 2, 2, 5, 5, 5]
    const fates = [1, 0.75, 0.5].map(
      (recoverFraction) =>
        rules['change-point'].detect(seriesOf(scores), { ...set, recoverFraction }).findings[0]?.recoveredAt,
    )
    expect(fates).toEqual([null, 7, 7])
  })

  it('keeps stretches as long as they must be', () => {
    const scores = [6, 6, 6, 2, 6, 6, 6]
    const found = (minimum: number) =>
      rules['change-point'].detect(seriesOf(scores), { ...set, minimum }).findings.map(({ to }) => to)
    // The 2 alone, or together with the 6 before it.
    expect([found(1), found(2)]).toEqual([
      [4, 5],
      [3, 5],
    ])
  })

  it('finds nothing where all scores are one', () => {
    const { findings, unknowable } = rules['change-point'].detect(
      seriesOf([4, 4, 4, 4]),
      rules['change-point'].defaults,
    )
    expect([findings, unknowable]).toEqual([[], []])
  })

  it('does not judge too few scores', () => {
    const silent = (scores: readonly (number | null)[], minimum: number) =>
      rules['change-point']
        .detect(seriesOf(scores), { ...set, minimum })
        .unknowable.map(({ session, because }) => [session, because])
    expect(silent([null, 6], 1)).toEqual([[2, 'too few scores']])
    expect(silent([6, null, 2, 6], 2)).toEqual([1, 3, 4].map((session) => [session, 'too few scores']))
    expect(silent([], 1)).toEqual([])
  })

  it('does not know at an end of the scale what it has not found', () => {
    const { findings, unknowable } = rules['change-point'].detect(seriesOf([7, 7, 7, 1, 1, 1], { min: 1, max: 7 }), set)
    expect(findings.map(({ to }) => to)).toEqual([4])
    expect(unknowable.map(({ session, because }) => [session, because])).toEqual(
      [1, 2, 3, 5, 6].map((session) => [session, 'scale end']),
    )
  })

  it('reads its parameters from texts', () => {
    const parsed = parseRule('change-point', { penalty: 'bic', sigma: '0.5', minimum: '3' })
    expect(parsed).toMatchObject({ right: { parameters: { penalty: 'bic', sigma: 0.5, minimum: 3 } } })
    expect(parseRule('change-point', {})).toEqual({
      _tag: 'Right',
      right: { _tag: 'change-point', parameters: rules['change-point'].defaults },
    })
    const refused = parseRule('change-point', { penalty: 'aic', sigma: '0', minimum: '0', recoverFraction: '1.5' })
    expect(refused._tag === 'Left' && refused.left).toMatchObject([
      { parameter: 'penalty', expected: 'a number above 0, or bic, or mbic' },
      { parameter: 'sigma', expected: 'a number above 0, or moving-range' },
      { parameter: 'minimum' },
      { parameter: 'recoverFraction' },
    ])
  })

  it('stands 10,000 sessions, and scores as large as they may be', () => {
    const long = Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 13)
    expect(rules['change-point'].detect(seriesOf(long), set).unknowable).toEqual([])
    const large = [1e15, 1e15, -1e15, -1e15, 1, 2].map((score) => score)
    expect(rules['change-point'].detect(seriesOf(large), { ...set, sigma: 1e14 }).findings.map(({ to }) => to)).toEqual(
      [3, 5],
    )
  })
})
