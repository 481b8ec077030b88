import { describe, expect, it } from 'vitest'
import { episodeTimes, type NamedAlliance } from '../../../../src/outcomes/index.js'
import type { RiskQuestion } from '../../../../src/outcomes/risks/episode-times.js'
import { given } from './given.js'

const question: RiskQuestion = {
  ...{ clock: 'onset', resolvedBy: 'client', settings: {} },
  ...{ censor: ['together'], compete: ['left'] },
}
const times = (alliances: readonly NamedAlliance[], over: Partial<RiskQuestion> = {}) =>
  episodeTimes(alliances, { ...question, ...over })
const short = (alliances: readonly NamedAlliance[], over: Partial<RiskQuestion> = {}) => {
  const found = times(alliances, over)
  if (found._tag === 'Left') throw new Error(JSON.stringify(found.left))
  return found.right.times.map(({ first, entry, exit, ending }) => [first, entry, exit, ending])
}

describe('episodeTimes', () => {
  it('makes a repair in the session of the onset an event in interval 1', () => {
    expect(short([given('a', 6, [{ reported: 4, resolved: [4, 4] }])])).toEqual([[4, 0, 1, 'resolved']])
  })

  it('lets an episode enter with its report, by either clock', () => {
    const late = [given('a', 8, [{ happened: 3, reported: 5, resolved: [6, 4] }])]
    expect(short(late)).toEqual([[3, 2, 4, 'resolved']])
    expect(short(late, { clock: 'session' })).toEqual([[1, 4, 6, 'resolved']])
  })

  it('censors what is open at the end of the session last held', () => {
    expect(short([given('a', 8, [{ reported: 5 }])])).toEqual([[5, 0, 4, null]])
  })

  it('ends with treatment what is not judged over, and censors it or lets it compete as asked', () => {
    const left = given(
      'a',
      8,
      [{ reported: 5 }, { reported: 6, rated: [7, 2] }, { reported: 7, rated: [8, 4] }],
      'left',
    )
    expect(short([left])).toEqual([
      [5, 0, 4, 'left'],
      [6, 0, 3, 'left'],
      [7, 0, 2, 'resolved'],
    ])
    expect(short([left], { censor: ['left'], compete: [] }).map((row) => row[3])).toEqual([null, null, 'resolved'])
    expect(short([given('b', 3, [{ reported: 1 }], 'together')])).toEqual([[1, 0, 3, null]])
  })

  it('says what an episode ended with that a person closed, by the criterion', () => {
    const cohort = [
      given('a', 5, [
        { reported: 1, closed: [2, 'let-go'] },
        { reported: 2, rated: [3, 1], closed: [3, 'faded'] },
        { reported: 3, attempt: 3, closed: [4, 'stopped'] },
      ]),
    ]
    expect(short(cohort).map((row) => row[3])).toEqual(['let-go', 'unresolved', 'unsuccessful-repair'])
    expect(short(cohort, { resolvedBy: 'therapist' }).map((row) => row[3])).toEqual([
      'not-judged',
      'not-judged',
      'not-judged',
    ])
  })

  it('counts those that were never at risk, by the reason', () => {
    const cohort = [
      given('a', 3, [{ happened: null, reported: 2 }, { reported: 3 }]),
      given('b', 0, [{ reported: 0 }], 'left'),
    ]
    expect(times(cohort)).toMatchObject({
      right: { times: [{ first: 3 }, { first: 0, exit: 1, ending: 'left' }], leftOut: { 'onset-unknown': 1 } },
    })
    expect(times(cohort, { clock: 'session' })).toMatchObject({
      right: {
        times: [
          { entry: 1, exit: 3 },
          { entry: 2, exit: 3 },
        ],
        leftOut: { 'closed-before-session-1': 1 },
      },
    })
  })

  it('names the endings of treatment that are assigned to nothing, or to both', () => {
    const left = [given('a', 2, [{ reported: 1 }, { reported: 2 }], 'left')]
    expect(times(left, { compete: [] })).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'NotAssigned', ending: 'left', episodes: 2 }],
    })
    expect(times(left, { censor: ['left'] })).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'AssignedTwice', ending: 'left', episodes: 2 }],
    })
  })

  it('has no times where there is no episode', () => {
    expect(times([])).toEqual({
      _tag: 'Right',
      right: {
        times: [],
        leftOut: { 'onset-unknown': 0, 'reported-after-closing': 0, 'closed-before-session-1': 0 },
      },
    })
  })
})
