import { describe, expect, it } from 'vitest'
import { latencies, type NamedAlliance } from '../../../../src/outcomes/index.js'
import type { Happened } from '../../../../src/vocabulary/index.js'
import { between, during, rupture, says } from '../../../model/given.js'
import { dyad, reports } from '../cohort.js'
import { given } from '../risks/given.js'

describe('latencies', () => {
  const by = { resolvedBy: 'client', settings: {} } as const
  const step = (alliances: readonly NamedAlliance[], to: string) =>
    latencies(alliances, by).find((one) => one.to === to)

  it('counts the same session as 0, and quartiles by the cumulative incidence', () => {
    const cohort = [
      given('a', 9, [
        { reported: 1, recognised: 1, attempt: 1, resolved: [1, 4] },
        { reported: 2, recognised: 3, attempt: 5, resolved: [6, 4] },
        { reported: 3 },
        { happened: 2, reported: 4, closed: [5, 'let-go'] },
      ]),
    ]
    expect(step(cohort, 'reported')).toMatchObject({ n: 4, reached: 4, sameSession: 3, quartiles: [0, 0, 0] })
    expect(step(cohort, 'recognised')).toMatchObject({ n: 4, reached: 2, sameSession: 1, without: 1, censored: 1 })
    expect(step(cohort, 'recognised')?.quartiles).toEqual([0, 1, null])
    expect(step(cohort, 'attempted')).toMatchObject({ n: 2, unknown: 2, quartiles: [0, 0, 2] })
    expect(step(cohort, 'closed')).toMatchObject({ n: 2, quartiles: [0, 0, 1] })
    expect(step(cohort, 'resolved')).toMatchObject({ n: 4, reached: 2, without: 1, censored: 1 })
  })

  it('counts apart what came before, and what is at an unknown time', () => {
    const cohort = [
      given('a', 6, [
        { happened: 1, reported: 4, recognised: 2 },
        { happened: null, reported: 3 },
      ]),
    ]
    expect(step(cohort, 'recognised')).toMatchObject({ episodes: 2, n: 1, before: 1, unknown: 0, incidence: 0 })
    expect(step(cohort, 'reported')).toMatchObject({ n: 1, unknown: 1 })
  })

  it('waits for a later moment from the report on, and for the report from the onset', () => {
    const cohort = [
      given('a', 9, [
        { happened: 1, reported: 4, resolved: [5, 4] },
        { reported: 1, resolved: [2, 4] },
      ]),
    ]
    // Half are reported at once, the other after 3 sessions; of the resolved, one alone is at risk after 1 session.
    expect(step(cohort, 'reported')?.quartiles).toEqual([0, 0, 3])
    expect(step(cohort, 'resolved')?.quartiles).toEqual([1, 1, 1])
    expect(step(cohort, 'resolved')).toMatchObject({ incidence: 1, reached: 2, without: 0, censored: 0, notJudged: 0 })
  })

  it('tells what is still open from what closed without the step', () => {
    const cohort = [
      given('a', 9, [{ reported: 1 }, { reported: 2 }, { reported: 3, resolved: [4, 4] }]),
      given('b', 4, [{ reported: 1, closed: [2, 'faded'] }]),
    ]
    expect(step(cohort, 'resolved')).toMatchObject({ n: 4, reached: 1, without: 1, censored: 2 })
    expect(step(cohort, 'closed')).toMatchObject({ n: 0, unknown: 4 })
  })

  it('counts apart what the criterion does not judge, and knows no share where it judges none', () => {
    const faded = (id: string) => given(id, 4, [{ reported: 1, closed: [2, 'faded'] }])
    const mended = given('mended', 4, [{ reported: 1, resolved: [2, 4] }])
    const by = (cohort: readonly NamedAlliance[]) =>
      latencies(cohort, { resolvedBy: 'therapist', settings: {} }).find(({ to }) => to === 'resolved')
    expect(by([mended])).toMatchObject({ n: 1, without: 1, notJudged: 1, incidence: null })
    expect(by([mended, given('open', 3, [{ reported: 1 }])])).toMatchObject({ n: 2, notJudged: 1, incidence: 0 })
    expect(by([given('open', 3, [{ reported: 1 }])])).toMatchObject({ n: 1, notJudged: 0, incidence: 0 })
    expect(step([mended, faded('f')], 'resolved')).toMatchObject({ notJudged: 0, incidence: 0.5 })
    expect(step([mended], 'closed')).toMatchObject({ notJudged: null })
    expect(step([mended], 'reported')).toMatchObject({ notJudged: null, incidence: 1 })
  })

  it('does not count a recognition one session before the report, nor one at an unknown time', () => {
    const before = given('a', 6, [
      { happened: 1, reported: 3, recognised: 2 },
      { reported: 4, recognised: 4 },
      { reported: 5 },
    ])
    expect(step([before], 'recognised')).toMatchObject({ n: 2, before: 1, unknown: 0, reached: 1, censored: 1 })
    const shown = rupture('e', [between('c', 't')], { session: 1, by: says('c'), expressedBy: ['c'] })
    const unknown = dyad('u', 3, shown, {
      ...{ _tag: 'RecogniseRupture', stamp: { session: 2, by: says('t') }, episode: 'e' },
      recognition: { who: 't', happened: { _tag: 'unknown' } },
    })
    expect(step([unknown], 'recognised')).toMatchObject({ n: 0, unknown: 1, before: 0 })
  })

  it('dates an attempt by when it was made, and by its entry where that is not known', () => {
    const attempted = (happened: Happened) =>
      dyad(
        'a',
        6,
        reports(1),
        {
          ...{ _tag: 'RecogniseRupture', stamp: { session: 1, by: says('t') }, episode: 'c-1' },
          recognition: { who: 't', happened: during(1) },
        },
        {
          ...{ _tag: 'BeginAttempt', stamp: { session: 5, by: says('t') }, episode: 'c-1' },
          attempt: { startedBy: 't', happened },
        },
      )
    expect(step([attempted(during(3))], 'attempted')?.quartiles[1]).toBe(2)
    expect(step([attempted({ _tag: 'unknown' })], 'attempted')?.quartiles[1]).toBe(4)
  })

  it('has rows without a number where there is no episode', () => {
    expect(latencies([], by).map(({ n, incidence, quartiles }) => [n, incidence, quartiles])).toEqual(
      Array.from({ length: 5 }, () => [0, null, [null, null, null]]),
    )
  })
})
