/** What holds of the columns of every table that the program writes, so that its codebook has no gap. */
import { readFileSync } from 'node:fs'
import { type CohortQuestion, cohortTableNames, cohortTables, type DataTable } from 'rupture-repair/outcomes'
import { parseScenario } from 'rupture-repair/schema'
import { armsPowerTable, measuresTable, outcomesTable, powerTable } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../../src/cli/simulate/tables.js'
import { treatmentEndings } from '../../../../src/outcomes/risks/risk-ending.js'
import { alliancesOf } from './sample-log.js'

/** Everything that any of the tables asks for. */
const question: CohortQuestion = {
  ...{ resolvedBy: 'client', settings: {}, clock: 'session', unit: 'episode', censor: [], compete: treatmentEndings },
  ...{ landmark: 2, fold: 'all-resolved', bySession: 4, reliabilities: [0.9, 0.8] },
  ...{ outcomeBy: 'client', rating: { instrument: 'PSQ', dimension: 'resolved' } },
  join: { columns: ['own'], rows: new Map([['two', ['1.5']]]) },
}
const cohort = [...alliancesOf('data/three-alliances.jsonl'), ...alliancesOf('situations/14-hard-cases.jsonl')]

const tables: readonly (readonly [string, () => DataTable])[] = [
  ...cohortTableNames.map((name) => [name, () => cohortTables[name](cohort, question)] as const),
  ...cohortTableNames.map((name) => [`${name} of no alliance`, () => cohortTables[name]([], question)] as const),
  ['measures', () => measuresTable([])],
  ['power', () => powerTable([])],
  ['outcomes of arms', () => outcomesTable([])],
  ['power of arms', () => armsPowerTable([])],
]

const snake = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/
const cellTypes = { text: 'string', whole: 'number', number: 'number', 'yes-no': 'boolean' } as const

describe.each(tables)('the table of %s', (_, made) => {
  it('has a meaning, a type and a name in snake case for every column, each once', () => {
    const { columns } = made()
    for (const { name, type, meaning } of columns) {
      expect(name).toMatch(snake)
      expect(Object.keys(cellTypes)).toContain(type)
      expect(meaning.length).toBeGreaterThan(5)
    }
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  })

  it('has in every cell what the column says, or nothing', () => {
    const { columns, rows } = made()
    for (const row of rows) {
      expect(row).toHaveLength(columns.length)
      columns.forEach(({ name, type }, place) => {
        const cell = row[place]
        if (cell === null) return
        expect([name, typeof cell]).toEqual([name, cellTypes[type]])
        if (type === 'whole') expect([name, Number.isSafeInteger(cell)]).toEqual([name, true])
        if (type === 'number') expect([name, Number.isFinite(cell)]).toEqual([name, true])
      })
    }
  })
})

describe('the tables of a simulation', () => {
  it.each(['alliances', 'ruptures', 'sessions'] as const)(
    'has a meaning and a name in snake case for every column of %s',
    (table) => {
      for (const file of ['scenario.json', 'errors-of-report.json']) {
        const scenario = parseScenario(JSON.parse(readFileSync(`examples/${file}`, 'utf8')))
        if (scenario._tag === 'Left') throw new Error(`${file} cannot be read`)
        for (const { name, meaning } of columnsOf(table, scenario.right)) {
          expect(name).toMatch(snake)
          expect(meaning.length).toBeGreaterThan(5)
        }
      }
    },
  )
})
