import { type LooseSeries, makeSeries, observed } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'

const loose = (change: Partial<LooseSeries>): LooseSeries => ({ id: 'ann', better: 'higher', points: [], ...change })
const made = (change: Partial<LooseSeries>) => {
  const series = makeSeries(loose(change))
  if (series._tag === 'Left') throw new Error(JSON.stringify(series.left))
  return series.right
}
const problems = (change: Partial<LooseSeries>) => {
  const series = makeSeries(loose(change))
  return series._tag === 'Left' ? series.left : []
}

describe('makeSeries', () => {
  it('puts sessions in order and gaps in their place', () => {
    const points = [
      { session: 5, score: 4 },
      { session: 2, score: 6 },
      { session: 3, score: null },
    ]
    expect(made({ points }).points).toEqual([
      { session: 2, score: 6 },
      { session: 3, score: null },
      { session: 4, score: null },
      { session: 5, score: 4 },
    ])
  })

  it('covers the span it is given', () => {
    const series = made({ span: { first: 0, last: 3 }, points: [{ session: 1, score: 6 }] })
    expect(series.points.map(({ session }) => session)).toEqual([0, 1, 2, 3])
    expect(observed(series)).toEqual([{ session: 1, score: 6 }])
  })

  it('keeps what names the series and leaves out what was not given', () => {
    expect(made({})).toEqual({ id: 'ann', better: 'higher', points: [] })
    expect(made({ rater: 'client', range: { min: 1, max: 7 } })).toMatchObject({
      rater: 'client',
      range: { min: 1, max: 7 },
    })
  })

  it('reports every problem at once, without a score', () => {
    const found = problems({
      range: { min: 1, max: 7 },
      span: { first: 1, last: 5 },
      points: [
        { session: 1, score: 6 },
        { session: 1, score: 6 },
        { session: 1.5, score: 4 },
        { session: 2, score: Number.NaN },
        { session: 3, score: 7777 },
        { session: 9, score: 5 },
        { session: -1, score: 5 },
      ],
    })
    expect(found).toEqual([
      { _tag: 'SessionNotWhole', id: 'ann', index: 2, expected: 'a whole number from 0' },
      { _tag: 'ScoreNotFinite', id: 'ann', session: 2, index: 3 },
      { _tag: 'ScoreOutsideRange', id: 'ann', session: 3, index: 4 },
      { _tag: 'SessionOutsideSpan', id: 'ann', session: 9, span: { first: 1, last: 5 } },
      { _tag: 'SessionNotWhole', id: 'ann', index: 6, expected: 'a whole number from 0' },
      { _tag: 'DuplicateSession', id: 'ann', session: 1, indexes: [0, 1] },
    ])
    expect(JSON.stringify(found)).not.toContain('7777')
  })

  it('refuses ends in the wrong order and dates taken for sessions', () => {
    expect(problems({ range: { min: 7, max: 1 }, span: { first: 3, last: 1 } }).map(({ _tag }) => _tag)).toEqual([
      'RangeNotAscending',
      'SpanNotAscending',
    ])
    const points = [
      { session: 1, score: 6 },
      { session: 20_240_131, score: 5 },
    ]
    expect(problems({ points })[0]?._tag).toBe('SpanTooLong')
  })

  it('covers 10,000 sessions and not one more', () => {
    const until = (last: number) => ({
      points: [
        { session: 1, score: 6 },
        { session: last, score: 5 },
      ],
    })
    expect(made(until(10_000)).points).toHaveLength(10_000)
    expect(problems(until(10_001))).toEqual([
      { _tag: 'SpanTooLong', id: 'ann', span: { first: 1, last: 10_001 }, longest: 10_000 },
    ])
    expect(problems({ span: { first: 0, last: 10_000 } })[0]?._tag).toBe('SpanTooLong')
  })

  it('refuses scores whose differences might not be finite', () => {
    const points = [1e15, -1e15, 1e308, -1e308].map((score, session) => ({ session, score }))
    expect(made({ points: points.slice(0, 2) }).points).toEqual(points.slice(0, 2))
    expect(problems({ points })).toEqual(
      [2, 3].map((session) => ({ _tag: 'ScoreTooLarge', id: 'ann', session, index: session, greatest: 1e15 })),
    )
  })
})
