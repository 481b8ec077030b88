import { compareRules, detect, parseRule, type Rule, rules, shareFlagged } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

const chart = (change: Partial<(typeof rules)['control-chart']['defaults']> = {}): Rule => ({
  _tag: 'control-chart',
  parameters: { ...rules['control-chart'].defaults, ...change },
})
const cusum: Rule = { _tag: 'cusum', parameters: { ...rules.cusum.defaults, sides: 'both' } }
const ewma: Rule = { _tag: 'ewma', parameters: { ...rules.ewma.defaults, sides: 'both' } }
const counts = (scores: readonly number[], rule: Rule) =>
  detect(seriesOf(scores), rule).findings.map(({ to, kind, counts }) => [to, kind, counts])

/** A course that improves by 2 a session, and wavers by 1 around that. */
const improving = Array.from({ length: 12 }, (_, index) => 20 + 2 * index + (index % 2))

describe('a chart over the whole of a course that improves', () => {
  // Mean 31.5; moving ranges 3, 1, 3, … of mean 23/11, so that 3 σ̂ = 5.56 and scores below 25.94 and above 37.06 are found.
  it('calls the beginning a fall, which does not count', () => {
    expect(counts(improving, chart())).toEqual([
      [1, 'drop', 'baseline'],
      [2, 'drop', 'trend'],
      [3, 'drop', 'trend'],
      [10, 'rise', 'trend'],
      [11, 'rise', 'trend'],
      [12, 'rise', 'trend'],
    ])
    const { share } = shareFlagged([[seriesOf(improving), detect(seriesOf(improving), chart())]], chart(), 'worsening')
    expect(share).toMatchObject({ flagged: 0, judged: 1, ofJudged: 0 })
    const [compared] = compareRules([seriesOf(improving)], [{ name: 'chart', rule: chart() }]).rules
    expect(compared).toMatchObject({ flagged: 0, assessable: 1, findings: 0, recovered: 0 })
  })

  it('says the same of CUSUM and EWMA', () => {
    for (const rule of [cusum, ewma]) {
      const found = counts(improving, rule)
      expect(found.map(([, kind]) => kind)).toEqual(['drop', 'rise'])
      expect(
        found.map(([, , counted]) => counted),
        rule._tag,
      ).not.toContain(true)
    }
  })

  it('counts a fall out of the trend', () => {
    const fell = improving.map((score, index) => (index === 6 ? score - 10 : score))
    expect(counts(fell, chart({ sigma: 2 })).filter(([, , counted]) => counted === true)).toEqual([[7, 'drop', true]])
  })

  it('counts what turned for the worse along a course that worsens, steadily or in several steps', () => {
    const worsening = improving.map((score) => 62 - score)
    const stairs = [30, 31, 30, 31, 30, 25, 26, 25, 26, 25, 20, 21, 20, 21, 20]
    for (const scores of [worsening, stairs]) {
      const found = counts(scores, chart({ sigma: 2 }))
      const worse = found.filter(([, kind]) => kind === 'drop')
      expect(worse.length).toBeGreaterThan(0)
      expect(worse.every(([, , counted]) => counted === true)).toBe(true)
      expect(found.filter(([, kind, counted]) => kind === 'rise' && counted === true)).toEqual([])
    }
  })

  it('has no trend drawn from the first scores alone, or from those before', () => {
    for (const change of [{ baseline: 4 }, { rolling: true }])
      for (const [, , counted] of counts(improving, chart(change))) expect(counted).toBe(true)
    expect(counts(improving, chart({ baseline: 4 })).length).toBeGreaterThan(0)
  })
})

describe('a chart over the whole of another course', () => {
  it('counts a change of level, which a line explains worse', () => {
    const step = [8, 9, 8, 9, 8, 9, 8, 2, 3, 2, 3, 2, 3, 2]
    const found = counts(step, chart({ sigma: 2 }))
    expect(found.filter(([, kind]) => kind === 'drop')).toEqual(
      [8, 10, 12, 14].map((session) => [session, 'drop', true]),
    )
    // Of the higher level before it nothing is better than anything earlier.
    expect(found.filter(([, kind]) => kind === 'rise')).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((session) => [session, 'rise', 'baseline']),
    )
  })

  it('counts no first occasion, which is worse than nothing before it', () =>
    expect(counts([1, 6, 5, 6, 5, 6, 5, 6, 1, 6, 5, 6], chart({ sigma: 1.5 }))).toEqual([
      [1, 'drop', 'baseline'],
      [9, 'drop', true],
    ]))
})

describe('the baseline detrended', () => {
  it('holds scores against the line through them all', () => {
    // Sessions 1 to 5 with 1, 4, 3, 6, 6: slope 12/10, mean 4, so the line is 1.6, 2.8, 4, 5.2, 6.4 and leaves −.6, 1.2, −1, .8, −.4.
    // Moving ranges 1.8, 2.2, 1.8, 1.2 of mean 1.75: σ̂ = 1.75/1.128 = 1.5514.
    const [one, ...others] = detect(seriesOf([1, 4, 3, 6, 6]), chart({ baseline: 'detrended', sigma: 0.7 })).findings
    expect(others).toEqual([])
    expect(one).toMatchObject({ from: 2, to: 2, kind: 'rise', counts: true, recoveredAt: 3 })
    expect(one?.magnitude).toBeCloseTo(1.2, 12)
    expect(one?.evidence.sigma).toBeCloseTo(1.75 / 1.128, 3)
    expect(one?.evidence.centre).toBe(4)
    expect(one?.evidence.score).toBeCloseTo(5.2, 12)
    for (const rule of [cusum, ewma, chart()])
      expect(
        counts(improving, { ...rule, parameters: { ...rule.parameters, baseline: 'detrended' } } as Rule),
        rule._tag,
      ).toEqual([])
  })

  it('does not take a score for one at an end of the scale', () => {
    const series = seriesOf([7, 6, 6, 5, 4, 4, 3], 'higher', { min: 1, max: 7 })
    expect(detect(series, chart({ baseline: 'detrended' })).unknowable).toEqual([])
  })

  it('needs three scores, and neither a rolling chart nor a given centre', () => {
    expect(detect(seriesOf([5, 6]), chart({ baseline: 'detrended' })).unknowable).toHaveLength(2)
    const problems = (rule: string, texts: Record<string, string>) => {
      const parsed = parseRule(rule, { baseline: 'detrended', ...texts })
      return parsed._tag === 'Left' && parsed.left.map((one) => 'parameters' in one && one.parameters)
    }
    expect(problems('control-chart', { rolling: 'true' })).toEqual([['baseline', 'rolling']])
    expect(problems('cusum', { centre: '5' })).toEqual([['baseline', 'centre']])
    expect(problems('ewma', { sigma: '5' })).toBe(false)
  })
})
