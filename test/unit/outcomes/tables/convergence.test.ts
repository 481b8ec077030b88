import { rules } from 'rupture-repair/detection'
import { cohortTables } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { at, between, observes, says } from '../../../model/given.js'
import { dyad, form, recordsIn, reports } from '../cohort.js'

type Question = Parameters<typeof cohortTables.convergence>[1]
type Alliances = Parameters<typeof cohortTables.convergence>[0]
const question: Question = { resolvedBy: 'client', settings: {} }
const rows = (alliances: Alliances, which: Readonly<Record<string, unknown>>, more: Partial<Question> = {}) =>
  recordsIn(cohortTables.convergence(alliances, { ...question, ...more })).filter((row) =>
    Object.entries(which).every(([key, value]) => row[key] === value),
  )
const [client, therapist] = [says('c'), says('t')]
const pair = { first: 'client', second: 'therapist', denominator: 'held' } as const

describe('convergence of two who say it', () => {
  // Both in 1; the client alone in 2; the therapist alone in 4, a session after the client's 3.
  const cohort = [
    dyad('ann', 4, reports(1), reports(1, therapist), reports(2), reports(3), reports(4, therapist)),
    dyad('bea', 2, reports(2, observes(), 'withdrawal')),
  ]
  it('counts sessions in which both, one alone, or neither sees one', () => {
    expect(rows(cohort, { ...pair, lag: 0 })).toMatchObject([
      {
        both_saw: 1,
        first_only: 2,
        second_only: 1,
        neither_saw: 2,
        sessions: 6,
        persons: 2,
        alliances: 2,
        not_comparable: 0,
      },
    ])
  })
  it('says what they agree on, and on what not', () => {
    const [row] = rows(cohort, { ...pair, lag: 0 })
    // 2 / (2 + 3) of what they see, 4 / (4 + 3) of what they do not; kappa: (.5 − .5) / (1 − .5).
    expect(row).toMatchObject({ positive_agreement: 0.4, negative_agreement: 4 / 7, kappa: 0 })
    expect(Number(row?.kappa_low)).toBeLessThan(0)
  })
  it('sets the second one session after the first, in either direction', () => {
    // Ann 1–2, 2–3, 3–4 and Bea 1–2: the client sees 1, 2, 3; the therapist a session later 4 alone.
    expect(rows(cohort, { ...pair, lag: 1 })).toMatchObject([
      { both_saw: 1, first_only: 2, second_only: 0, neither_saw: 1, sessions: 4 },
    ])
    // The therapist sees 1 of the three; the client a session later 2 and 3.
    expect(rows(cohort, { first: 'therapist', second: 'client', denominator: 'held', lag: 1 })).toMatchObject([
      { both_saw: 1, first_only: 0, second_only: 1, neither_saw: 2 },
    ])
  })
  it('compares no session of a side that says nothing in the whole log', () => {
    const without = cohort.slice(0, 1)
    expect(rows(without, { first: 'client', second: 'observer', lag: 0 })).toMatchObject([
      { sessions: 0, not_comparable: 4, kappa: null, positive_agreement: null, because: 'empty' },
    ])
  })
  it('has no kappa where both say the same of every session', () => {
    expect(
      rows([dyad('ann', 2, reports(1), reports(1, therapist), reports(2), reports(2, therapist))], { ...pair, lag: 0 }),
    ).toMatchObject([
      {
        both_saw: 2,
        neither_saw: 0,
        kappa: null,
        positive_agreement: 1,
        negative_agreement: null,
        because: 'one-category',
      },
    ])
  })
  it('is empty without alliances', () => {
    expect(rows([], {})).toEqual([])
  })
})

it('by forms compares sessions about which both were asked', () => {
  const asked = [
    dyad(
      'ann',
      4,
      ...[form(1, client, true), form(1, therapist, false), form(2, client, true), form(3, therapist, true)],
      ...[form(4, client, false), form(4, therapist, false)],
    ),
  ]
  expect(rows(asked, { ...pair, denominator: 'with-form', lag: 0 })).toMatchObject([
    { both_saw: 0, first_only: 1, second_only: 0, neither_saw: 1, not_comparable: 2 },
  ])
  // The client in 2 and the therapist in 3.
  expect(rows(asked, { ...pair, denominator: 'with-form', lag: 1 })).toMatchObject([{ both_saw: 1, not_comparable: 2 }])
  expect(rows([dyad('ann', 1, reports(1))], { denominator: 'with-form' })).toEqual([])
})

describe('convergence with a fall of score', () => {
  const rates = (session: number, by: string, score: number, instrument = 'own') =>
    ({
      _tag: 'GiveRating',
      stamp: at(session, says(by)),
      rating: { of: between('c', 't'), instrument, scores: { total: score } },
    }) as const
  const scores = [6, 6, 3, null, 6]
  const cohort = [
    dyad(
      'ann',
      5,
      reports(3),
      ...scores.flatMap((score, place) => (score === null ? [] : [rates(place + 1, 'c', score)])),
    ),
  ]
  const fall = { rule: { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 2 } }, better: 'higher' } as const
  it('compares the sessions that the rule can judge', () => {
    // The first has nothing before it, the fourth no score.
    expect(rows(cohort, { first: 'client', second: 'fall: client own total', lag: 0 }, { fall })).toMatchObject([
      { both_saw: 1, first_only: 0, second_only: 0, neither_saw: 2, not_comparable: 2 },
    ])
  })
  it('has none without a rule, or without the better end of a scale of one’s own', () => {
    expect(rows(cohort, { second: 'fall: client own total' })).toEqual([])
    expect(rows(cohort, { second: 'fall: client own total' }, { fall: { rule: fall.rule } })).toEqual([])
    const shipped = [dyad('ann', 2, reports(2), rates(1, 'c', 50, 'wai-sr'), rates(2, 'c', 40, 'wai-sr'))]
    const found = rows(shipped, { second: 'fall: client wai-sr total', lag: 0 }, { fall: { rule: fall.rule } })
    expect(found.map(({ first }) => first)).toEqual(['client', 'therapist', 'observer'])
  })
})
