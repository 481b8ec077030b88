import { describe, expect, it } from 'vitest'
import {
  type CohortQuestion,
  cohortTables,
  episodeRisks,
  latencies,
  type NamedAlliance,
} from '../../../../src/outcomes/index.js'
import { cohortNotes, cohortProblems } from '../../../../src/outcomes/inside.js'
import type { Happened } from '../../../../src/vocabulary/index.js'
import { between, during, pair, resolve, rupture, says, trio } from '../../../model/given.js'
import { alliance, dyad, held, reports } from '../cohort.js'
import { given } from '../risks/given.js'

const question: CohortQuestion = {
  ...{ resolvedBy: 'client', settings: {}, clock: 'onset', unit: 'episode' },
  ...{ censor: ['together'], compete: ['left'] },
}
const rows = (alliances: readonly NamedAlliance[], over: Partial<CohortQuestion> = {}, ending = 'resolved') => {
  const { columns, rows } = cohortTables.risks(alliances, { ...question, ...over })
  return rows
    .map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])))
    .filter((row) => row.ending === ending)
}

/** Ann three episodes, all mended at once; Bob one that never is, until he leaves. */
const ann = given(
  'ann',
  6,
  [1, 2, 3].map((session) => ({ reported: session, resolved: [session, 4] }) as const),
)
const bob = given('bob', 3, [{ reported: 2 }], 'left')

describe('the table of risks', () => {
  it('has a repair in the session of onset as an event in interval 1, worked by hand', () => {
    const [first, second] = rows([ann, bob])
    expect(first).toMatchObject({ interval: 1, at_risk: 4, events: 3, hazard: 0.75, incidence: 0.75, free: 0.25 })
    expect(second).toMatchObject({ interval: 2, at_risk: 1, events: 0, hazard: 0, incidence: 0.75, free: 0 })
    expect(rows([ann, bob], {}, 'left')).toMatchObject([{ incidence: 0 }, { events: 1, incidence: 0.25 }])
  })

  it('says beside each number by what it was made, and leaves blank what no one knows', () => {
    const [resolved] = rows([ann, bob])
    expect(resolved).toEqual({
      ...{ clock: 'onset', unit: 'episode', interval: 1, at_risk: 4, censored: 0, free: 0.25, ending: 'resolved' },
      ...{ events: 3, hazard: 0.75, incidence: 0.75, if_yes: 0.75, censoring: 'together' },
      // Both errors are √2 · 3/16; Wilson’s limits of 3/4 with .75 · .25 / error² = 8/3 episodes.
      ...{ se: expect.closeTo(0.265165, 6), free_se: expect.closeTo(0.265165, 6) },
      ...{
        greenwood_se: expect.closeTo(0.216506, 6),
        low: expect.closeTo(0.2385, 4),
        high: expect.closeTo(0.96637, 5),
      },
      ...{ resolved_by: 'client', resolved_from: 3, scale_cuts: null, outcome_rule: 2 },
    })
    expect(rows([ann, bob], {}, 'left')[1]).toMatchObject({
      if_yes: null,
      hazard: 1,
      greenwood_se: expect.closeTo(0.2165, 4),
    })
    expect(rows([ann, bob], { clock: 'session' })[0]).toMatchObject({ clock: 'session', at_risk: 1 })
    expect(rows([ann], { censor: ['together', 'left'], compete: [] })[0]).toMatchObject({ censoring: 'together left' })
    expect(rows([ann], { censor: [], compete: ['together', 'left'] })[0]).toMatchObject({ censoring: null })
  })

  it('counts those censored at the end of an interval', () => {
    expect(rows([given('a', 3, [{ reported: 1 }, { reported: 2 }])]).map((row) => row.censored)).toEqual([0, 1, 1])
  })

  it('knows how treatment ended where no episode is judged', () => {
    expect(rows([bob], {}, 'left')).toMatchObject([
      { incidence: 0 },
      { incidence: 1, hazard: 1, low: expect.any(Number) },
    ])
  })

  it('is for a clock and a unit that were asked for', () => {
    for (const left of ['clock', 'unit'] as const) {
      const { [left]: _, ...others } = question
      expect(() => cohortTables.risks([ann], others)).toThrow('a table of risks has a clock and a unit')
      expect([cohortNotes.risks?.([ann], others), cohortProblems.risks?.([ann], others)]).toEqual([[], []])
    }
    const { censor: _, compete: __, ...neither } = question
    expect(cohortTables.risks([ann], neither)).toEqual(
      cohortTables.risks([ann], { ...question, censor: [], compete: [] }),
    )
    expect(cohortProblems.risks?.([bob], neither)).toHaveLength(1)
    expect(cohortProblems.risks?.([ann, bob], question)).toEqual([])
  })

  it('gives the typical person one weight, however many episodes', () => {
    expect(rows([ann, bob], { unit: 'person' })[0]).toMatchObject({ at_risk: 4, incidence: 0.5, greenwood_se: null })
  })

  it('is the same by person and by episode where each person has one', () => {
    const one = given('one', 6, [{ reported: 2, resolved: [4, 3] }])
    const same = (unit: 'episode' | 'person') => rows([one, bob], { unit }).map(({ incidence, se }) => [incidence, se])
    expect(same('person')).toEqual(same('episode'))
  })

  it('has errors by alliance where one has several episodes, beside Greenwood’s', () => {
    const [first] = rows([ann, bob])
    expect(first?.greenwood_se).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 4), 12)
    // Ann adds 3 (1 − 3/4)/4 = 3/16, Bob −(3/4)/4.
    expect(first?.se).toBeCloseTo(Math.sqrt(2) * (3 / 16), 12)
  })

  it('bounds resolved by those that are not judged', () => {
    const letGo = given('a', 4, [{ reported: 2, closed: [3, 'let-go'] }])
    const byTherapist = rows([letGo, given('b', 4, [{ reported: 2 }])], { resolvedBy: 'therapist' })
    // Nothing is known of resolved where none is judged, and not asked is not no.
    expect(byTherapist.map(({ incidence, low, if_yes: ifYes }) => [incidence, low, ifYes])).toEqual([
      [null, null, 0],
      [null, null, 0.5],
      [null, null, 0.5],
    ])
  })

  it('shares out everyone in each interval', () => {
    const cohort = [
      ann,
      bob,
      given('c', 9, [{ happened: 3, reported: 5, closed: [6, 'faded'] }, { reported: 7 }], 'together'),
    ]
    const { columns, rows } = cohortTables.risks(cohort, question)
    const at = (name: string): number => columns.findIndex((column) => column.name === name)
    const sums = new Map<unknown, number>()
    for (const row of rows) {
      const interval = row[at('interval')]
      sums.set(interval, (sums.get(interval) ?? Number(row[at('free')])) + Number(row[at('incidence')]))
    }
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12)
  })

  it('reports an empty risk set and those never at risk', () => {
    const late = given('late', 9, [
      { happened: 2, reported: 6, resolved: [7, 4] },
      { happened: null, reported: 8 },
    ])
    expect(rows([ann, late]).map((row) => row.at_risk)).toEqual([3, 0, 0, 0, 1, 1])
    expect(rows([ann, late])[1]).toMatchObject({ hazard: null, incidence: 1 })
    expect(cohortNotes.risks?.([ann, late], question)).toEqual([
      expect.stringMatching(/^4 episodes of 2 alliances at risk; /),
      '1 episode never at risk: the session of their onset is not known',
      expect.stringMatching(/^no one was at risk in intervals 2, 3, 4/),
      'standard errors are by alliance, and with fewer than 20 alliances they are too small',
      expect.stringMatching(/^all that were at risk in interval 1 ended in it, so that no share changes afterwards/),
    ])
  })

  it('names an ending that is assigned to nothing', () => {
    expect(cohortProblems.risks?.([bob], { ...question, compete: [] })).toEqual([
      '1 episode closed with treatment, which ended as left: name it in --censor or in --compete',
    ])
  })

  it('names an ending that is assigned twice, and has no rows then', () => {
    const twice: Partial<CohortQuestion> = { censor: ['together', 'left'] }
    expect(cohortProblems.risks?.([bob], { ...question, ...twice })).toEqual(['left is in --censor and in --compete'])
    expect(rows([bob], twice)).toEqual([])
    expect(cohortNotes.risks?.([bob], { ...question, ...twice })).toEqual([])
  })

  it('refuses an episode of more sessions than a life table has', () => {
    const last = 100_002
    const long = alliance('long', ...[pair, held(1), reports(1), held(last)], resolve('c-1', says('c'), 4, last))
    expect(cohortProblems.risks?.([long], question)).toEqual([
      '1 episode lasted more than 100,000 sessions, for which there is no life table',
    ])
    const lasting = alliance(
      'l',
      ...[pair, held(1), reports(1), held(last - 2)],
      resolve('c-1', says('c'), 4, last - 2),
    )
    expect(cohortProblems.risks?.([lasting], question)).toEqual([])
  })

  const atRisk = 'a rupture that no one reported before treatment ended is in no log and not here'
  const byAlliance = 'standard errors are by alliance, and with fewer than 20 alliances they are too small'

  it.each<[string, readonly NamedAlliance[], readonly string[]]>([
    ['of one alliance', [ann], [`3 episodes of 1 alliance at risk; ${atRisk}`, byAlliance]],
    [
      'of one episode that no one judged',
      [bob],
      [
        'no episode is judged by this criterion, so nothing is known of resolved; not asked is not no',
        `1 episode of 1 alliance at risk; ${atRisk}`,
      ],
    ],
    ['of no episode', [given('a', 3, [])], [`0 episodes of 0 alliances at risk; ${atRisk}`]],
    [
      'where all that were at risk ended, and none came later',
      [ann, bob],
      [`4 episodes of 2 alliances at risk; ${atRisk}`, byAlliance],
    ],
    [
      'of one empty interval',
      [ann, given('late', 6, [{ happened: 2, reported: 4, resolved: [4, 4] }])],
      [
        `4 episodes of 2 alliances at risk; ${atRisk}`,
        'no one was at risk in interval 2: shares stay as they were, and what follows rests on later reports alone',
        byAlliance,
        'all that were at risk in interval 1 ended in it, so that no share changes afterwards, though others were at risk later: they were reported late, and too few were at risk before',
      ],
    ],
    [
      'of 20 alliances, one with two episodes',
      Array.from({ length: 20 }, (_, at) =>
        given(`a${at}`, 4, [{ reported: 1, resolved: [2, 4] }, ...(at === 0 ? [{ reported: 2 }] : [])]),
      ),
      [`21 episodes of 20 alliances at risk; ${atRisk}`],
    ],
  ])('notes %s', (_, cohort, notes) => {
    expect(cohortNotes.risks?.(cohort, question)).toEqual(notes)
  })

  it('notes what closed before session 1, where that is what interval 1 is', () => {
    const early = given('a', 2, [{ reported: 0, closed: [0, 'let-go'] }, { reported: 1 }])
    expect(cohortNotes.risks?.([early], { ...question, clock: 'session' })).toContain(
      '1 episode never at risk: they closed before session 1',
    )
  })

  it('notes that a group weighs one where each person does, and only there', () => {
    const group = (id: string): NamedAlliance =>
      alliance(
        id,
        ...[trio, held(1, ['leader', 'ann', 'ben']), reports(1, says('ann'), 'withdrawal', [between('ann', 'ben')])],
      )
    const last = (cohort: readonly NamedAlliance[], unit: 'person' | 'episode') =>
      cohortNotes.risks?.(cohort, { ...question, unit })?.at(-1)
    const one = '1 alliance has several clients or members; the alliance weighs one'
    expect(last([group('g'), bob], 'person')).toBe(one)
    expect(last([group('g'), group('h'), bob], 'person')).toBe(one.replace('1 alliance has', '2 alliances have'))
    expect(last([group('g'), bob], 'episode')).not.toMatch(/weighs one/)
    expect(last([bob], 'person')).not.toMatch(/weighs one/)
  })

  it.each<[string, readonly NamedAlliance[], number]>([
    ['no alliance', [], 0],
    ['no episode', [given('a', 3, [])], 0],
    ['all censored', [given('a', 3, [{ reported: 1 }, { reported: 2 }])], 3],
    ['one event', [given('a', 3, [{ reported: 1, resolved: [1, 4] }])], 1],
    ['everything tied', [ann], 1],
  ])('has an answer: %s', (_, cohort, length) => {
    expect(rows(cohort)).toHaveLength(length)
    expect(rows(cohort, { unit: 'person', clock: 'onset' })).toHaveLength(length)
  })

  it('says of a group that it weighs one', () => {
    const risks = episodeRisks([ann], { ...question, clock: 'onset', unit: 'person', censor: [], compete: [] })
    expect(risks).toMatchObject({ right: { ofSeveral: 0, alliances: 1, episodes: 3 } })
  })
})

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
