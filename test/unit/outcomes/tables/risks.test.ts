import { describe, expect, it } from 'vitest'
import { type CohortQuestion, cohortTables, episodeRisks, type NamedAlliance } from '../../../../src/outcomes/index.js'
import { cohortNotes, cohortProblems } from '../../../../src/outcomes/inside.js'
import { between, pair, resolve, says, trio } from '../../../model/given.js'
import { alliance, held, reports } from '../cohort.js'
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
