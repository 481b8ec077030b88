import { fromCohort, toCohort } from 'rupture-repair/series'
import { describe, expect, it } from 'vitest'
import type { ScoreSeries } from '../../../src/vocabulary/index.js'

const seriesOf = (id: string, first: number, ...scores: readonly (number | null)[]): ScoreSeries => ({
  id,
  better: 'higher',
  points: scores.map((score, slot) => ({ session: first + slot, score })),
})

describe('toCohort', () => {
  it('holds scores one after another and gaps as NaN', () => {
    const cohort = toCohort([seriesOf('ann', 0, 6, null, 5), seriesOf('ben', 1), seriesOf('eva', 4, -0)])
    if (cohort._tag === 'Left') throw new Error(cohort.left[0]._tag)
    expect([...cohort.right.offsets]).toEqual([0, 3, 3, 4])
    expect([...cohort.right.firsts]).toEqual([0, 0, 4])
    expect([...cohort.right.scores]).toEqual([6, Number.NaN, 5, -0])
    expect(cohort.right.heads.map(({ id }) => id)).toEqual(['ann', 'ben', 'eva'])
  })

  it('gives back what it was given', () => {
    const range = { min: 1, max: 7 }
    const all = [{ ...seriesOf('ann', 3, 6, null, 5), rater: 'client', range }, seriesOf('ben', 1)]
    const cohort = toCohort(all)
    expect(cohort._tag === 'Right' && fromCohort(cohort.right)).toEqual(all)
  })

  it('refuses what columns would not show, all at once and without a score', () => {
    const stray = { ...seriesOf('ann', 1, 6), points: [1, 2, 4].map((session) => ({ session, score: 6 })) }
    const backward = { ...seriesOf('ben', 1), points: [2, 1].map((session) => ({ session, score: 6 })) }
    const problems = toCohort([stray, backward, seriesOf('eva', 1, Number.NaN), seriesOf('kim', 0.5, 6)])
    expect(problems).toEqual({
      _tag: 'Left',
      left: [
        { _tag: 'SessionsNotConsecutive', id: 'ann', session: 4 },
        { _tag: 'SessionsNotConsecutive', id: 'ben', session: 1 },
        { _tag: 'ScoreNotFinite', id: 'eva', session: 1, index: 0 },
        { _tag: 'SessionNotWhole', id: 'kim', index: 0, expected: 'a whole number from 0' },
      ],
    })
  })
})
