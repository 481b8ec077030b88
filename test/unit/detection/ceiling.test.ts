import { ceilingWarnings } from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from './series-of.js'

const range = { min: 1, max: 7 }

describe('ceiling warnings', () => {
  it('warns from the stated share on, at either end', () => {
    const warned = (scores: readonly (number | null)[], share: number, ceilingMargin = 0) =>
      ceilingWarnings([seriesOf(scores, 'higher', range)], { share, ceilingMargin }).map(({ end, atEnd, scores }) => [
        end,
        atEnd,
        scores,
      ])
    expect(warned([7, 7, 6, null, 5], 0.5)).toEqual([['greatest', 2, 4]])
    expect(warned([7, 7, 6, 5], 0.51)).toEqual([])
    expect(warned([7, 7, 6.5, 5], 0.75, 0.5)).toEqual([['greatest', 3, 4]])
    expect(warned([1, 7], 0.5)).toEqual([
      ['greatest', 1, 2],
      ['least', 1, 2],
    ])
    expect(warned([null], 0.5)).toEqual([])
  })

  it('counts a cohort by its scores, and passes over series whose range is not known', () => {
    const cohort = [
      seriesOf([7, 7, 7, 7, 7, 7], 'higher', range),
      seriesOf([5, 7], 'higher', range),
      seriesOf([7, 7, 7]),
    ]
    expect(ceilingWarnings(cohort, { share: 0.8, ceilingMargin: 0 })).toEqual([
      { _tag: 'SeriesAtEnd', id: 'ann', end: 'greatest', atEnd: 6, scores: 6, share: 1 },
      { _tag: 'CohortAtEnd', end: 'greatest', atEnd: 7, scores: 8, share: 0.875 },
    ])
    expect(ceilingWarnings([], { share: 0.5, ceilingMargin: 0 })).toEqual([])
  })
})
