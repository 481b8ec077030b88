import { type LooseSeries, makeAllSeries, makeSeries } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'

const loose = (id: string, ...sessions: number[]): LooseSeries => ({
  id,
  better: 'higher',
  points: sessions.map((session) => ({ session, score: 5 })),
})

describe('makeAllSeries', () => {
  it('makes every series as makeSeries does, in order', () => {
    const all = [loose('ann', 1, 3), loose('ben'), { ...loose('eva', 2), span: { first: 1, last: 4 } }]
    const each = all.map(makeSeries).flatMap((series) => (series._tag === 'Right' ? [series.right] : []))
    expect(makeAllSeries(all)).toEqual({ _tag: 'Right', right: each })
  })

  it('reports the problems of all at once', () => {
    const made = makeAllSeries([loose('ann', 1, 1), loose('ben', 1), loose('eva', 0.5), loose('kim', 1, 99_999)])
    expect(made._tag === 'Left' && made.left.map((problem) => [problem._tag, 'id' in problem && problem.id])).toEqual([
      ['DuplicateSession', 'ann'],
      ['SessionNotWhole', 'eva'],
      ['SpanTooLong', 'kim'],
    ])
  })

  it('refuses more sessions in all than memory has room for, before it fills a single gap', () => {
    const all = Array.from({ length: 200_000 }, (_, id) => loose(String(id), 1, 10_000))
    expect(makeAllSeries(all)).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'TooManySessions', found: 2_000_000_000, most: 5_000_000 }],
    })
    expect(makeAllSeries([...all.slice(0, 500), loose('one', 1)])).toMatchObject({ left: [{ found: 5_000_001 }] })
  })
})

it('tells more problems of one series than a call takes arguments', () => {
  const points = Array.from({ length: 200_000 }, (_, index) => ({ session: index + 0.5, score: 1 }))
  const made = makeAllSeries([{ id: 'a', better: 'higher', points }])
  expect(made._tag === 'Left' && made.left.length).toBe(200_000)
})
