import { expect, it } from 'vitest'
import { cohortTables } from '../../../../src/outcomes/index.js'
import { treatmentEndings } from '../../../../src/outcomes/risks/risk-ending.js'
import { cohortProblems } from '../../../../src/outcomes/tables/tables.js'
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

it('names the endings of treatment that are said neither to censor nor to compete', () => {
  const found = cohortProblems['person-period']?.(cohort, question) ?? []
  expect(found.join()).toContain('name it in --censor or in --compete')
})
