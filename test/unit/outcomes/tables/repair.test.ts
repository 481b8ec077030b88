import { describe, expect, it } from 'vitest'
import { type CohortQuestion, cohortTables, type NamedAlliance } from '../../../../src/outcomes/index.js'
import { cohortNotes, cohortProblems, type FoldRule, foldRules } from '../../../../src/outcomes/inside.js'
import { folded } from '../../../../src/outcomes/tables/fold.js'
import { joinedColumns } from '../../../../src/outcomes/tables/joined-rows.js'
import type { Outcome } from '../../../../src/vocabulary/index.js'
import { given } from '../risks/given.js'

const question: CohortQuestion = {
  ...{ resolvedBy: 'client', settings: {}, landmark: 4, fold: 'share-resolved' },
}
const rows = (alliances: readonly NamedAlliance[], over: Partial<CohortQuestion> = {}) => {
  const { columns, rows } = cohortTables.repair(alliances, { ...question, ...over })
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])))
}

const ann = given('ann', 8, [{ reported: 1, resolved: [2, 4] }, { reported: 3, resolved: [6, 5] }, { reported: 7 }])

describe('the table of repair', () => {
  it('knows only what was known by the landmark', () => {
    expect(rows([ann])).toMatchObject([
      { alliance: 'ann', sessions: 4, episodes: 2, resolved: 1, open: 1, share_resolved: 0.5 },
    ])
    expect(rows([ann], { landmark: 6 })).toMatchObject([{ episodes: 2, resolved: 2, share_resolved: 1 }])
  })

  it('counts what was not judged by then, and says at which session', () => {
    const cohort = [
      given('b', 5, [
        { reported: 1, closed: [2, 'let-go'] },
        { reported: 2, resolved: [3, 4] },
      ]),
      given('four', 4, []),
    ]
    expect(rows(cohort, { resolvedBy: 'therapist' })).toMatchObject([
      { landmark: 4, episodes: 2, resolved: 0, not_judged: 2, open: 0 },
      { landmark: 4, episodes: 0, not_judged: 0 },
    ])
  })

  it('takes alliances that are still in treatment, and says how many are not', () => {
    const cohort = [
      ann,
      given('left-by-then', 4, [{ reported: 1 }], 'left'),
      given('not-yet', 3, []),
      given('none', 5, []),
      given('later', 5, [{ reported: 1 }], 'left'),
    ]
    expect(rows(cohort).map(({ alliance }) => alliance)).toEqual(['ann', 'none', 'later'])
    expect(cohortNotes.repair?.(cohort, question)).toEqual([
      expect.stringMatching(/immortal time/),
      '1 alliance left out: treatment had ended by session 4',
      '1 alliance left out: not yet at session 4',
      expect.stringMatching(/^1 alliance without an episode/),
    ])
  })

  it.each<[FoldRule, unknown, unknown, unknown]>([
    ['none-resolved', false, null, null],
    ['all-resolved', false, null, null],
    ['last-resolved', false, null, null],
    ['any-unresolved', true, null, null],
    ['share-resolved', 0.5, null, null],
  ])('folds by %s; no episode, and one not judged, is no failure', (fold, some, notJudged, none) => {
    const letGo = given('b', 5, [{ reported: 1, closed: [2, 'let-go'] }])
    const value = (cohort: NamedAlliance, over: Partial<CohortQuestion> = {}) =>
      rows([cohort], { fold, ...over })[0]?.[fold.replaceAll('-', '_')]
    expect(value(ann)).toBe(some)
    expect(value(letGo, { resolvedBy: 'therapist' })).toBe(notJudged)
    expect(value(given('c', 5, []))).toBe(none)
  })

  it.each<[readonly Outcome[], Readonly<Record<FoldRule, boolean | number | null>>]>([
    [
      ['resolved', 'resolved'],
      {
        'none-resolved': false,
        'all-resolved': true,
        'last-resolved': true,
        'any-unresolved': false,
        'share-resolved': 1,
      },
    ],
    [
      ['resolved', 'open', 'faded'],
      {
        'none-resolved': false,
        'all-resolved': false,
        'last-resolved': false,
        'any-unresolved': true,
        'share-resolved': 1 / 3,
      },
    ],
    [
      ['open', 'let-go'],
      {
        'none-resolved': true,
        'all-resolved': false,
        'last-resolved': false,
        'any-unresolved': true,
        'share-resolved': 0,
      },
    ],
    [
      ['resolved', 'not-judged'],
      {
        'none-resolved': false,
        'all-resolved': null,
        'last-resolved': null,
        'any-unresolved': null,
        'share-resolved': 1,
      },
    ],
    [
      ['not-judged', 'open'],
      {
        'none-resolved': null,
        'all-resolved': false,
        'last-resolved': false,
        'any-unresolved': true,
        'share-resolved': 0,
      },
    ],
    [
      ['not-judged', 'open', 'resolved'],
      {
        'none-resolved': false,
        'all-resolved': false,
        'last-resolved': true,
        'any-unresolved': true,
        'share-resolved': 0.5,
      },
    ],
  ])('folds %j so', (outcomes, values) => {
    expect(Object.fromEntries(foldRules.map((rule) => [rule, folded(outcomes, rule)]))).toEqual(values)
  })

  it('reads a column of one’s own as numbers where all that is there is one', () => {
    const columnOf = (...cells: readonly string[]) => {
      const [own] = joinedColumns({ columns: ['own'], rows: new Map(cells.map((cell, at) => [String(at), [cell]])) })
      return [own?.type, ...cells.map((_, at) => own?.of(String(at)))]
    }
    expect(columnOf('12', '', '-0.25')).toEqual(['number', 12, null, -0.25])
    expect(columnOf('3.75', '0')).toEqual(['number', 3.75, 0])
    expect(columnOf('12', 'x')).toEqual(['text', '12', 'x'])
    expect(columnOf('x', '12')).toEqual(['text', 'x', '12'])
    expect(columnOf('', '')).toEqual(['text', null, null])
    for (const code of ['007', '1e3', '1.', '.5', '+1', ' 1', '1abc', '1234567890123456'])
      expect(columnOf(code)).toEqual(['text', code])
    const short = joinedColumns({
      columns: ['a', 'b'],
      rows: new Map([
        ['one', ['1']],
        ['two', ['2', '3']],
      ]),
    })
    expect(short.map(({ of }) => [of('one'), of('two'), of('none')])).toEqual([
      [1, 2, null],
      [null, 3, null],
    ])
    expect(short[0]?.meaning).toBe('of the joined file; blank: nothing there')
  })

  it('flags that one source judged the repair and rated the outcome', () => {
    expect(rows([ann])[0]?.same_source).toBeNull()
    expect(rows([ann], { outcomeBy: 'client' })[0]?.same_source).toBe(true)
    expect(rows([ann], { outcomeBy: 'therapist' })[0]?.same_source).toBe(false)
    expect(rows([ann], { outcomeBy: 'client', resolvedBy: 'any' })[0]?.same_source).toBe(true)
    expect(rows([ann], { outcomeBy: 'therapist', resolvedBy: 'any' })[0]?.same_source).toBe(false)
    const open = given('open', 6, [{ reported: 1 }])
    expect(rows([open], { outcomeBy: 'client' })[0]?.same_source).toBeNull()
    expect(rows([ann], { outcomeBy: 'therapist', resolvedBy: 'therapist' })[0]?.same_source).toBeNull()
    const same = /with the same source: who judged the repair also rated the outcome, and one mood is in both$/
    const notes = (over: Partial<CohortQuestion>) =>
      cohortNotes.repair?.([ann, { ...ann, id: 'ann again' }, open], { ...question, ...over })
    expect(notes({ outcomeBy: 'client' })?.at(-1)).toMatch(same)
    expect(notes({ outcomeBy: 'client' })?.at(-1)).toMatch(/^2 alliances with/)
    for (const over of [{}, { outcomeBy: 'therapist' } as const]) expect(notes(over)?.join()).not.toMatch(same)
  })

  it('has the ratings after the landmark, and again without the sessions of episodes', () => {
    const rated = given('ann', 8, [{ reported: 6, resolved: [7, 4] }], undefined, [3, 4, 4, 4, 5, 1, 2, 5])
    const over = { outcomeBy: 'client', rating: { instrument: 'form', dimension: 'warmth' } } as const
    expect(rows([rated], over)).toMatchObject([
      { ratings: 4, rating_mean: 13 / 4, ratings_apart: 2, rating_mean_apart: 5, same_source: null },
    ])
    expect(rows([rated], { ...over, outcomeBy: 'therapist' })).toMatchObject([{ ratings: 0, rating_mean: null }])
    expect(cohortProblems.repair?.([rated], { ...question, ...over })).toEqual([])
    const { columns } = cohortTables.repair([rated], { ...question, ...over })
    expect(columns.find(({ name }) => name === 'ratings')?.meaning).toBe(
      'ratings of warmth of form by the client after the landmark',
    )
    expect(rows([rated], { rating: over.rating })[0]).not.toHaveProperty('ratings')
    expect(cohortProblems.repair?.([rated], { ...question, rating: over.rating })).toEqual([
      '--rating needs --outcome-by, whose ratings are meant',
    ])
  })

  it('joins a table of one’s own by id, numbers as numbers and codes as text', () => {
    const join = {
      columns: ['score', 'site', 'first'],
      rows: new Map([
        ['ann', ['3.5', '007', '']],
        ['nobody', ['2', '012', '']],
      ]),
    }
    const cohort = [ann, given('bob', 5, [])]
    expect(rows(cohort, { join })).toMatchObject([
      { score: 3.5, site: '007', first: null },
      { score: null, site: null, first: null },
    ])
    expect(cohortNotes.repair?.(cohort, { ...question, join })?.slice(-2)).toEqual([
      '1 alliance without a row in the joined file: blanks',
      '1 row of the joined file without an alliance, left out',
    ])
    const three = { columns: ['score'], rows: new Map(['x', 'ann', 'y', 'z'].map((id) => [id, ['1']])) }
    expect(cohortNotes.repair?.([ann], { ...question, join: three })?.slice(1)).toEqual([
      '3 rows of the joined file without an alliance, left out',
    ])
    expect(cohortNotes.repair?.(cohort, { ...question, join: { columns: [], rows: new Map() } })?.at(-1)).toBe(
      '2 alliances without a row in the joined file: blanks',
    )
    expect(
      cohortProblems.repair?.(cohort, { ...question, join: { ...join, columns: ['score', 'open', 'first'] } }),
    ).toEqual(['the file of --join has a column open, a name that the table has already: give it another there'])
    // Keys of JSON drop the signs of a name, and some programs its case.
    for (const name of ['Alliance', 'Same Source', 'resolvedBy', 'Score'])
      expect(
        cohortProblems.repair?.(cohort, { ...question, join: { ...join, columns: ['score', name, 'first'] } }),
      ).toHaveLength(1)
  })
})
