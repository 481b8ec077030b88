import { parseRule, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

/** Usual scores 6 with SD 1; half of the average is the newest score. Limits 2·√(1/3·(1 − 1/4ᵗ)): 1, 1.118, 1.146 … 1.155. */
const known = { ...rules.ewma.defaults, centre: 6, sigma: 1, lambda: 0.5, width: 2 }
const shown = (detection: ReturnType<typeof rules.ewma.detect>) =>
  detection.findings.map(({ kind, from, to, magnitude, recoveredAt }) => [kind, from, to, magnitude, recoveredAt])

describe('ewma', () => {
  it('passes its limit where the average does, dated from the last score before it crossed the centre', () => {
    // 6 6 5 4.5: 1.5 away
    expect(shown(rules.ewma.detect(seriesOf([6, 6, 4, 4]), known))).toEqual([['drop', 2, 4, 1.5, null]])
    expect(rules.ewma.detect(seriesOf([6, 6, 4, 6.5, 4.5]), known).findings).toEqual([])
  })

  it('has narrower limits over the first scores, and counts an average on one as inside', () => {
    const onward = (first: number) => rules.ewma.detect(seriesOf([first]), known).findings
    expect(onward(4)).toEqual([])
    expect(onward(3.98)[0]?.evidence).toEqual({
      score: 3.98,
      centre: 6,
      sigma: 1,
      average: 4.99,
      lower: 5,
      upper: 7,
      greatest: 6 - 4.99,
    })
    const late = [6, 6, 6, 6, 6, 6, 3.98]
    expect(rules.ewma.detect(seriesOf(late), known).findings).toEqual([])
  })

  it('is one finding until the average is back on the centre', () => {
    // 4.5 (past) 5.25 (inside) 4.125 (past) 5.0625 | 6.53
    const { findings } = rules.ewma.detect(seriesOf([6, 3, 6, 3, 6, 8]), known)
    expect(findings.map(({ from, to, recoveredAt, status }) => [from, to, recoveredAt, status])).toEqual([
      [1, 2, 6, 'recovered'],
    ])
    expect(findings[0]?.evidence.greatest).toBe(6 - 4.125)
    expect(findings[0]?.magnitude).toBe(1.5)
    expect(rules.ewma.detect(seriesOf([2, 10]), known).findings[0]?.recoveredAt).toBe(2)
  })

  it('looks for what is worse: upward where lower is better, on both sides if asked', () => {
    const scores = [6, 10, 0]
    expect(shown(rules.ewma.detect(seriesOf(scores), known))).toEqual([['drop', 2, 3, 2, null]])
    expect(shown(rules.ewma.detect(seriesOf(scores, 'lower'), known))).toEqual([['rise', 1, 2, 2, 3]])
    expect(shown(rules.ewma.detect(seriesOf(scores), { ...known, sides: 'both' }))).toEqual([
      ['rise', 1, 2, 2, 3],
      ['drop', 2, 3, 2, null],
    ])
  })

  it('passes over gaps, which make no score older', () => {
    const whole = rules.ewma.detect(seriesOf([6, 5, 4, 3]), known).findings
    const gaps = rules.ewma.detect(seriesOf([6, null, 5, null, null, 4, 3]), known).findings
    expect(gaps.map(({ evidence }) => evidence)).toEqual(whole.map(({ evidence }) => evidence))
    expect(gaps.map(({ from, to }) => [from, to])).toEqual([[1, 6]])
  })

  it('with lambda 1 is the chart of single scores', () => {
    const { findings } = rules.ewma.detect(seriesOf([5, 6, 5, 6, 2.8, 8.2]), {
      ...rules.ewma.defaults,
      lambda: 1,
      baseline: 4,
      sides: 'both',
    })
    expect(findings.map(({ kind, to }) => [kind, to])).toEqual([
      ['drop', 5],
      ['rise', 6],
    ])
    expect(findings[0]?.evidence.lower).toBeCloseTo(5.5 - 3 / 1.128, 12)
  })

  it('says where the number of scores, or the end of the scale, keeps it silent', () => {
    expect(rules.ewma.detect(seriesOf([5]), rules.ewma.defaults).unknowable.map(({ because }) => because)).toEqual([
      'too few scores',
    ])
    const ends = rules.ewma.detect(seriesOf([7, 6, 1, 1], 'higher', { min: 1, max: 7 }), known)
    expect(ends.findings.map(({ to }) => to)).toEqual([3])
    expect(ends.unknowable).toEqual([])
    const both = rules.ewma.detect(seriesOf([7, 6, 1, 1], 'higher', { min: 1, max: 7 }), { ...known, sides: 'both' })
    expect(both.unknowable).toEqual([{ id: 'ann', session: 1, kind: 'rise', because: 'scale end' }])
  })

  it('has its defaults from the literature and refuses weights that are none', () => {
    expect(parseRule('ewma', {})).toMatchObject({ right: { parameters: rules.ewma.defaults } })
    for (const lambda of ['0', '1.01', '-.2'])
      expect(parseRule('ewma', { lambda })).toMatchObject({ left: [{ _tag: 'InvalidParameter', parameter: 'lambda' }] })
  })
})
