import { sampleScenario, simulateColumns } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { resolved } from '../scenarios.js'
import { mean, quiet, row, run, seed, still } from './mechanism-alone.js'

const { dropout, raters } = sampleScenario

describe('common random numbers', () => {
  it('raters, repair and leaving do not change which ruptures come before', () => {
    const one = run(sampleScenario)
    const other = run({
      ...sampleScenario,
      dropout: { ...dropout, whileOpen: 5 },
      raters: { client: { ...raters.client, bias: -1 } },
    })
    for (let course = 0; course < 2_000; course += 1) {
      const both = Math.min(one.held[course] ?? 0, other.held[course] ?? 0)
      expect(row(one, course).slice(0, both)).toEqual(row(other, course).slice(0, both))
    }
    expect(one.held).not.toEqual(other.held)
  })

  it('another seed or replication is another run', () => {
    const made = resolved(sampleScenario)
    const of = (replication: number, of: number) =>
      simulateColumns(made, { seed: of, replication, from: 0, to: 50 }).latent
    expect(of(0, seed)).not.toEqual(of(1, seed))
    expect(of(0, seed)).not.toEqual(of(0, seed + 1))
    expect(of(0, seed)).toEqual(of(0, seed))
  })

  it('first scores over 2,000 seeds go neither with those of the next seed nor of the next alliance', () => {
    const made = resolved({
      ...quiet,
      sessions: 1,
      scale: { min: -9, max: 9, step: null },
      population: { mean: 0, traitSd: 1, therapistSd: 0, clientsPerTherapist: 1 },
      dynamics: { _tag: 'hazard', within: still, halfLife: 1, fading: 0 },
    })
    const at = (seed: number, alliance: number): number =>
      simulateColumns(made, { seed, replication: 0, from: alliance, to: alliance + 1 }).latent[0] ?? 0
    const first = Array.from({ length: 2_001 }, (_, number) => at(number, 0))
    const next = Array.from({ length: 2_000 }, (_, number) => at(number, 1))
    const correlation = (others: readonly number[]): number =>
      mean(next.map((_, number) => (first[number] ?? 0) * (others[number] ?? 0)))
    const found = [correlation(first.slice(1)), correlation(next)]
    console.info(
      `correlations ${found.map((one) => one.toFixed(4)).join(', ')}; bound ${(4 / Math.sqrt(2_000)).toFixed(4)}`,
    )
    for (const one of found) expect(Math.abs(one)).toBeLessThan(4 / Math.sqrt(2_000))
  })
})
