import { rules } from 'rupture-repair/detection'
import {
  armsPowerOf,
  armsPowerPlot,
  armsPowerTable,
  type Experiment,
  measureOutcomes,
  outcomesPlot,
  outcomesTable,
  type ResolvedScenario,
  replicate,
  resolvedSample,
  resultsOf,
  runExperiment,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { condition } from './condition.js'

const worked = (worked: number): ResolvedScenario => ({
  ...resolvedSample,
  ruptures: {
    ...resolvedSample.ruptures,
    withdrawal: { ...resolvedSample.ruptures.withdrawal, hazard: 0.12, recognition: 0.9 },
  },
  repair: { ...resolvedSample.repair, worked, partly: 0.1 },
})

const experiment: Experiment = {
  conditions: [condition('as usual', worked(0.1)), condition('trained', worked(0.8)), condition('more', worked(0.9))],
  rules: [],
  analyses: [
    { _tag: 'resolved', name: 'resolved', unit: 'rupture', tests: ['shares', 'by-therapist'] },
    {
      _tag: 'time-to-resolution',
      name: 'time',
      unit: 'person',
      by: 3,
      otherEndings: 'compete',
      tests: ['log-rank', 'by-therapist'],
    },
    { _tag: 'leaving', name: 'leaving', tests: ['shares'] },
  ],
  rater: 'client',
  window: { before: 0, after: 0 },
  seed: 20261130,
  alliances: 64,
  replications: 12,
  power: { reference: 'as usual', overall: true, clients: [32, 64], sessions: [8, 16], level: 0.05 },
}

const powers = armsPowerOf(experiment)

describe('armsPowerOf', () => {
  it('compares the reference with each other scenario, with all of them, and with itself', () => {
    const names = powers.map(({ question, arms }) => `${question}: ${arms.map(({ scenario }) => scenario).join(' ')}`)
    expect([...new Set(names)]).toEqual([
      'power: as usual trained',
      'power: as usual more',
      'power: as usual trained more',
      'level: as usual as usual',
      'level: as usual as usual as usual',
    ])
    expect(powers).toHaveLength(5 * 5 * 4)
  })

  it('finds a large effect that was put in by every test of repair, and little where nothing differs', () => {
    for (const one of powers.filter(({ analysis, clients }) => analysis._tag !== 'leaving' && clients === 64)) {
      if (one.question === 'power' && one.sessions === 16) expect(one.estimate, one.test).toBeGreaterThan(0.8)
      if (one.question === 'level') expect(one.estimate, one.test).toBeLessThanOrEqual(0.25)
    }
  })

  it('asks nothing without analyses or without power', () => {
    const { power: _, ...unasked } = experiment
    expect(armsPowerOf(unasked)).toEqual([])
    expect(armsPowerOf({ ...experiment, analyses: [] })).toEqual([])
  })

  it('says of how many studies nothing could be tested, and takes them as finding nothing', () => {
    const calm = worked(0.5)
    const never = { ...calm.ruptures.withdrawal, hazard: 0 }
    const none = { ...calm, ruptures: { withdrawal: never, confrontation: never } }
    const [one] = armsPowerOf({ ...experiment, conditions: [condition('as usual', none), condition('trained', none)] })
    expect(one).toMatchObject({ estimate: 0, untested: 12, replications: 12 })
  })
})

/** The level over many studies, of tests whose groups of clients share a therapist. */
describe('the level where nothing differs', () => {
  it('is what each test promises', () => {
    const [levels] = [
      armsPowerOf({
        ...experiment,
        conditions: [condition('as usual', worked(0.5)), condition('trained', worked(0.5))],
        alliances: 64,
        replications: 150,
        power: { reference: 'as usual', clients: [64], sessions: [16], level: 0.05 },
      }).filter(({ question }) => question === 'level'),
    ]
    for (const { estimate, analysis, test } of levels ?? []) {
      console.info(`simulated, level of ${analysis.name} by ${test}: ${estimate.toFixed(3)}`)
      // 0.05 ± 3.5 standard errors of 150 studies.
      expect(Math.abs(estimate - 0.05), `${analysis.name} by ${test}`).toBeLessThan(0.063)
    }
  })
})

describe('measureOutcomes', () => {
  it('has a row for every condition and analysis, with its counts', () => {
    const outcomes = measureOutcomes(experiment)
    expect(outcomes).toHaveLength(9)
    const [resolved, time, leaving] = outcomes
    expect(resolved?.estimate).toBeCloseTo((resolved?.count ?? 0) / (resolved?.of ?? 0), 12)
    expect(time?.of).toBeLessThan(resolved?.of ?? 0)
    expect(leaving?.of).toBe(64 * 12)
    expect(outcomes[3]?.estimate).toBeGreaterThan(outcomes[0]?.estimate ?? 1)
  })
})

describe('a replication', () => {
  it('can be made anywhere, in any order, and written down: the results are the same', () => {
    const whole: Experiment = {
      ...experiment,
      rules: [{ name: 'a chart', rule: { _tag: 'control-chart', parameters: rules['control-chart'].defaults } }],
      alliances: 16,
      replications: 4,
      power: { reference: 'as usual', clients: [16], sessions: [16], level: 0.05 },
    }
    const made = [3, 1, 0, 2].map((number) => [number, JSON.stringify(replicate(whole, number))] as const)
    const read = made.sort(([one], [other]) => one - other).map(([, text]) => JSON.parse(text))
    const results = resultsOf(whole, read)
    expect(results.rules).toEqual(runExperiment(whole))
    expect(results.outcomes).toEqual(measureOutcomes(whole))
    expect(results.arms).toEqual(armsPowerOf(whole))
  })
})

describe('the tables', () => {
  it('have a cell for every column, and say that it is simulated', () => {
    for (const table of [outcomesTable(measureOutcomes(experiment)), armsPowerTable(powers)]) {
      expect(table.rows.length).toBeGreaterThan(0)
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length)
        expect(row[0]).toBe('simulated')
      }
      for (const { name } of table.columns) expect(name).toMatch(/^[a-z_]+$/)
    }
  })

  it('are drawn with keys that are there', () => {
    for (const plot of [
      outcomesPlot(outcomesTable(measureOutcomes(experiment))),
      armsPowerPlot(armsPowerTable(powers)),
    ]) {
      const text = JSON.stringify(plot)
      const [row] = (plot.data as { readonly values: readonly object[] }).values
      for (const [, field = ''] of text.matchAll(/"field":"(\w+)"/g))
        if (!['low', 'high'].includes(field)) expect(Object.keys(row ?? {})).toContain(field)
    }
  })
})
