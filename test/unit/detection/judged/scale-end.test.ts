/** What an end of the scale hides, by rule and direction: at the better end a fall can show, only a rise cannot. */
import { detect, judgementOf, type Rule, rules, shareFlagged } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import type { ScoreSeries } from '../../../../src/series/index.js'
import { seriesOf } from '../series-of.js'

const range = { min: 1, max: 7 }
const { defaults } = rules['control-chart']
const ofDrop = rules.drop.defaults
const fall: Rule = { _tag: 'drop', parameters: { ...ofDrop, floor: 2 } }
const levels: readonly Rule[] = [
  fall,
  { _tag: 'drop', parameters: { ...ofDrop, unit: 'person-sd', k: 1, floor: 2 } },
  { _tag: 'drop', parameters: { ...ofDrop, unit: 'reliable-change', k: 1, floor: 0, sampleSd: 1, reliability: 0.8 } },
  { _tag: 'reliable-change', parameters: { ...rules['reliable-change'].defaults, sd: 1, reliability: 0.8 } },
  { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 2 } },
  { _tag: 'status', parameters: { ...rules.status.defaults, cutoff: 4, boundary: 'strict' } },
  { _tag: 'status', parameters: { ...rules.status.defaults, change: 2, reference: 'previous' } },
  { _tag: 'cusum', parameters: { ...rules.cusum.defaults, sigma: 1 } },
  { _tag: 'ewma', parameters: { ...rules.ewma.defaults, sigma: 1 } },
  { _tag: 'change-point', parameters: { ...rules['change-point'].defaults, sigma: 1 } },
]
const ownSpread: readonly Rule[] = [
  { _tag: 'control-chart', parameters: defaults },
  { _tag: 'control-chart', parameters: { ...defaults, baseline: 3 } },
  { _tag: 'cusum', parameters: rules.cusum.defaults },
  { _tag: 'ewma', parameters: rules.ewma.defaults },
  { _tag: 'change-point', parameters: rules['change-point'].defaults },
  { _tag: 'drop', parameters: { ...ofDrop, unit: 'person-sd', k: 1, floor: 0 } },
]
const said = (series: ScoreSeries, rule: Rule, direction: 'worsening' | 'improvement' = 'worsening') =>
  judgementOf(series, rule, detect(series, rule), direction)
const no = { _tag: 'Judged', flagged: false }
const constant = (score: number, better: ScoreSeries['better'] = 'higher', known = true): ScoreSeries =>
  seriesOf(Array<number>(6).fill(score), better, known ? range : undefined)

describe('a series constant at an end of its scale', () => {
  it('has shown no fall from the better end, by rules with a floor in the unit of the scores', () => {
    for (const rule of levels) {
      expect(said(constant(7), rule), JSON.stringify(rule)).toEqual(no)
      expect(said(constant(1, 'lower'), rule), JSON.stringify(rule)).toEqual(no)
    }
  })

  it('cannot be judged by rules of the person’s own spread alone, at either end', () => {
    for (const rule of ownSpread)
      for (const series of [constant(7), constant(1), constant(1, 'lower')])
        expect(said(series, rule), JSON.stringify(rule)).toEqual({ _tag: 'CannotShow', because: 'scale-end' })
  })

  it('may be one, for all they know, where the range is not known; between the ends it is none', () => {
    for (const rule of ownSpread) {
      expect(said(constant(4, 'lower', false), rule)).toEqual({ _tag: 'CannotShow', because: 'constant' })
      expect(said(constant(4), rule)).toEqual(no)
    }
    for (const rule of levels) expect(said(constant(7, 'higher', false), rule)).toEqual(no)
  })

  it('cannot show a further fall at the worse end, but for rules that judge the level itself', () => {
    const judgesLevel = ({ _tag, parameters }: Rule): boolean => _tag === 'status' && parameters.cutoff !== 'none'
    for (const rule of levels)
      expect(said(constant(1), rule), JSON.stringify(rule)).toEqual(
        judgesLevel(rule) ? { _tag: 'Judged', flagged: true } : { _tag: 'CannotShow', because: 'scale-end' },
      )
  })

  it('cannot show a rise at the better end', () => {
    for (const rule of levels.filter(({ _tag }) => _tag === 'reliable-change' || _tag === 'sudden-change'))
      expect(said(constant(7), rule, 'improvement')).toEqual({ _tag: 'CannotShow', because: 'scale-end' })
  })

  it('stays in the denominator: eight of nine clients at the ceiling, and three who report no rupture', () => {
    const nine = [[7, 6, 3, 5, 6, 6], ...Array.from({ length: 8 }, () => [7, 7, 7, 7, 7, 7])].map(
      (scores, index): ScoreSeries => ({ ...seriesOf(scores, 'higher', range), id: `p${index}` }),
    )
    const share = (series: readonly ScoreSeries[], rule: Rule) =>
      shareFlagged(
        series.map((one) => [one, detect(one, rule)]),
        rule,
        'worsening',
      ).share
    expect(share(nine, fall)).toMatchObject({ flagged: 1, judged: 9, cannotShow: 0, tooFew: 0, n: 9 })
    expect(share(nine, fall).ofJudged).toBeCloseTo(1 / 9, 12)
    const chart: Rule = { _tag: 'control-chart', parameters: { ...defaults, sigma: 1 } }
    expect(share(nine, chart)).toMatchObject({ flagged: 1, judged: 1, cannotShow: 8, tooFew: 0, n: 9, ofJudged: 1 })
    expect(share(nine, chart).ofAll).toBeCloseTo(1 / 9, 12)
    const noRupture = [1, 2, 3].map((id): ScoreSeries => {
      return { ...seriesOf([0, 0, 0, 0], 'lower', { min: 0, max: 1 }), id: `${id}` }
    })
    const reported: Rule = {
      _tag: 'status',
      parameters: { ...rules.status.defaults, cutoff: 1, boundary: 'inclusive' },
    }
    expect(share(noRupture, reported)).toMatchObject({ flagged: 0, judged: 3, cannotShow: 0, n: 3, ofJudged: 0 })
  })
})

describe('a score at an end', () => {
  const unknowable = (scores: readonly number[], rule: Rule) =>
    detect(seriesOf(scores, 'higher', range), rule).unknowable.map(({ session, kind }) => [session, kind])

  it('hides what would lie beyond it, and nothing else', () => {
    const sudden: Rule = { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 4 } }
    expect(unknowable([5, 6, 7, 6, 6, 6], sudden)).toEqual([[3, 'rise']])
    expect(unknowable([7, 5, 7, 5], fall)).toEqual([])
    expect(unknowable([2, 1, 2, 1], fall)).toEqual([
      [2, 'drop'],
      [4, 'drop'],
    ])
    const chart: Rule = { _tag: 'control-chart', parameters: defaults }
    expect(unknowable([5, 7, 4, 1, 4], chart)).toEqual([
      [2, 'rise'],
      [4, 'drop'],
    ])
    const cusum: Rule = { _tag: 'cusum', parameters: rules.cusum.defaults }
    expect(unknowable([5, 7, 4, 1, 4], cusum)).toEqual([[4, 'drop']])
    const points: Rule = { _tag: 'change-point', parameters: rules['change-point'].defaults }
    expect(unknowable([5, 7, 4, 1, 4], points)).toEqual([
      [2, 'rise'],
      [4, 'drop'],
    ])
  })
})
