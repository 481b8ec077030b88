import { type ParametersOf, parseRule, rules } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

type Scores = readonly (number | null)[]
const alerts = (scores: Scores, change: Partial<ParametersOf<'status'>>, better: 'higher' | 'lower' = 'higher') =>
  rules.status
    .detect(seriesOf(scores, better), { ...rules.status.defaults, ...change })
    .findings.map(({ from, to, criteria, recoveredAt }) => [...Object.keys(criteria), from, to, recoveredAt])

describe('status', () => {
  it('differs on the cut-off itself as sources do', () => {
    const scores = [38, 36, 35, 38]
    expect(alerts(scores, { cutoff: 36, boundary: 'strict' })).toEqual([['status', 2, 3, 4]])
    expect(alerts(scores, { cutoff: 36, boundary: 'inclusive' })).toEqual([['status', 1, 2, 4]])
    expect(alerts(scores, { cutoff: 36 })).toEqual([])
  })

  it('alerts at the first score, and above the cut-off where lower is better', () => {
    expect(alerts([30, 40], { cutoff: 36, boundary: 'strict' })).toEqual([['status', 1, 1, 2]])
    expect(alerts([10, null, 20], { cutoff: 15, boundary: 'strict' }, 'lower')).toEqual([['status', 1, 3, null]])
  })

  it('alerts to a change from the previous score or from the first', () => {
    const scores = [10, 8, 6, 9, 7]
    expect(alerts(scores, { change: 2, reference: 'previous' })).toEqual([
      ['change', 1, 2, 4],
      ['change', 2, 3, 4],
      ['change', 4, 5, null],
    ])
    expect(alerts(scores, { change: 2, reference: 'first' })).toEqual([
      ['change', 1, 2, 4],
      ['change', 1, 5, null],
    ])
    expect(alerts([10, 8.1], { change: 2, reference: 'first' })).toEqual([])
    expect(alerts([10, 12], { change: 2, reference: 'first' })).toEqual([])
    expect(alerts([4.1, 3.1], { change: 1, reference: 'first' })).toHaveLength(1)
  })

  it('keeps two alerts of one session apart', () => {
    const both = { cutoff: 8, boundary: 'strict', change: 2, reference: 'previous' } as const
    expect(alerts([10, 7, 7, 9], both)).toEqual([
      ['status', 1, 2, 4],
      ['change', 1, 2, 4],
    ])
  })

  it('cannot know at the ends of the scale, nor of a change from one score', () => {
    const silent = (scores: Scores, change: Partial<ParametersOf<'status'>>) =>
      rules.status
        .detect(seriesOf(scores, 'higher', { min: 0, max: 10 }), { ...rules.status.defaults, ...change })
        .unknowable.map(({ session, because }) => [session, because])
    // A level is what the score says it is, at either end.
    expect(silent([10, 9, 4], { cutoff: 8, boundary: 'strict' })).toEqual([])
    expect(silent([0, 0], { cutoff: 0, boundary: 'strict' })).toEqual([])
    expect(silent([10, 9, 4], { change: 3, reference: 'previous' })).toEqual([])
    expect(silent([1, 0, 4], { change: 3, reference: 'previous' })).toEqual([[2, 'scale end']])
    expect(silent([5], { change: 3, reference: 'first' })).toEqual([[1, 'too few scores']])
    expect(silent([5], { change: 3, reference: 'first', cutoff: 4, boundary: 'strict' })).toEqual([])
  })

  it('has no default, and wants each number with its partner', () => {
    const parameters = (texts: Record<string, string>) => {
      const parsed = parseRule('status', texts)
      return parsed._tag === 'Left'
        ? parsed.left.map((one) => (one._tag === 'ConflictingParameters' ? one.parameters : one._tag))
        : 'agrees'
    }
    expect(parameters({})).toEqual([['cutoff', 'change']])
    expect(parameters({ cutoff: '36' })).toEqual([['cutoff', 'boundary']])
    expect(parameters({ boundary: 'strict' })).toEqual([['cutoff', 'boundary']])
    expect(parameters({ change: '5' })).toEqual([['change', 'reference']])
    expect(parameters({ change: '0', reference: 'first' })).toEqual(['InvalidParameter'])
    expect(parameters({ cutoff: '36', boundary: 'strict' })).toBe('agrees')
    expect(parameters({ change: '5', reference: 'first' })).toBe('agrees')
  })
})
