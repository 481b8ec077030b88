import { rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { Detection } from '../../../../src/detection/index.js'
import type { Movement } from '../../../../src/vocabulary/inside.js'
import { seriesOf } from '../series-of.js'

const parameters = { ...rules['sudden-change'].defaults, cutoff: 7 }
const row = ({ intervals }: Detection, from: number, kind: Movement) =>
  intervals.find((interval) => interval.from === from && interval.kind === kind)

describe('sudden change', () => {
  it('judges n − 3 intervals of n sessions in both directions', () => {
    const { intervals } = rules['sudden-change'].detect(seriesOf(Array(12).fill(5)), parameters)
    expect(intervals).toHaveLength(18)
    expect(intervals.filter(({ kind }) => kind === 'drop').map(({ from, to }) => `${from}-${to}`)).toEqual([
      '2-3',
      '3-4',
      '4-5',
      '5-6',
      '6-7',
      '7-8',
      '8-9',
      '9-10',
      '10-11',
    ])
    for (const short of [[], [5], [5, 5], [5, 5, 5]])
      expect(rules['sudden-change'].detect(seriesOf(short), parameters).intervals).toEqual([])
    expect(rules['sudden-change'].detect(seriesOf([5, 5, 5, 5]), parameters).intervals).toHaveLength(2)
  })

  it('gives the evidence behind a finding', () => {
    const [finding, ...others] = rules['sudden-change'].detect(seriesOf([32, 31, 33, 5, 6, 7]), parameters).findings
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      from: 3,
      to: 4,
      kind: 'drop',
      magnitude: 28,
      recoveredAt: null,
      status: 'censored',
    })
    expect(finding?.criteria).toEqual({ criterion1: 'met', criterion2: 'met', criterion3: 'met' })
    expect(finding?.evidence).toMatchObject({
      meanBefore: 32,
      meanAfter: 6,
      scoresBefore: 3,
      scoresAfter: 3,
      reversal: 19,
    })
  })

  it('asks for a change of at least the cut-off', () => {
    const at = (cutoff: number) =>
      row(
        rules['sudden-change'].detect(seriesOf([4.1, 4.1, 3.1, 3.1]), { ...parameters, cutoff, percent: 0 }),
        2,
        'drop',
      )
    expect(at(1)?.criteria.criterion1).toBe('met')
    expect(at(1.01)?.criteria.criterion1).toBe('unmet')
    const large = rules['sudden-change'].detect(seriesOf([1e7, 1e7 + 0.1, 1e7, 1e7]), {
      ...parameters,
      cutoff: 0.1,
      percent: 0,
    })
    expect(row(large, 2, 'drop')?.criteria.criterion1).toBe('met')
  })

  it('counts the percentage from the origin, in both directions', () => {
    const second = (scores: number[], kind: Movement, origin: number) =>
      row(rules['sudden-change'].detect(seriesOf(scores), { ...parameters, origin }), 2, kind)?.criteria.criterion2
    expect(second([28, 28, 21, 21], 'drop', 0)).toBe('met')
    expect(second([29, 29, 22, 22], 'drop', 0)).toBe('unmet')
    expect(second([29, 29, 22, 22], 'drop', 1)).toBe('met')
    expect(second([29, 29, 36, 36], 'rise', 0)).toBe('unmet')
    expect(second([28, 28, 35, 35], 'rise', 0)).toBe('met')
    expect(second([4e7, 3e7 + 0.4, 3e7 + 0.3, 2e7], 'drop', 3e7)).toBe('met')
  })

  it('adjusts t for missing scores only where asked', () => {
    // Means 10 and 1.5, pooled SD √((2·1 + 0.5)/3) = .913: 8.5 against 2.90 with three degrees of freedom.
    const scores = [9, 10, 11, 1, 2, null, null]
    const found = rules['sudden-change'].detect(seriesOf(scores), parameters).findings[0]
    expect(found?.evidence.criticalT).toBeCloseTo(3.182, 3)
    expect(
      rules['sudden-change'].detect(seriesOf(scores), { ...parameters, adjust: false }).findings[0]?.evidence.criticalT,
    ).toBeCloseTo(2.776, 3)
  })

  // By hand: SD 1 on both sides, so t · √(1/n₁ + 1/n₂) itself; R suddengains leaves the root out, which asks for t > 3.40 or 3.49.
  it.each([
    ['three and three', [9, 10, 11, 8.5, 7.5, 6.5], 3, 2.776, 2.776 * Math.sqrt(1 / 3 + 1 / 3)],
    ['two and three', [9.2929, 10.7071, 8, 7, 6], 2, 3.182, 3.182 * Math.sqrt(1 / 2 + 1 / 3)],
    ['two and two', [9.2929, 10.7071, 6.2071, 4.7929], 2, 4.303, 4.303],
  ])('compares the means as R suddengains or by a t-test: %s', (_, scores, from, r, test) => {
    const by = (means: 'suddengains' | 't-test') =>
      rules['sudden-change'].detect(seriesOf(scores), { ...parameters, cutoff: 1, percent: 0, means })
    expect(by('t-test').findings[0]?.evidence.least).toBeCloseTo(test, 3)
    const met = from === 2 && scores.length === 4 ? 'met' : 'unmet'
    expect(row(by('suddengains'), from, 'drop')?.criteria.criterion3).toBe(met)
    expect(row(by('t-test'), from, 'drop')?.criteria.criterion3).toBe('met')
    expect(test / r).toBeCloseTo(r === 4.303 ? 1 : r === 3.182 ? 3.182 / 3.486 : 2.776 / 3.4, 3)
  })

  it('knows nothing of an interval without its own scores', () => {
    for (const scores of [
      [9, 9, null, 9, 9, 9, 9],
      [9, 9, 9, null, 9, 9, 9],
    ]) {
      const interval = row(rules['sudden-change'].detect(seriesOf(scores), parameters), 3, 'drop')
      expect(interval?.verdict).toBe('unknown')
      expect(new Set(Object.values(interval?.criteria ?? {}))).toEqual(new Set(['unknown']))
    }
  })

  it('lets a failed criterion 1 settle what criterion 3 cannot', () => {
    const interval = row(rules['sudden-change'].detect(seriesOf([null, 9, 8, 8]), parameters), 2, 'drop')
    expect(interval?.criteria).toMatchObject({ criterion1: 'unmet', criterion3: 'unknown' })
    expect(interval?.verdict).toBe('unmet')
    expect(row(rules['sudden-change'].detect(seriesOf([null, 29, 8, 8]), parameters), 2, 'drop')?.verdict).toBe(
      'unknown',
    )
  })

  it('is recovered strictly past half the way back, from two sessions after on', () => {
    const fate = (...later: number[]) => {
      const [finding] = rules['sudden-change'].detect(seriesOf([20, 20, 20, 10, 10, ...later]), parameters).findings
      return [finding?.recoveredAt, finding?.status]
    }
    expect(fate(10, 15)).toEqual([null, 'censored'])
    expect(fate(10, 15.5)).toEqual([7, 'recovered'])
    const [soon] = rules['sudden-change'].detect(seriesOf([20, 20, 20, 10, 16, 10]), parameters).findings
    expect(soon?.recoveredAt).toBe(5)
    const [loss] = rules['sudden-change'].detect(seriesOf([10, 10, 10, 20, 20, 20, 14]), parameters).findings
    expect([loss?.kind, loss?.recoveredAt]).toEqual(['rise', 7])
  })

  it('names sessions as the series does, a baseline as session 0', () => {
    const points = [20, 20, 10, 10].map((score, session) => ({ session, score }))
    const { intervals } = rules['sudden-change'].detect(
      { id: 'ann', rater: 'client', better: 'lower', points },
      parameters,
    )
    expect(intervals[0]).toMatchObject({ id: 'ann', rater: 'client', from: 1, to: 2, verdict: 'met' })
  })
})

describe('sudden change at the ends of the scale', () => {
  const range = { min: 0, max: 40 }
  const verdicts = (scores: number[], ceilingMargin = 0) => {
    const detection = rules['sudden-change'].detect(seriesOf(scores, 'higher', range), { ...parameters, ceilingMargin })
    return { drop: row(detection, 2, 'drop')?.verdict, rise: row(detection, 2, 'rise')?.verdict }
  }

  it('tells that a client who always scores the maximum had no drop, and cannot tell a rise', () => {
    const { intervals, unknowable } = rules['sudden-change'].detect(
      seriesOf(Array(6).fill(40), 'higher', range),
      parameters,
    )
    for (const { kind, verdict } of intervals) expect(verdict).toBe(kind === 'drop' ? 'unmet' : 'unknown')
    expect(unknowable).toEqual([3, 4, 5].map((session) => ({ id: 'ann', session, kind: 'rise', because: 'scale end' })))
  })

  it('withholds a verdict only where the end hides part of that movement', () => {
    expect(verdicts([40, 40, 38, 38])).toEqual({ drop: 'unmet', rise: 'unmet' })
    expect(verdicts([38, 38, 40, 40])).toEqual({ drop: 'unmet', rise: 'unknown' })
    expect(verdicts([2, 2, 0, 0])).toEqual({ drop: 'unknown', rise: 'unmet' })
    expect(verdicts([0, 0, 2, 2])).toEqual({ drop: 'unmet', rise: 'unmet' })
    expect(verdicts([20, 20, 18, 18])).toEqual({ drop: 'unmet', rise: 'unmet' })
  })

  it('still finds what is large enough, and counts near as at the end where asked', () => {
    expect(verdicts([40, 40, 20, 20])).toEqual({ drop: 'met', rise: 'unmet' })
    expect(verdicts([3, 3, 1, 1])).toEqual({ drop: 'unmet', rise: 'unmet' })
    expect(verdicts([3, 3, 1, 1], 1)).toEqual({ drop: 'unknown', rise: 'unmet' })
  })
})
