import { describe, expect, it } from 'vitest'
import { measured } from '../../../../src/simulation/experiment/measure.js'
import { addedCounts, countRule } from '../../../../src/simulation/experiment/rule-counts.js'

const every = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const said = (signals: readonly number[], alarms = signals, scored: readonly number[] = every) => ({
  scored,
  signals,
  alarms,
})

describe('countRule', () => {
  it('tells a hit, an alarm during a rupture and a false alarm apart', () => {
    // Open from 3 to 6: the alarm at 4 stands for it, the one at 6 comes during it, the one at 9 away from it.
    expect(countRule(said([4, 6, 9]), [{ onset: 3, until: 6 }], { before: 0, after: 1 })).toEqual({
      courses: 1,
      flagged: 1,
      ruptured: 1,
      negativeCourses: 0,
      trueNegativeCourses: 0,
      ruptures: 1,
      alarms: 3,
      hits: 1,
      lateness: 1,
      falseAlarms: 1,
      negativeSessions: 6,
      trueNegativeSessions: 5,
    })
  })

  it('keeps the window clear even where the rupture is over sooner', () => {
    const { negativeSessions, trueNegativeSessions } = countRule(said([7]), [{ onset: 5, until: 5 }], {
      before: 1,
      after: 2,
    })
    expect(negativeSessions).toBe(6)
    expect(trueNegativeSessions).toBe(6)
  })

  it('calls a course without ruptures a true negative where the rule says nothing', () => {
    expect(countRule(said([]), [], { before: 0, after: 0 })).toMatchObject({
      negativeCourses: 1,
      trueNegativeCourses: 1,
      flagged: 0,
    })
    expect(countRule(said([2]), [], { before: 0, after: 0 })).toMatchObject({
      negativeCourses: 1,
      trueNegativeCourses: 0,
      falseAlarms: 1,
    })
  })

  it('misses what has no score', () => {
    expect(countRule(said([], [], []), [{ onset: 2, until: 4 }], { before: 0, after: 1 })).toMatchObject({
      ruptures: 1,
      hits: 0,
      negativeSessions: 0,
    })
  })
})

describe('measured', () => {
  const one = countRule(said([4, 6, 9]), [{ onset: 3, until: 6 }], { before: 0, after: 1 })
  const other = countRule(said([]), [{ onset: 3, until: 3 }], { before: 0, after: 1 })
  const of = (measure: string) => measured([one, other]).find((row) => row.measure === measure)

  it('adds up over replications', () => {
    expect(addedCounts([one, other])).toMatchObject({
      ...{ courses: 2, ruptures: 2, hits: 1 },
      ...{ negativeSessions: 14, trueNegativeSessions: 13 },
    })
    expect(addedCounts([one])).toEqual(one)
    expect(of('sensitivity')).toMatchObject({ estimate: 0.5, count: 1, of: 2, replications: 2 })
    expect(of('specificity')?.estimate).toBeCloseTo(13 / 14, 12)
    expect(of('precision')?.estimate).toBeCloseTo(1 / 3, 12)
    expect(of('precision')?.replications).toBe(1)
    expect(of('timing')?.estimate).toBe(1)
  })

  it('has no value where there is nothing to count', () => {
    expect(of('course-specificity')?.estimate).toBeNaN()
    expect(of('course-specificity')).toMatchObject({ count: 0, of: 0, replications: 0 })
  })
})
