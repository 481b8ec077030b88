import { makeSeries, observed, withGap, withGaps } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'
import type { ScorePoint, ScoreSeries } from '../../../src/series/index.js'

const series = (points: readonly ScorePoint[]): ScoreSeries => ({ id: 'ann', better: 'higher', points })
/** What types do not allow and plain JavaScript writes. */
const written = (score: unknown): number => score as number
const sparse = (...points: readonly ScorePoint[]): readonly ScorePoint[] => {
  const list: ScorePoint[] = []
  for (const point of points) list[point.session - 1] = point
  return list
}

describe('a gap', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_VALUE, 1.1e15, undefined, '40'])(
    'is what holds %s',
    (score) => {
      const points = [
        { session: 1, score: 40 },
        { session: 2, score: written(score) },
      ]
      expect(withGap({ session: 2, score: written(score) })).toEqual({ session: 2, score: null })
      expect(withGaps(series(points)).points[1]).toEqual({ session: 2, score: null })
      expect(observed(series(points))).toEqual([{ session: 1, score: 40 }])
    },
  )

  it('is no score that makeSeries lets in', () => {
    for (const score of [0, -0, 1e15, -1e15, 5e-324, null])
      expect(withGap({ session: 1, score })).toEqual({ session: 1, score })
  })

  it('stands where a point is missing between two', () => {
    const points = sparse({ session: 2, score: 6 }, { session: 5, score: 3 })
    expect(withGaps(series(points)).points).toEqual([
      { session: 2, score: 6 },
      { session: 3, score: null },
      { session: 4, score: null },
      { session: 5, score: 3 },
    ])
    const left = [{ session: 1, score: 6 }, written(undefined) as unknown as ScorePoint, { session: 3, score: 3 }]
    expect(withGaps(series(left)).points.map(({ score }) => score)).toEqual([6, null, 3])
  })

  it('stands for every session that a series written by hand left out, up to what a series may span', () => {
    const apart = (last: number) => [
      { session: 1, score: 20 },
      { session: last, score: 40 },
    ]
    expect(withGaps(series(apart(4))).points.map(({ session }) => session)).toEqual([1, 2, 3, 4])
    expect(withGaps(series(apart(2 ** 40))).points).toHaveLength(2)
    expect(withGaps(series(apart(Number.NaN))).points).toHaveLength(2)
  })

  it('leaves a series as it is that has none to mend, and the one it was given', () => {
    const sound = series([
      { session: 1, score: 6 },
      { session: 2, score: null },
    ])
    expect(withGaps(sound)).toBe(sound)
    const strange = series([{ session: 1, score: Number.NaN }])
    withGaps(strange)
    expect(strange.points[0]?.score).toBeNaN()
  })
})

describe('makeSeries', () => {
  it('takes a hole in the list for no point', () => {
    const points = sparse({ session: 2, score: 6 }, { session: 4, score: 3 })
    const made = makeSeries({ id: 'ann', better: 'higher', points })
    expect(made._tag === 'Right' && made.right.points.map(({ score }) => score)).toEqual([6, null, 3])
    const twice = makeSeries({ id: 'ann', better: 'higher', points: [...points.slice(1, 2), ...points.slice(1, 2)] })
    expect(twice._tag === 'Left' && twice.left).toEqual([
      { _tag: 'DuplicateSession', id: 'ann', session: 2, indexes: [0, 1] },
    ])
  })
})
