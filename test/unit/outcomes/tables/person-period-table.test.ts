import { describe, expect, it } from 'vitest'
import { type CohortQuestion, cohortTables, type NamedAlliance } from '../../../../src/outcomes/index.js'
import { treatmentEndings } from '../../../../src/outcomes/risks/risk-ending.js'
import { cohortNotes, cohortProblems } from '../../../../src/outcomes/tables/tables.js'
import { begin, between, rupture } from '../../../model/given.js'
import { alliance, dyad, held, leaves, recordsIn, reports } from '../cohort.js'
import { alliancesOf } from './sample-log.js'

const cohort = alliancesOf('data/three-alliances.jsonl')
const question = { resolvedBy: 'client', settings: {}, clock: 'onset' } as const

it('has a column for each outcome and for each ending that competes, and says who treats and by which clock', () => {
  const { columns, rows } = cohortTables['person-period'](cohort, {
    ...question,
    censor: treatmentEndings.filter((ending) => ending !== 'left'),
    compete: ['left'],
  })
  const names = columns.map(({ name }) => name)
  expect(names.slice(0, 7)).toEqual(['alliance', 'episode', 'therapist', 'session', 'interval', 'event', 'resolved'])
  expect(names).toContain('left')
  expect(names).not.toContain('death')
  const of = (name: string) => new Set(rows.map((row) => row[names.indexOf(name)]))
  expect(of('therapist')).toEqual(new Set(['therapist']))
  expect(of('clock')).toEqual(new Set(['onset']))
  expect(of('resolved_by')).toEqual(new Set(['client']))
  expect(rows.filter((row) => row[names.indexOf('interval')] === 1).length).toBeGreaterThan(0)
})

describe('its columns and rows', () => {
  const rowsOf = (alliances: readonly NamedAlliance[], over: Partial<CohortQuestion> = {}) =>
    recordsIn(cohortTables['person-period'](alliances, { ...question, ...over }))

  it('are of outcomes, and of the endings that compete and do not censor', () => {
    const namesOf = (over: Partial<CohortQuestion>) =>
      cohortTables['person-period']([], { ...question, ...over })
        .columns.map(({ name }) => name)
        .slice(6)
    const judged = ['resolved', 'unsuccessful_repair', 'unresolved', 'let_go', 'faded', 'split', 'not_judged']
    const some = namesOf({ censor: ['left'], compete: ['death'] })
    expect(some).toEqual(expect.arrayContaining(['resolved', 'not_judged', 'death', 'clock']))
    for (const other of ['left', 'together', 'unknown', 'open']) expect(some).not.toContain(other)
    expect(namesOf({}).filter((name) => judged.includes(name)).length).toBeGreaterThan(3)
    expect(namesOf({})).not.toContain('death')
  })

  it('say the alliance, and every person who treats, machines left out', () => {
    const reported = (machines: readonly string[], ...ids: readonly string[]) =>
      alliance(
        'one',
        begin(
          'couple',
          { c: 'client', d: 'client', ...Object.fromEntries(ids.map((id) => [id, 'therapist' as const])) },
          machines,
        ),
        held(1, ['c', 'd', ...ids]),
        rupture('r', [between('c', 'd')], { session: 1 }),
      )
    expect(rowsOf([reported([], 't', 'u')])).toMatchObject([{ alliance: 'one', episode: 'r', therapist: 't+u' }])
    expect(rowsOf([reported(['u'], 't', 'u')])).toMatchObject([{ therapist: 't' }])
    expect(rowsOf([reported(['t'], 't')])).toMatchObject([{ therapist: null }])
  })

  it('are none without a clock, or where an ending is assigned twice', () => {
    const { clock: _, ...others } = question
    const left = dyad('left', 2, reports(1), leaves(2))
    expect(cohortTables['person-period']([left], others).rows).toEqual([])
    const twice = { censor: ['left'], compete: ['left'] } as const
    expect(rowsOf([left], twice)).toEqual([])
    expect(rowsOf([left], { compete: ['left'] })).toMatchObject([
      { event: null, left: 0 },
      { event: 'left', left: 1 },
    ])
    expect(cohortProblems['person-period']?.([left], { ...question, ...twice })).toHaveLength(1)
    expect(cohortNotes['person-period']?.([left], { ...question, compete: ['left'] })?.[1]).toMatch(/^1 episode of 1/)
  })
})

it('names the endings of treatment that are said neither to censor nor to compete', () => {
  const found = cohortProblems['person-period']?.(cohort, question) ?? []
  expect(found.join()).toContain('name it in --censor or in --compete')
})
