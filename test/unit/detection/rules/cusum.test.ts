import { parseRule, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

/** Usual scores 6 with SD 1: downward each score adds 5.5 less itself, and the limit is 4. */
const known = { ...rules.cusum.defaults, centre: 6, sigma: 1, h: 4 }
const shown = (detection: ReturnType<typeof rules.cusum.detect>) =>
  detection.findings.map(({ kind, from, to, magnitude, recoveredAt }) => [kind, from, to, magnitude, recoveredAt])

describe('cusum', () => {
  it('adds up what is missing, and dates the movement from the last score before', () => {
    // 0 0 1.5 2.5 4 (not past 4) 5.5 | 5.5/4 + .5 = 1.875
    expect(shown(rules.cusum.detect(seriesOf([6, 7, 4, 4.5, 4, 4]), known))).toEqual([['drop', 2, 6, 1.875, null]])
    expect(rules.cusum.detect(seriesOf([6, 7, 4, 4.5, 4]), known).findings).toEqual([])
  })

  it('dates from the first score a movement that has none before', () => {
    expect(shown(rules.cusum.detect(seriesOf([null, 1]), known))).toEqual([['drop', 2, 2, 5, null]])
  })

  it('is one finding while the sum is above 0, recovered where it is back there', () => {
    // 3.5 7 | 6 2 5.5 4 .5 0 | then 5 past the limit anew
    const { findings } = rules.cusum.detect(seriesOf([6, 2, 2, 6.5, 9.5, 2, 7, 9, 6, 0.5]), known)
    expect(findings.map(({ from, to, recoveredAt, status }) => [from, to, recoveredAt, status])).toEqual([
      [1, 3, 9, 'recovered'],
      [9, 10, null, 'censored'],
    ])
    expect(findings[0]?.magnitude).toBe(4)
    expect(findings[0]?.evidence).toEqual({ score: 2, centre: 6, sigma: 1, sum: 7, limit: 4, greatest: 7 })
  })

  it('follows a further fall in the evidence alone', () => {
    const [first] = rules.cusum.detect(seriesOf([6, 2, 2]), known).findings
    const [later] = rules.cusum.detect(seriesOf([6, 2, 2, 1, 6.5]), known).findings
    expect(later?.evidence.greatest).toBe(11.5)
    expect({ ...later, evidence: first?.evidence }).toEqual(first)
  })

  it('looks for what is worse: upward where lower is better, on both sides if asked', () => {
    const scores = [6, 10, 10, 6, 2, 2, 2]
    expect(shown(rules.cusum.detect(seriesOf(scores), known))).toEqual([['drop', 4, 6, 4, null]])
    expect(shown(rules.cusum.detect(seriesOf(scores, 'lower'), known))).toEqual([['rise', 1, 3, 4, 6]])
    expect(shown(rules.cusum.detect(seriesOf(scores), { ...known, sides: 'both' }))).toEqual([
      ['rise', 1, 3, 4, 6],
      ['drop', 4, 6, 4, null],
    ])
  })

  it('takes centre and standard deviation from the baseline, each unless given', () => {
    // 5 6 5 6: centre 5.5, σ̂ 1/1.128
    const of = (more: Partial<typeof rules.cusum.defaults>) =>
      rules.cusum.detect(seriesOf([5, 6, null, 5, 6, 0]), { ...rules.cusum.defaults, baseline: 4, h: 4, ...more })
        .findings[0]
    expect([of({})?.evidence.centre, of({})?.to]).toEqual([5.5, 6])
    expect(of({})?.evidence.sigma).toBeCloseTo(1 / 1.128, 12)
    expect(of({})?.evidence.limit).toBeCloseTo(4 / 1.128, 12)
    expect(of({ centre: 5 })?.evidence.centre).toBe(5)
    expect(of({ sigma: 0.5 })?.evidence.limit).toBe(2)
    expect(rules.cusum.detect(seriesOf([5, 6, 5, 6]), rules.cusum.defaults).findings).toEqual([])
  })

  it('leaves nothing of the rounding of decimals in the sum', () => {
    const tenths = { ...known, centre: 0.4, sigma: 0.2, k: 0.5, h: 1 }
    // Each adds .3 − .3, of which binary numbers leave a little; then .2 is on the limit.
    expect(rules.cusum.detect(seriesOf([0.3, 0.3, 0.3, 0.1]), tenths).findings).toEqual([])
    expect(shown(rules.cusum.detect(seriesOf([0.3, 0.3, 0.3, 0.1, 0.2]), tenths))[0]?.slice(0, 3)).toEqual([
      'drop',
      3,
      5,
    ])
  })

  it('says where the number of scores, or the end of the scale, keeps it silent', () => {
    const short = rules.cusum.detect(seriesOf([5, null, 6]), { ...rules.cusum.defaults, baseline: 4 })
    expect(short.unknowable.map(({ session, because }) => [session, because])).toEqual([
      [1, 'too few scores'],
      [3, 'too few scores'],
    ])
    expect(rules.cusum.detect(seriesOf([5]), rules.cusum.defaults).unknowable).toHaveLength(1)
    expect(rules.cusum.detect(seriesOf([5]), known).unknowable).toEqual([])
    const ends = rules.cusum.detect(seriesOf([7, 1, 1, 1, 1], 'higher', { min: 1, max: 7 }), { ...known, h: 5 })
    expect(ends.findings.map(({ to }) => to)).toEqual([3])
    // The greatest score hides no fall; the sum may have passed its limit at the first of the least ones.
    expect(ends.unknowable).toEqual([{ id: 'ann', session: 2, kind: 'drop', because: 'scale end' }])
  })

  it('refuses a baseline that would set nothing', () => {
    const read = (texts: Record<string, string>) => parseRule('cusum', texts)
    expect(read({ baseline: '5', centre: '6' })).toMatchObject({
      right: { parameters: { centre: 6, sigma: 'baseline' } },
    })
    expect(read({ sigma: '0' })).toMatchObject({ left: [{ _tag: 'InvalidParameter', parameter: 'sigma' }] })
    expect(read({ baseline: '5', centre: '6', sigma: '1' })).toMatchObject({
      left: [{ _tag: 'ConflictingParameters', parameters: ['baseline', 'centre', 'sigma'] }],
    })
  })
})
