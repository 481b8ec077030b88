import { discrepancy, type Rule, rules, whoSaw } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

type Scores = readonly (number | null)[]
const rule: Rule = { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } }
const seen = (one: Scores, other: Scores, within = 0, by: Rule = rule, range?: { min: number; max: number }) =>
  whoSaw(by, seriesOf(one, 'higher', range), seriesOf(other, 'higher', range), within).map((row) => [
    row.session,
    row.one._tag === 'unknowable' ? row.one.because : row.one._tag,
    row.other._tag === 'unknowable' ? row.other.because : row.other._tag,
  ])

describe('who saw', () => {
  it('tells both, only the one, only the other', () => {
    expect(seen([6, 3, 6, 6, 6], [6, 3, 6, 2, 6])).toEqual([
      [2, 'saw', 'saw'],
      [4, 'did not see', 'saw'],
    ])
    expect(seen([6, 3, 6], [6, 6, 6])).toEqual([[2, 'saw', 'did not see']])
    expect(seen([6, 6], [6, 6])).toEqual([])
    expect(seen([], [])).toEqual([])
  })

  it('reads each rater by their own better end', () => {
    const rows = whoSaw(rule, seriesOf([6, 3], 'higher'), seriesOf([1, 4], 'lower'), 0)
    expect(rows.map(({ one, other }) => [one._tag, other._tag])).toEqual([['saw', 'saw']])
  })

  it('takes drops within a window for the same, nearest first, each once', () => {
    const [client, therapist] = [
      [6, 3, 6, 6, 6, 6],
      [6, 6, 3, 6, 6, 6],
    ]
    expect(seen(client, therapist, 1)).toEqual([[2, 'saw', 'saw']])
    expect(seen(client, therapist, 0)).toEqual([
      [2, 'saw', 'did not see'],
      [3, 'did not see', 'saw'],
    ])
    expect(seen([6, 3, 6, 3, 6, 6], therapist, 1)).toHaveLength(2)
    expect(seen([6, 3, 6, 6, 3, 6], [6, 6, 6, 3, 6, 6], 2)).toEqual([
      [2, 'saw', 'did not see'],
      [4, 'saw', 'saw'],
    ])
  })

  it('shows a drop where it opened, not at its lowest point', () => {
    expect(seen([6, 3, 2, 1], [6, 3, 6, 6])).toEqual([[2, 'saw', 'saw']])
  })

  it('keeps what cannot be known apart', () => {
    expect(seen([6, 3, 6], [6, null, 6])).toEqual([[2, 'saw', 'gap']])
    expect(seen([6, 6, 3], [6, 6])).toEqual([[3, 'saw', 'gap']])
    expect(seen([6, 3, 6], [6, 6, null], 1)).toEqual([[2, 'saw', 'gap']])
    expect(seen([6, 3, 6], [1, 1, 1], 0, rule, { min: 1, max: 7 })).toEqual([[2, 'saw', 'scale end']])
    expect(seen([6, 3, 6], [7, 7, 7], 0, rule, { min: 1, max: 7 })).toEqual([[2, 'saw', 'did not see']])
    const chart: Rule = { _tag: 'control-chart', parameters: { ...rules['control-chart'].defaults, sigma: 1 } }
    expect(seen([6, 6, 3, 6, 6], [7, 7, 7, 7, 7], 0, chart, { min: 1, max: 7 })).toEqual([[3, 'saw', 'scale end']])
    expect(seen([6, 6, 3, 6, 6], [4, 4, 4, 4, 4], 0, chart)).toEqual([[3, 'saw', 'constant']])
    expect(seen([6, 3, 6], [null, 6, null])).toEqual([[2, 'saw', 'too few scores']])
    expect(seen([6, 6, 6, 3], [6, 3, 4, 2])).toEqual([
      [2, 'did not see', 'saw'],
      [4, 'saw', 'earlier drop'],
    ])
  })

  it('asks rules that judge intervals for their verdict', () => {
    const sudden: Rule = { _tag: 'sudden-change', parameters: { ...rules['sudden-change'].defaults, cutoff: 2 } }
    const fell = [6, 6, 6, 3, 3, 3]
    expect(seen(fell, [6, 6, 6, 6, 6, 6], 0, sudden)).toEqual([[4, 'saw', 'did not see']])
    expect(seen(fell, [6, 6, 6, 6], 0, sudden)).toEqual([[4, 'saw', 'not testable']])
    expect(seen(fell, fell, 0, sudden)).toEqual([[4, 'saw', 'saw']])
  })
})

describe('discrepancy', () => {
  it('turns a scale on which lower is better round', () => {
    const rows = discrepancy(seriesOf([6, 4, 5]), seriesOf([0, 2, 1], 'lower'), 'sample')
    expect(rows.map(({ difference }) => difference)).toEqual([0, 0, 0])
  })

  it('has a row for every session and nothing where a rater is silent', () => {
    const rows = discrepancy(seriesOf([6, null, 5, 5]), seriesOf([4, 5, null]), 'population')
    expect(rows.map(({ session }) => session)).toEqual([1, 2, 3, 4])
    expect(rows.map(({ difference }) => difference === null)).toEqual([false, true, true, true])
  })

  it('gives no z scores of scores that do not vary', () => {
    const rows = discrepancy(seriesOf([0.1, 0.1, 0.1]), seriesOf([4, 5, 6]), 'sample')
    expect(rows.map(({ one, difference }) => [one, difference])).toEqual(Array(3).fill([null, null]))
    expect(discrepancy(seriesOf([]), seriesOf([5]), 'sample')).toMatchObject([{ other: null, difference: null }])
  })
})
