import { cohortTables } from 'rupture-repair/outcomes'
import { describe, expect, it } from 'vitest'
import { at, begin, between, endTogether, observes, resolve, says, whole } from '../../../model/given.js'
import { alliance, dyad, form, held, leaves, recordsIn, reports } from '../cohort.js'

const question = { resolvedBy: 'client', settings: {} } as const
type Alliances = Parameters<typeof cohortTables.prevalence>[0]

const rows = (alliances: Alliances, which: Readonly<Record<string, unknown>>, bySession?: number) =>
  recordsIn(
    cohortTables.prevalence(alliances, { ...question, ...(bySession === undefined ? {} : { bySession }) }),
  ).filter((row) => Object.entries(which).every(([key, value]) => row[key] === value))
const [client, therapist] = [says('c'), says('t')]
const all = { sorted_by: 'all', denominator: 'held', rater: 'client' } as const

/** Ann reports in sessions 2 and 4 of 4, Bea leaves after 2 without one, Cleo has 4 and none. */
const cohort = [
  dyad('ann', 4, reports(2, client, 'withdrawal'), reports(4)),
  dyad('bea', 2, leaves(2)),
  dyad('cleo', 4, reports(3, therapist, 'confrontation')),
]

describe('prevalence by who says it', () => {
  it('counts sessions with a new rupture and with one open, of all sessions held', () => {
    expect(rows(cohort, { ...all, estimand: 'sessions-new' })).toMatchObject([
      { n: 2, of: 10, alliances: 3, share: 0.2, interval: 'clustered', because: null },
    ])
    // Open from 2 to 4: no one closed it.
    expect(rows(cohort, { ...all, estimand: 'sessions-open' })).toMatchObject([{ n: 3, of: 10 }])
  })
  it('counts persons with Wilson’s interval', () => {
    const [row] = rows(cohort, { ...all, estimand: 'persons-ever' })
    expect(row).toMatchObject({ n: 1, of: 3, share: 1 / 3, interval: 'wilson', sessions_per_person: 10 / 3 })
    // z²/n = 1.2805: (1/3 + .6402 ± 1.96 √(2/27 + .1067)) / 2.2805.
    expect(row?.low).toBeCloseTo(0.0615, 3)
    expect(row?.high).toBeCloseTo(0.7923, 3)
  })
  it('counts persons by a session with leaving competing', () => {
    // Session 1: none of 3. Session 2: Ann of 3 and Bea leaves. Session 3: none of 1.
    expect(rows(cohort, { ...all, estimand: 'persons-by-session' }, 3)).toMatchObject([
      { by_session: 3, n: 1, of: 3, share: 1 / 3, ended_first: 1 / 3, at_risk: 1, interval: 'greenwood' },
    ])
    expect(rows(cohort, { estimand: 'persons-by-session' })).toEqual([])
  })
  it('does not know what comes after everyone who was left was censored', () => {
    expect(rows(cohort, { ...all, estimand: 'persons-by-session' }, 5)).toMatchObject([
      { share: null, low: null, at_risk: 0, because: 'no-one-at-risk' },
    ])
  })
  it('knows it where everyone had a rupture or left', () => {
    const over = [dyad('ann', 2, reports(2)), dyad('bea', 2, leaves(2))]
    expect(rows(over, { ...all, estimand: 'persons-by-session' }, 9)).toMatchObject([
      { share: 0.5, ended_first: 0.5, because: null },
    ])
  })
  it('keeps the raters apart, and says one row of a rater that was never asked', () => {
    const ever = rows(cohort, { ...all, rater: 'therapist', estimand: 'persons-ever' })
    expect(ever).toMatchObject([{ n: 1, of: 3 }])
    expect(rows(cohort, { rater: 'any', sorted_by: 'all', estimand: 'persons-ever' })).toMatchObject([{ n: 2, of: 3 }])
    expect(rows(cohort, { rater: 'observer' })).toMatchObject([
      {
        estimand: 'sessions-new',
        denominator: 'with-form',
        n: 0,
        of: 0,
        share: null,
        because: 'not-asked',
        not_asked: 10,
      },
    ])
    expect(rows(cohort, { rater: 'party' })).toEqual([])
  })
  it('sorts by the kind that the rater says', () => {
    const kinds = rows(cohort, { rater: 'client', sorted_by: 'kind', estimand: 'persons-ever', denominator: 'held' })
    expect(kinds.map(({ value, n }) => [value, n])).toEqual([
      ['withdrawal', 1],
      ['confrontation', 0],
      ['unsaid', 1],
    ])
  })
  it('sorts by a level or a setting only where there are several', () => {
    for (const sorted of ['level', 'setting']) expect(rows(cohort, { sorted_by: sorted })).toEqual([])
    expect(new Set(rows(cohort, {}, 2).map((row) => row.by_session))).toEqual(new Set([null, 2]))
    expect(rows(cohort, { estimand: 'sessions-new' }, 2)[0]).toMatchObject({ by_session: null })
  })
  it('has the error of a share of clusters', () => {
    // Two sessions of 10 in three alliances: the rest of each is 2 − .8, 0 − .4 and 0 − .8; √(3/2 · 2.24) / 10.
    expect(rows(cohort, { ...all, estimand: 'sessions-new' })[0]?.se).toBeCloseTo(Math.sqrt(1.5 * 2.24) / 10, 12)
  })
  it('sorts by each outcome that any of the ruptures came to', () => {
    const two = [dyad('ann', 4, reports(1), resolve('c-1', client, 5, 2), reports(3)), dyad('bea', 4, reports(1))]
    const sorted = rows(two, { rater: 'client', sorted_by: 'outcome', estimand: 'sessions-new', denominator: 'held' })
    expect(sorted.map(({ value, n, of }) => [value, n, of])).toEqual([
      ['resolved', 1, 8],
      ['open', 2, 8],
    ])
  })
  it('sorts by the outcome under the criterion', () => {
    const open = rows(cohort, { rater: 'client', sorted_by: 'outcome', estimand: 'persons-ever' })
    expect(open.map(({ value, n, of }) => [value, n, of])).toEqual([['open', 1, 3]])
  })
  it('has no interval of sessions of one alliance', () => {
    expect(rows(cohort.slice(0, 1), { ...all, estimand: 'sessions-new' })).toMatchObject([
      { share: 0.5, low: null, high: null, interval: null, because: 'one-alliance' },
    ])
  })
  it('has rows of nothing where there are no alliances', () => {
    expect(recordsIn(cohortTables.prevalence([], question))).toEqual([])
  })
})

describe('prevalence by forms', () => {
  const asked = [
    dyad('ann', 3, form(1, client, false), form(2, client, true), reports(2), form(3, client, false)),
    dyad('bea', 3, form(1, client, false), form(3, client, true)),
    dyad('cleo', 2, leaves(2)),
  ]
  const byForm = { sorted_by: 'all', denominator: 'with-form', rater: 'client' } as const
  it('counts sessions with a form, and those without one apart', () => {
    expect(rows(asked, { ...byForm, estimand: 'sessions-new' })).toMatchObject([
      { n: 2, of: 5, alliances: 2, share: 0.4, not_asked: 3 },
    ])
  })
  it('leaves out of persons those who were never asked', () => {
    expect(rows(asked, { ...byForm, estimand: 'persons-ever' })).toMatchObject([{ n: 2, of: 2, not_asked: 1 }])
  })
  it('puts no one at risk in a session without a form', () => {
    // Session 1: Ann and Bea. Session 2: Ann alone, and she reports. Session 3: Bea, who comes back and reports.
    expect(rows(asked, { ...byForm, estimand: 'persons-by-session' }, 3)).toMatchObject([
      { n: 2, of: 2, at_risk: 1, share: 1 },
    ])
    expect(rows(asked, { ...byForm, estimand: 'persons-by-session' }, 1)).toMatchObject([
      { n: 0, share: 0, at_risk: 2 },
    ])
  })
  it('takes a session that only some of the raters were asked about as not known, unless one says yes', () => {
    const both = [
      dyad(
        'ann',
        3,
        form(1, client, false),
        form(1, therapist, false),
        form(2, client, false),
        form(3, therapist, true),
      ),
    ]
    expect(rows(both, { ...byForm, rater: 'any', estimand: 'sessions-new' })).toMatchObject([
      { n: 1, of: 2, not_asked: 1 },
    ])
  })
  it('reads no form that research may not see', () => {
    const hidden = form(1, client, true)
    if (hidden._tag !== 'GiveRating') throw new Error('a form is a rating')
    const shown = dyad('ann', 1, { ...hidden, rating: { ...hidden.rating, visibleTo: ['therapist'] } })
    expect(rows([shown], { rater: 'client' })).toMatchObject([{ because: 'not-asked' }])
  })
})

describe('prevalence in a group', () => {
  const people = { leader: 'leader', ann: 'member', ben: 'member', cem: 'member' } as const
  const group = alliance(
    'group',
    begin('group', people),
    held(1, ['leader', 'ann', 'ben', 'cem']),
    reports(1, says('ann'), 'withdrawal', [between('ann', 'leader')]),
    held(2, ['leader', 'ann', 'ben']),
    reports(2, says('leader'), 'confrontation', [[whole, whole]]),
  )
  it('follows each member over the sessions that the member attended', () => {
    expect(rows([group], { ...all, estimand: 'persons-ever' })).toMatchObject([
      { n: 1, of: 3, alliances: 1, low: null, because: 'one-alliance' },
    ])
    expect(rows([group], { ...all, estimand: 'sessions-new' })).toMatchObject([{ n: 1, of: 5 }])
  })
  it('counts what a leader reports for each member it concerns', () => {
    expect(rows([group], { ...all, rater: 'therapist', estimand: 'persons-ever' })).toMatchObject([{ n: 3, of: 3 }])
    // Cem was not there in session 2.
    expect(rows([group], { ...all, rater: 'therapist', estimand: 'sessions-new' })).toMatchObject([{ n: 2, of: 5 }])
  })
  it('takes what a member reports of all for what that member says', () => {
    const all = alliance(
      'all',
      begin('group', people),
      held(1, ['leader', 'ann', 'ben', 'cem']),
      reports(1, says('ann'), 'withdrawal', [[whole, whole]]),
    )
    const ever = { sorted_by: 'all', denominator: 'held', estimand: 'persons-ever' } as const
    expect(rows([all], { ...ever, rater: 'client' })).toMatchObject([{ n: 1, of: 3 }])
    // Its other members have said nothing of it.
    expect(rows([all], { ...ever, rater: 'any' })).toMatchObject([{ n: 1, of: 3 }])
  })
  it('takes for a level only those who could have such a tie', () => {
    const levels = rows([group, ...cohort], { rater: 'any', sorted_by: 'level', estimand: 'persons-ever' })
    expect(levels.map(({ value, n, of }) => [value, n, of])).toEqual([
      ['client-therapist', 2, 3],
      ['member-leader', 1, 3],
      ['group-as-a-whole', 3, 3],
    ])
    const settings = rows([group, ...cohort], { rater: 'any', sorted_by: 'setting', estimand: 'persons-ever' })
    expect(settings.map(({ value, n, of }) => [value, n, of])).toEqual([
      ['individual', 2, 3],
      ['group', 3, 3],
    ])
  })
})

describe('what a side says', () => {
  const recognises = (who: string, by = says(who)) =>
    ({
      _tag: 'RecogniseRupture',
      stamp: at(3, by),
      episode: 'c-2',
      recognition: { who, happened: { _tag: 'in', session: 3, part: 'during' } },
    }) as const
  it('is what it recognises itself, in the session in which it did', () => {
    const seen = [dyad('ann', 4, reports(2, client, 'withdrawal'), recognises('t'))]
    expect(rows(seen, { ...all, rater: 'therapist', estimand: 'sessions-new' })).toMatchObject([{ n: 1, of: 4 }])
    expect(rows(seen, { ...all, rater: 'therapist', estimand: 'sessions-open' })).toMatchObject([{ n: 2, of: 4 }])
    // The therapist says no kind, though any of them says one.
    expect(rows(seen, { rater: 'therapist', sorted_by: 'kind', estimand: 'persons-ever' })).toMatchObject([
      { value: 'withdrawal', n: 0 },
      { value: 'unsaid', n: 1 },
    ])
    // A session that the coder codes again is seen again, and so is one with a yes on a form.
    const moment = { kind: 'withdrawal', happened: { _tag: 'in', session: 3, part: 'during' } } as const
    const again = { _tag: 'RecordMoment', stamp: at(3, client), episode: 'c-2', moment } as const
    const twice = [dyad('ann', 5, reports(2, client, 'withdrawal'), again, form(5, client, true))]
    expect(rows(twice, { ...all, estimand: 'sessions-new' })).toMatchObject([{ n: 1 }])
    expect(rows(twice, { ...all, estimand: 'sessions-seen' })).toMatchObject([{ n: 3, of: 5 }])
    expect(rows(twice, { ...all, estimand: 'sessions-open' })).toMatchObject([{ n: 4 }])
    // One rupture is new once, by any of them.
    expect(rows(seen, { ...all, rater: 'any', estimand: 'sessions-new' })).toMatchObject([{ n: 1, of: 4 }])
  })
  it('is not what another person says of it', () => {
    const said = [
      dyad('ann', 4, reports(2, observes(), 'mixed'), { ...recognises('c', says('t')), episode: 'observer-2' }),
    ]
    expect(rows(said, { rater: 'client' })).toMatchObject([{ because: 'not-asked' }])
    expect(rows(said, { rater: 'therapist' })).toMatchObject([{ because: 'not-asked' }])
  })
  it('counts a rupture of an unknown time for persons and for no session', () => {
    const told = reports(2)
    if (told._tag !== 'ReportRupture') throw new Error('a report')
    const undated = { ...told, rupture: { ...told.rupture, moment: { happened: { _tag: 'unknown' } as const } } }
    const people = [dyad('ann', 2, undated), dyad('bea', 2)]
    expect(rows(people, { ...all, estimand: 'sessions-new' })).toMatchObject([{ n: 0, of: 4, undated: 1 }])
    expect(rows(people, { ...all, estimand: 'persons-ever' })).toMatchObject([{ n: 1, of: 2, undated: 1 }])
    expect(rows(people, { ...all, estimand: 'persons-by-session' }, 2)).toMatchObject([{ n: 0, of: 1, undated: 1 }])
  })
  it('is of the session in which it happened, however late it is told', () => {
    const late = reports(2)
    const people = [dyad('ann', 4, { ...late, stamp: at(4, client) } as typeof late, endTogether(4))]
    expect(rows(people, { ...all, estimand: 'persons-by-session' }, 2)).toMatchObject([{ share: 1 }])
  })
})

it('is the same in any order of alliances', () => {
  const asRead = cohortTables.prevalence(cohort, { ...question, bySession: 3 })
  expect(cohortTables.prevalence([...cohort].reverse(), { ...question, bySession: 3 })).toEqual(asRead)
})

it('has no machine among those who say it', () => {
  const bot = alliance('bot', begin('individual', { c: 'client', t: 'therapist' }, ['t']), held(1), reports(1))
  expect(rows([bot], { rater: 'therapist' })).toEqual([])
})
