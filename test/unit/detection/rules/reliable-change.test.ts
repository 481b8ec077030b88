import { type ParametersOf, parseRule, reliableChangeCategory, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

type Scores = readonly (number | null)[]
/** SD 5 and reliability .98 ask for more than 1.96. */
const measure = { ...rules['reliable-change'].defaults, sd: 5, reliability: 0.98 }
const changes = (scores: Scores, change: Partial<ParametersOf<'reliable-change'>> = {}) =>
  rules['reliable-change']
    .detect(seriesOf(scores), { ...measure, ...change })
    .findings.map(({ from, to, kind, recoveredAt }) => [from, to, kind, recoveredAt])

describe('reliable change', () => {
  it('is found at the first session beyond, once for as long as it lasts', () => {
    expect(changes([10, 9, 8, 7, 8.1, 6])).toEqual([
      [1, 3, 'drop', 5],
      [1, 6, 'drop', null],
    ])
    expect(changes([10, 13, 10])).toEqual([[1, 2, 'rise', 3]])
    expect(changes([10, 13, 7])).toEqual([
      [1, 2, 'rise', 3],
      [1, 3, 'drop', null],
    ])
  })

  it('asks for strictly more than the least change', () => {
    expect(changes([10, 8.04])).toEqual([])
    expect(changes([10, 8.03])).toHaveLength(1)
    expect(changes([10, 8.03], { confidence: 2 })).toEqual([])
  })

  it('counts from the previous score, the best so far, or a given one', () => {
    expect(changes([10, 9, 7, null, 5], { reference: 'previous' })).toEqual([
      [2, 3, 'drop', null],
      [3, 5, 'drop', null],
    ])
    expect(changes([8, 10, 9, 7.5, 9], { reference: 'best' })).toEqual([
      [1, 2, 'rise', 3],
      [2, 4, 'drop', 5],
    ])
    expect(changes([7, 10], { reference: 'given', baseline: 10 })).toEqual([[1, 1, 'drop', 2]])
    const lower = rules['reliable-change'].detect(seriesOf([10, 7, 9.5], 'lower'), { ...measure, reference: 'best' })
    expect(lower.findings.map(({ to, kind }) => [to, kind])).toEqual([
      [2, 'drop'],
      [3, 'rise'],
    ])
  })

  it('says whether a change crossed the cut-off', () => {
    const criteria = (scores: Scores) =>
      rules['reliable-change']
        .detect(seriesOf(scores), { ...measure, cutoff: 9 })
        .findings.map((finding) => finding.criteria)
    expect(criteria([10, 8])).toEqual([{ change: 'met', crossing: 'met' }])
    expect(criteria([14, 10])).toEqual([{ change: 'met', crossing: 'unmet' }])
    expect(criteria([7, 10])).toEqual([{ change: 'met', crossing: 'met' }])
    expect(criteria([9, 12])).toEqual([{ change: 'met', crossing: 'unmet' }])
    expect(rules['reliable-change'].detect(seriesOf([14, 10]), measure).findings[0]?.criteria).toEqual({
      change: 'met',
    })
  })

  it('cannot know at the ends of the scale, nor from one score', () => {
    const silent = (scores: Scores, change: Partial<ParametersOf<'reliable-change'>> = {}) =>
      rules['reliable-change']
        .detect(seriesOf(scores, 'higher', { min: 1, max: 10 }), { ...measure, ...change })
        .unknowable.map(({ session, kind, because }) => [session, kind ?? because])
    expect(silent([10, 9, 8, 5])).toEqual([])
    expect(silent([10, 10, 9])).toEqual([[2, 'rise']])
    expect(silent([2, 1, 2])).toEqual([[2, 'drop']])
    expect(silent([5, 6, 5])).toEqual([])
    expect(silent([5])).toEqual([[1, 'too few scores']])
    expect(silent([5], { reference: 'given', baseline: 5 })).toEqual([])
    expect(silent([])).toEqual([])
  })

  it('gives the category of the last score', () => {
    const category = (scores: Scores, better: 'higher' | 'lower' = 'higher', cutoff: number | 'none' = 9) =>
      reliableChangeCategory(seriesOf(scores, better, { min: 0, max: 20 }), { ...measure, cutoff })
    expect(category([8, 12])).toBe('recovered')
    expect(category([8, 12], 'higher', 'none')).toBe('improved')
    expect(category([10, 12])).toBe('improved')
    expect(category([10, 4, 11])).toBe('unchanged')
    expect(category([10, 7])).toBe('deteriorated')
    expect(category([10, 8], 'lower')).toBe('recovered')
    expect(category([20, 19])).toBe('unchanged')
    expect(category([20, 20])).toBe('unknown')
    expect(category([1, 0])).toBe('unknown')
    expect(category([10])).toBe('unknown')
    expect(category([])).toBe('unknown')
  })

  it('asks for a baseline with the reference given, and only then', () => {
    const basis = { sd: '5', reliability: '.9' }
    expect(parseRule('reliable-change', basis)._tag).toBe('Right')
    expect(parseRule('reliable-change', { ...basis, reference: 'given', baseline: '40' })._tag).toBe('Right')
    for (const texts of [{ reference: 'given' }, { baseline: '40' }, { reference: 'best', baseline: '40' }])
      expect(parseRule('reliable-change', { ...basis, ...texts })).toMatchObject({
        left: [{ _tag: 'ConflictingParameters', parameters: ['reference', 'baseline'] }],
      })
    const missing = parseRule('reliable-change', { reliability: '1' })
    expect(missing._tag === 'Left' && missing.left.map(({ _tag }) => _tag)).toEqual([
      'MissingParameter',
      'InvalidParameter',
    ])
  })
})
