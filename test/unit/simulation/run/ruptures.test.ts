import { type Scenario, sampleScenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { certain, count, isShare, none, quiet, row, run, still } from './mechanism-alone.js'

const { repair } = sampleScenario

describe('ruptures', () => {
  it('none begin at a hazard of 0, whatever the slope', () => {
    const columns = run({ ...sampleScenario, ruptures: { withdrawal: none, confrontation: none } })
    expect(count(columns.happenings.begun, 0)).toBe(columns.happenings.begun.length)
  })

  it('begin as often as asked, by kind', () => {
    const of = (hazard: number) => ({ ...certain, hazard, recognition: 0 })
    const scenario = { ...quiet, sessions: 1, ruptures: { withdrawal: of(0.06), confrontation: of(0.02) } }
    const { happenings } = run(scenario, 50_000)
    isShare(count(happenings.begun, 1), 50_000, 0.06)
    isShare(count(happenings.begun, 2), 50_000, 0.02)
  })

  it('begin the more often the lower the alliance, by the ratio asked', () => {
    const steep = { ...certain, hazard: 0.05, perPointBelow: 2 }
    const scenario: Scenario = { ...quiet, sessions: 1, ruptures: { withdrawal: steep, confrontation: none } }
    // One rupture at most in a single session, so a level one point lower is another mean with the same reference.
    const low = { ...scenario, sessions: 2, growth: -1 }
    const { happenings } = run(low, 50_000)
    const first = Array.from({ length: 50_000 }, (_, course) => happenings.begun[course * 2] === 1)
    const atRisk = first.flatMap((begun, course) => (begun ? [] : [happenings.begun[course * 2 + 1] === 1]))
    isShare(first.filter(Boolean).length, 50_000, 0.05)
    isShare(atRisk.filter(Boolean).length, atRisk.length, 0.1)
  })

  it('take their drop, and give half of it back in each half-life after closing', () => {
    const worked = { ...repair, attempt: 1, strategies: { 'admit-a-mistake': 1 }, worked: 1, partly: 0, beyond: 0 }
    const scenario: Scenario = {
      ...quiet,
      dynamics: { _tag: 'hazard', within: still, halfLife: 2, fading: 0 },
      ruptures: { withdrawal: { ...certain, perPointBelow: 1e-300 }, confrontation: none },
      repair: worked,
    }
    // The hazard is 1 at the mean and all but 0 below it: one rupture, mended in its session, and none while it comes back.
    const [first = 0, , third = 0, , fifth = 0] = row(run(scenario, 1), 0)
    expect(3.95 - first).toBeCloseTo(0.8, 12)
    expect(3.95 - third).toBeCloseTo(0.4, 12)
    expect(3.95 - fifth).toBeCloseTo(0.2, 12)
    const beyond = row(run({ ...scenario, repair: { ...worked, beyond: 0.25 } }, 1), 0)
    expect((beyond[2] ?? 0) - third).toBeCloseTo(0.2, 12)
    const never = { _tag: 'hazard', within: still, halfLife: null, fading: 0 } as const
    expect(3.95 - (row(run({ ...scenario, dynamics: never }, 1), 0)[15] ?? 0)).toBeCloseTo(0.8, 12)
  })

  it('are not attempted until recognised, and stay open where nothing mends them', () => {
    const scenario = { ...quiet, ruptures: { withdrawal: { ...certain, recognition: 0 }, confrontation: none } }
    const { happenings, latent } = run(scenario, 50)
    expect([count(happenings.begun, 1), count(happenings.recognised, 1), count(happenings.strategy, 0)]).toEqual([
      50, 0, 800,
    ])
    expect(Array.from(latent).every((one) => Math.abs(one - 3.15) < 1e-12)).toBe(true)
  })

  it('pass by themselves as often as asked', () => {
    const scenario: Scenario = {
      ...quiet,
      sessions: 2,
      dynamics: { _tag: 'hazard', within: still, halfLife: 1, fading: 0.3 },
      ruptures: { withdrawal: { ...certain, recognition: 0 }, confrontation: none },
    }
    isShare(count(run(scenario, 20_000).happenings.closed, 2), 20_000, 0.3)
  })

  it('are recognised, attempted and mended as often as asked', () => {
    const scenario: Scenario = {
      ...quiet,
      sessions: 1,
      ruptures: { withdrawal: { ...certain, recognition: 0.4 }, confrontation: none },
      repair: { ...repair, attempt: 0.5, strategies: { 'admit-a-mistake': 3, 'ask-differently': 1 } },
    }
    const { happenings } = run(scenario, 50_000)
    isShare(count(happenings.recognised, 1), 50_000, 0.4)
    const attempts = 50_000 - count(happenings.strategy, 0)
    isShare(attempts, 50_000, 0.2)
    isShare(Math.max(...[17, 16].map((code) => count(happenings.strategy, code))), attempts, 0.75)
    isShare(count(happenings.result, 1), attempts, repair.worked)
    isShare(count(happenings.result, 2), attempts, repair.partly)
  })
})
