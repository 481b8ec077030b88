import { rules } from 'rupture-repair/detection'
import {
  type Experiment,
  measuresTable,
  powerOf,
  powerTable,
  type ResolvedScenario,
  resolvedSample,
  runExperiment,
  simulateColumns,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { condition } from './condition.js'

const hazards = (withdrawal: number): ResolvedScenario['ruptures'] => ({
  withdrawal: { hazard: withdrawal, perPointBelow: 1, drop: { mean: 1.5, sd: 0 }, recognition: 1 },
  confrontation: { hazard: 0, perPointBelow: 1, drop: { mean: 0, sd: 0 }, recognition: 1 },
})

/** Nothing moves but what ruptures do, on a scale with room: they close in the session after and leave nothing behind. */
const still: ResolvedScenario = {
  ...resolvedSample,
  scale: { min: 0, max: 100, step: null },
  population: { ...resolvedSample.population, mean: 50, traitSd: 1, therapistSd: 0 },
  growth: 0,
  dynamics: { _tag: 'hazard', within: { sd: 0, autocorrelation: 0 }, halfLife: 0.01, fading: 1 },
  ruptures: hazards(0.1),
  repair: { ...resolvedSample.repair, attempt: 0 },
  dropout: { ...resolvedSample.dropout, share: 0 },
  raters: { client: { bias: 0, noiseSd: 0, missing: 0 } },
}
const calm = { ...still, ruptures: hazards(0) }
const drop = { name: 'a drop of 1', rule: { _tag: 'drop', parameters: { ...rules.drop.defaults, floor: 1 } } } as const
const chart = { name: 'a chart', rule: { _tag: 'control-chart', parameters: rules['control-chart'].defaults } } as const

const experiment: Experiment = {
  conditions: [condition('still', still), condition('calm', calm)],
  rules: [drop, chart],
  rater: 'client',
  window: { before: 0, after: 1 },
  seed: 20261126,
  alliances: 40,
  replications: 4,
}

const results = runExperiment(experiment)
const of = (scenario: string, rule: string, measure: string) =>
  results
    .find((row) => row.condition.scenario === scenario && row.rule.name === rule)
    ?.measures.find((row) => row.measure === measure)

describe('runExperiment', () => {
  it('finds every rupture that shows where nothing else moves', () => {
    // One in the first session, or on top of one that has not come back yet, lowers no score below the one before.
    let shown = 0
    let all = 0
    for (let replication = 0; replication < 4; replication += 1) {
      const { happenings, latent } = simulateColumns(still, { seed: 20261126, replication, from: 0, to: 40 })
      happenings.begun.forEach((begun, place) => {
        if (begun === 0) return
        all += 1
        if (place % still.sessions > 0 && (latent[place - 1] ?? 0) - (latent[place] ?? 0) >= 1) shown += 1
      })
    }
    expect(all).toBeGreaterThan(100)
    expect(of('still', 'a drop of 1', 'sensitivity')).toMatchObject({ count: shown, of: all })
    for (const measure of ['specificity', 'precision', 'course-specificity'])
      expect(of('still', 'a drop of 1', measure)?.estimate, measure).toBe(1)
    expect(of('still', 'a drop of 1', 'timing')?.estimate).toBe(0)
  })

  it('has nothing to find where nothing happens, and finds nothing', () => {
    expect(of('calm', 'a drop of 1', 'sensitivity')?.estimate).toBeNaN()
    expect(of('calm', 'a drop of 1', 'flagged')?.estimate).toBe(0)
    expect(of('calm', 'a drop of 1', 'ruptured')?.estimate).toBe(0)
  })

  it('meets the same ruptures with every rule', () => {
    expect(of('still', 'a chart', 'ruptured')).toEqual(of('still', 'a drop of 1', 'ruptured'))
  })

  it('says the same of a condition whatever stands beside it', () => {
    const [, second] = experiment.conditions
    expect(runExperiment({ ...experiment, conditions: [second ?? experiment.conditions[0]], rules: [chart] })).toEqual(
      results.filter((row) => row.condition.scenario === 'calm' && row.rule === chart),
    )
  })
})

describe('powerOf', () => {
  const power = (reference: string, scenario: ResolvedScenario) =>
    powerOf({
      ...experiment,
      conditions: [condition('studied', scenario), condition('reference', calm), condition('studied', still, 2)],
      rules: [drop],
      replications: 20,
      power: { reference, clients: [5, 40], sessions: [2, 16], level: 0.05 },
    })

  it('grows with clients and sessions where there is something to find', () => {
    const rows = power('reference', still).map(({ clients, sessions, estimate }) => [sessions, clients, estimate])
    expect(rows.map(([sessions, clients]) => [sessions, clients])).toEqual([
      [2, 5],
      [2, 40],
      [16, 5],
      [16, 40],
    ])
    expect(rows[0]?.[2]).toBeLessThan(0.3)
    expect(rows[3]?.[2]).toBe(1)
  })

  it('finds nothing where nothing differs, and compares only what has a reference', () => {
    expect(power('reference', calm).map(({ estimate }) => estimate)).toEqual([0, 0, 0, 0])
    expect(power('nobody', still)).toEqual([])
  })
})

describe('the tables', () => {
  it('have a cell for every column and say that they are simulated', () => {
    const table = measuresTable(results)
    const width = table.columns.length
    expect(table.rows).toHaveLength(2 * 2 * 8)
    expect(table.rows.every((row) => row.length === width && row[0] === 'simulated')).toBe(true)
    expect(powerTable([]).columns[0]?.name).toBe('provenance')
  })

  it('give each place of the design a column, blank where it is not set', () => {
    const settings = { growth: 0.1, 'dynamics.halfLife': null, 'setting._tag': 'individual' }
    const [first] = results
    if (first === undefined) throw new Error('there are results')
    const table = measuresTable([
      { ...first, condition: { ...first.condition, settings } },
      { ...first, condition: { ...first.condition, settings: { growth: 0.2 } } },
    ])
    const types = Object.fromEntries(table.columns.map(({ name, type }) => [name, type]))
    expect(types).toMatchObject({ growth: 'number', 'dynamics.halfLife': 'number', 'setting._tag': 'text' })
    expect(table.rows[0]?.slice(3, 6)).toEqual([0.1, null, 'individual'])
    expect(table.rows[8]?.slice(3, 6)).toEqual([0.2, null, null])
  })
})
