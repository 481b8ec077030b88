/**
 * What is needed to show of each mechanism of the simulation that it does what it says, and can be switched off. Rates lie within five
 * standard errors of what was asked.
 */
import { type CourseColumns, type Scenario, sampleScenario, simulateColumns } from 'rupture-repair/simulation'
import { expect } from 'vitest'
import { resolved } from '../scenarios.js'

export const seed = 20261122
/** A kind of rupture that never begins. */
export const none: Scenario['ruptures']['withdrawal'] = { ...sampleScenario.ruptures.withdrawal, hazard: 0 }
export const still = { sd: 0, autocorrelation: 0 }

export const run = (scenario: Scenario, to = 2_000, from = 0): CourseColumns =>
  simulateColumns(resolved(scenario), { seed, replication: 0, from, to })

/** Everything that varies by chance is off but what a test switches on. */
export const quiet: Scenario = {
  ...sampleScenario,
  population: { mean: 3.95, traitSd: 0, therapistSd: 0, clientsPerTherapist: 1 },
  growth: 0,
  dynamics: { _tag: 'hazard', within: still, halfLife: 1, fading: 0 },
  ruptures: { withdrawal: none, confrontation: none },
  dropout: { share: 0, decline: 1, perPointBelow: 1, whileOpen: 1, attribution: 0 },
  raters: { client: { bias: 0, noiseSd: 0, missing: 0 } },
}
export const certain = { hazard: 1, perPointBelow: 1, drop: { mean: 0.8, sd: 0 }, recognition: 1 }

export const count = (codes: ArrayLike<number>, code: number): number =>
  Array.from(codes).filter((one) => one === code).length
export const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
export const row = (columns: CourseColumns, course: number): readonly number[] =>
  Array.from(columns.latent.subarray(course * columns.sessions, (course + 1) * columns.sessions))

/** A share of n lies within five standard errors. */
export const isShare = (found: number, n: number, expected: number): void =>
  expect(Math.abs(found / n - expected)).toBeLessThanOrEqual(5 * Math.sqrt((expected * (1 - expected)) / n))
