import { type ResolvedScenario, resolvedSample, simulateColumns } from 'rupture-repair/simulation'
import { logRankTest, sharesTest, welchTest } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../../../src/simulation/arms/analysis.js'
import {
  type FollowedCourse,
  type FollowedRupture,
  followed,
  peopleOf,
  type SimulatedPerson,
} from '../../../../src/simulation/arms/followed-course.js'
import { measureAnalysis } from '../../../../src/simulation/arms/measure-analysis.js'
import { testArms } from '../../../../src/simulation/arms/test-arms.js'
import { group, resolved } from '../scenarios.js'

const rupture = (
  onset: number,
  closedAt: number | null,
  outcome: SimulatedPerson['ruptures'][number]['outcome'],
): SimulatedPerson['ruptures'][number] => ({
  member: 0,
  kind: 'withdrawal',
  withWhom: 'therapist',
  onset,
  drop: 1,
  recognisedAt: null,
  attempts: 0,
  closedAt,
  outcome,
})

describe('followed', () => {
  const person: SimulatedPerson = {
    therapist: 2,
    planned: 12,
    held: 9,
    hasLeft: true,
    ruptures: [rupture(2, 2, 'resolved'), rupture(4, 6, 'faded'), rupture(8, null, 'open')],
  }

  it('counts the session of onset as interval 1, so that a repair within it is an event there', () => {
    expect(followed(person, 12).ruptures).toEqual([
      { entry: 0, exit: 1, ending: 'resolved', last: 11 },
      { entry: 0, exit: 3, ending: 'faded', last: 9 },
      { entry: 0, exit: 2, ending: 'left', last: 5 },
    ])
  })

  it('censors what is open when the study ends, and does not call it leaving', () => {
    expect(followed(person, 9)).toMatchObject({ left: false })
    expect(followed(person, 10)).toMatchObject({ left: true })
    expect(followed(person, 5)).toEqual({
      therapist: 2,
      left: false,
      ruptures: [
        { entry: 0, exit: 1, ending: 'resolved', last: 4 },
        { entry: 0, exit: 2, ending: null, last: 2 },
      ],
    })
  })

  it('follows no one longer than is planned', () => {
    expect(followed(person, 1000)).toEqual(followed(person, 12))
  })
})

describe('peopleOf', () => {
  it('gives as many in a row as the scenario says the same therapist, and every member of a group that of the group', () => {
    const therapists = (scenario: ResolvedScenario, to: number) =>
      peopleOf(scenario, simulateColumns(scenario, { seed: 7, replication: 0, from: 0, to })).map(
        ({ therapist }) => therapist,
      )
    expect(therapists(resolvedSample, 10)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    const groups = { ...resolved(group), population: { ...resolved(group).population, clientsPerTherapist: 2 } }
    expect(therapists(groups, 3)).toEqual([...Array(12).fill(0), ...Array(6).fill(1)])
  })

  it('has every rupture of every person, and who left', () => {
    const columns = simulateColumns(resolvedSample, { seed: 7, replication: 0, from: 5, to: 60 })
    const people = peopleOf(resolvedSample, columns)
    expect(people).toHaveLength(55)
    expect(people.filter(({ hasLeft }) => hasLeft)).toHaveLength(columns.endings.reduce((sum, one) => sum + one, 0))
    expect(people.flatMap(({ ruptures }) => ruptures)).toHaveLength(
      columns.happenings.begun.filter((begun) => begun > 0).length,
    )
  })
})

const one = (exit: number, ending: FollowedRupture['ending'], last = 8): FollowedRupture => ({
  entry: 0,
  exit,
  ending,
  last,
})
const course = (therapist: number, left: boolean, ...ruptures: readonly FollowedRupture[]): FollowedCourse => ({
  therapist,
  left,
  ruptures,
})

const arm = [
  course(0, false, one(1, 'resolved'), one(2, 'faded')),
  course(0, true, one(2, 'left')),
  course(1, false, one(2, 'resolved'), one(3, 'resolved')),
  course(1, true),
  course(2, false, one(8, null)),
]
const other = [
  course(0, true, one(1, 'resolved')),
  course(0, true, one(1, 'resolved')),
  course(1, false, one(3, 'resolved'), one(1, 'left')),
  course(1, true, one(4, null)),
]
const resolvedBy = (unit: 'rupture' | 'person'): Analysis => ({
  _tag: 'resolved',
  name: 'resolved',
  unit,
  tests: ['shares'],
})
const time = (otherEndings: 'compete' | 'censor', by = 2): Analysis => ({
  _tag: 'time-to-resolution',
  name: 'time',
  unit: 'rupture',
  by,
  otherEndings,
  tests: ['log-rank'],
})
const leaving: Analysis = { _tag: 'leaving', name: 'leaving', tests: ['shares'] }

describe('measureAnalysis', () => {
  it('counts every rupture, the first of each person, and everyone who left', () => {
    expect(measureAnalysis(resolvedBy('rupture'), arm)).toEqual({ count: 3, of: 6, estimate: null })
    expect(measureAnalysis(resolvedBy('person'), arm)).toEqual({ count: 2, of: 4, estimate: null })
    expect(measureAnalysis(leaving, arm)).toEqual({ count: 2, of: 5, estimate: null })
  })

  it('has the cumulative incidence by an interval, with other endings competing or censored', () => {
    // 6 at risk, 1 resolved; then 5 at risk, 1 resolved, 2 ended otherwise: 1/6 + 5/6 · 1/5 either way.
    expect(measureAnalysis(time('compete'), arm)).toMatchObject({ count: 2, of: 6 })
    expect(measureAnalysis(time('compete'), arm).estimate).toBeCloseTo(1 / 3, 12)
    expect(measureAnalysis(time('censor'), arm).estimate).toBeCloseTo(1 / 3, 12)
    // Then 2 at risk, 1 resolved: of those free, 5/6 · 2/5 where others compete, 4/6 where they only leave the risk set.
    expect(measureAnalysis(time('compete', 3), arm).estimate).toBeCloseTo(1 / 3 + 1 / 6, 12)
    expect(measureAnalysis(time('censor', 3), arm).estimate).toBeCloseTo(1 / 3 + 1 / 3, 12)
  })

  it('has no incidence where there is no rupture', () => {
    expect(measureAnalysis(time('compete'), [course(0, true)])).toEqual({ count: 0, of: 0, estimate: null })
  })
})

describe('testArms', () => {
  it('compares shares with everyone as independent', () => {
    expect(testArms(resolvedBy('rupture'), 'shares', [arm, other])).toEqual(
      sharesTest([
        { count: 3, of: 6 },
        { count: 3, of: 5 },
      ]),
    )
    expect(testArms(leaving, 'shares', [arm, other])).toEqual(
      sharesTest([
        { count: 2, of: 5 },
        { count: 3, of: 4 },
      ]),
    )
  })

  it('compares one share for each therapist, without therapists who have nothing to count', () => {
    expect(testArms(resolvedBy('rupture'), 'by-therapist', [[...arm, course(9, true)], other])).toEqual(
      welchTest([
        [1 / 3, 1, 0],
        [1, 1 / 3],
      ]),
    )
  })

  it('compares times, those who ended otherwise censored then, or at risk as long as they could have been seen', () => {
    const times = (ending: number) => [
      [1, 2, 3].map((exit) => one(exit, 'resolved')).concat([one(ending, 'left'), one(ending, 'faded'), one(8, null)]),
      [1, 1, 3].map((exit) => one(exit, 'resolved')).concat([one(4, null), one(ending === 2 ? 1 : 8, 'left')]),
    ]
    expect(testArms(time('censor'), 'log-rank', [arm, other])).toEqual(logRankTest(times(2), 'resolved'))
    expect(testArms(time('compete'), 'log-rank', [arm, other])).toEqual(logRankTest(times(8), 'resolved'))
  })

  it('compares one incidence for each therapist', () => {
    expect(testArms(time('compete'), 'by-therapist', [arm, other])).toEqual(
      welchTest([
        [1 / 3, 1 / 2, 0],
        [1, 0],
      ]),
    )
  })
})
