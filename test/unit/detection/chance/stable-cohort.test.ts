import {
  cohortLikeness,
  falseAlarmRate,
  falseAlarmsLike,
  hitRate,
  hitRateLike,
  parseRule,
} from 'rupture-repair/detection'
import { describe, expect, it } from 'vitest'
import { seriesOf } from '../series-of.js'

const parsed = parseRule('drop', { floor: '2' })
if (parsed._tag === 'Left') throw new Error('the rule is sound')
const rule = parsed.right
const likeness = {
  better: 'lower',
  mean: 4,
  sd: 1,
  range: { min: 1, max: 7 },
  lengths: [
    { sessions: 1, series: 1 },
    { sessions: 5, series: 1 },
    { sessions: 20, series: 2 },
  ],
} as const

describe('what a cohort’s series have in common', () => {
  it('is read from their scores, gaps left out', () => {
    const cohort = [seriesOf([2, null, 4, 6]), seriesOf([1, 2]), seriesOf([5]), seriesOf([3, 4, 5])]
    expect(cohortLikeness(cohort)).toEqual({
      better: 'higher',
      step: 1,
      mean: 32 / 9,
      // Squares about each person's mean: 8, .5 and 2, over 2 + 1 + 2 degrees of freedom.
      sd: Math.sqrt(10.5 / 5),
      lengths: [
        { sessions: 1, series: 1 },
        { sessions: 2, series: 1 },
        { sessions: 3, series: 2 },
      ],
    })
  })

  it('has no step where any score is not whole, the range where it is known, and is nothing without variation', () => {
    expect(cohortLikeness([seriesOf([1, 2.5], 'lower', { min: 1, max: 5 })])).toEqual({
      better: 'lower',
      range: { min: 1, max: 5 },
      mean: 1.75,
      sd: 1.5 / Math.SQRT2,
      lengths: [{ sessions: 2, series: 1 }],
    })
    for (const cohort of [[], [seriesOf([])], [seriesOf([4])], [seriesOf([4, 4]), seriesOf([2])]])
      expect(cohortLikeness(cohort)).toBeUndefined()
  })
})

describe('stable courses like those of a cohort', () => {
  it('are simulated in proportion to their lengths, each length with noise of its own', () => {
    const { lengths: _, ...scores } = likeness
    const simulation = { seed: 3, series: 400, autocorrelation: 0.3 }
    const { flagged, series } = falseAlarmsLike(rule, likeness, simulation)
    const apart = [
      [1, 100],
      [5, 100],
      [20, 200],
    ].map(([sessions = 0, number = 0]) =>
      falseAlarmRate(rule, { ...scores, sessions, series: number, seed: 3 + sessions, autocorrelation: 0.3 }),
    )
    expect([flagged, series]).toEqual([apart.reduce((sum, one) => sum + one.flagged, 0), 400])
  })

  it('have a known drop in their middle, unless they are too short to have one', () => {
    const { lengths: _, ...scores } = likeness
    const drop = { size: 3, lasting: 2 }
    const found = hitRateLike(rule, likeness, drop, { seed: 3, series: 300, autocorrelation: 0 })
    const apart = [
      [5, 100, 2],
      [20, 200, 10],
    ].map(([sessions = 0, series = 0, after = 0]) =>
      hitRate(rule, { ...scores, sessions, series, seed: 3 + sessions, autocorrelation: 0, drop: { ...drop, after } }),
    )
    expect(found.flagged).toBe(apart.reduce((sum, one) => sum + one.flagged, 0))
    expect(found.series).toBe(300)
  })

  it('cannot be simulated without variation or without a drop', () => {
    expect(falseAlarmsLike(rule, { ...likeness, sd: 0 }, { seed: 1, series: 10, autocorrelation: 0 }).rate).toBeNaN()
    const none = { size: 0, lasting: null }
    expect(hitRateLike(rule, likeness, none, { seed: 1, series: 10, autocorrelation: 0 }).rate).toBeNaN()
  })
})
