import { detect, judgementOf, type Rule, rules, shareFlagged, testableSessions } from 'rupture-repair/detection'
import { withGaps } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'
import type { ScoreSeries } from '../../../../src/series/index.js'
import { seriesOf } from '../series-of.js'

const fall: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } }
const sudden: Rule = { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 3 } }

const judged = (series: ScoreSeries, rule: Rule, direction: 'worsening' | 'improvement' = 'worsening') =>
  judgementOf(series, rule, detect(series, rule), direction)

describe('the judgement of a series', () => {
  it('is flagged or not where any session was testable, in the direction asked for', () => {
    expect(judged(seriesOf([6, 3]), fall)).toEqual({ _tag: 'Judged', flagged: true })
    expect(judged(seriesOf([6, 5]), fall)).toEqual({ _tag: 'Judged', flagged: false })
    const falls = seriesOf([9, 9, 9, 2, 2, 2])
    expect(judged(falls, sudden)).toEqual({ _tag: 'Judged', flagged: true })
    expect(judged(falls, sudden, 'improvement')).toEqual({ _tag: 'Judged', flagged: false })
    expect(judged({ ...falls, better: 'lower' }, sudden, 'improvement')).toEqual({ _tag: 'Judged', flagged: true })
  })

  it('is not flagged by a finding that does not count', () => {
    const series = seriesOf([6, 3])
    const { findings, ...said } = detect(series, fall)
    const trend = { ...said, findings: findings.map((finding) => ({ ...finding, counts: 'trend' as const })) }
    expect(judgementOf(series, fall, trend, 'worsening')).toEqual({ _tag: 'Judged', flagged: false })
  })

  it('says that too few scores, or the gaps between them, leave nothing to judge', () => {
    expect(judged(seriesOf([6]), fall)).toEqual({ _tag: 'TooFew', because: 'few' })
    expect(judged(seriesOf([]), fall)).toEqual({ _tag: 'TooFew', because: 'few' })
    const every2nd = [32, 31, 33, 5, 6, 7].map((score, index) => ({ session: 2 * index + 2, score }))
    const gappy = withGaps({ id: 'ann', better: 'higher', points: every2nd })
    expect(judged(gappy, sudden)).toEqual({ _tag: 'TooFew', because: 'gaps' })
    expect(judged(withGaps({ ...gappy, points: every2nd.slice(0, 2) }), sudden)).toEqual({
      _tag: 'TooFew',
      because: 'few',
    })
  })
})

describe('the share flagged', () => {
  it('has both denominators, the limits of Wilson, and a reason for each series that is not judged', () => {
    const cohort = [seriesOf([6, 3]), seriesOf([6, 6]), { ...seriesOf([6]), rater: 'client' }].map(
      (one, index): ScoreSeries => ({ ...one, id: `p${index}` }),
    )
    const { share, reasons } = shareFlagged(
      cohort.map((one) => [one, detect(one, fall)]),
      fall,
      'worsening',
    )
    expect(share).toMatchObject({ flagged: 1, judged: 2, cannotShow: 0, tooFew: 1, n: 3, ofJudged: 0.5 })
    expect(share.ofAll).toBeCloseTo(1 / 3, 12)
    // Wilson, of 1 in 2, by hand: z² = 3.841459, [1/2 + z²/4 ± z√(1/8 + z²/16)] / (1 + z²/2) = (1.460365 ± 1.183967) / 2.920729
    expect(share.low).toBeCloseTo(0.094531, 5)
    expect(share.high).toBeCloseTo(0.905469, 5)
    expect(reasons).toEqual([{ id: 'p2', rater: 'client', because: 'few' }])
  })

  it('is null, as are its limits, where nothing is judged', () =>
    expect(shareFlagged([], fall, 'worsening').share).toEqual({
      ...{ flagged: 0, judged: 0, cannotShow: 0, tooFew: 0, n: 0 },
      ...{ ofJudged: null, low: null, high: null, ofAll: null },
    }))
})

describe('testable sessions', () => {
  it('leave out those of which the rule can say nothing', () => {
    const at = (scores: readonly (number | null)[], rule: Rule) => {
      const series = seriesOf(scores)
      return testableSessions(series, rule, detect(series, rule), 'worsening')
    }
    // No change leads to the first two or the last; session 5 is a gap, so neither 5 nor 6.
    expect(at([6, 6, 6, 6, null, 6, 6, 6, 6], sudden)).toEqual([3, 4, 7, 8])
    expect(at([6, null, 3, 6], fall)).toEqual([3, 4])
  })
})
