/** Each mechanism does what it says, and can be switched off. Rates lie within five standard errors of what was asked. */
import { type CourseColumns, type Scenario, sampleScenario, simulateColumns } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { group, resolved } from '../scenarios.js'

const seed = 20261122
const { dropout, raters, repair, ruptures } = sampleScenario
const none = { ...ruptures.withdrawal, hazard: 0 }
const still = { sd: 0, autocorrelation: 0 }

const run = (scenario: Scenario, to = 2_000, from = 0): CourseColumns =>
  simulateColumns(resolved(scenario), { seed, replication: 0, from, to })

/** Everything that varies by chance is off but what a test switches on. */
const quiet: Scenario = {
  ...sampleScenario,
  population: { mean: 3.95, traitSd: 0, therapistSd: 0, clientsPerTherapist: 1 },
  growth: 0,
  dynamics: { _tag: 'hazard', within: still, halfLife: 1, fading: 0 },
  ruptures: { withdrawal: none, confrontation: none },
  dropout: { share: 0, decline: 1, perPointBelow: 1, whileOpen: 1, attribution: 0 },
  raters: { client: { bias: 0, noiseSd: 0, missing: 0 } },
}
const certain = { hazard: 1, perPointBelow: 1, drop: { mean: 0.8, sd: 0 }, recognition: 1 }

const count = (codes: ArrayLike<number>, code: number): number => Array.from(codes).filter((one) => one === code).length
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const sd = (numbers: readonly number[]): number => {
  const centre = mean(numbers)
  return Math.sqrt(mean(numbers.map((one) => (one - centre) ** 2)))
}
const row = (columns: CourseColumns, course: number): readonly number[] =>
  Array.from(columns.latent.subarray(course * columns.sessions, (course + 1) * columns.sessions))

/** A share of n lies within five standard errors. */
const isShare = (found: number, n: number, expected: number): void =>
  expect(Math.abs(found / n - expected)).toBeLessThanOrEqual(5 * Math.sqrt((expected * (1 - expected)) / n))

describe(`levels and growth (seed ${seed})`, () => {
  it('with all chance off every alliance is the mean, and grows as asked', () => {
    const { latent } = run({ ...quiet, growth: 0.02 }, 3)
    for (const [place, one] of latent.entries()) expect(one).toBe(3.95 + 0.02 * (place % 16))
  })

  it('levels have the SDs asked, and clients of one therapist are alike by the therapist’s part', () => {
    const population = { mean: 3, traitSd: 0.6, therapistSd: 0.3, clientsPerTherapist: 2 }
    const { latent } = run({ ...quiet, sessions: 1, population }, 40_000)
    const pairs = Array.from(
      { length: 20_000 },
      (_, pair) => [latent[2 * pair] ?? 0, latent[2 * pair + 1] ?? 0] as const,
    )
    // Pairs, not persons, are independent.
    expect(Math.abs(mean(Array.from(latent)) - 3)).toBeLessThan(5 * Math.sqrt(0.45 / 20_000))
    expect(Math.abs(sd(Array.from(latent)) - Math.sqrt(0.45))).toBeLessThan(5 * Math.sqrt(0.45 / 40_000))
    const covariance = mean(pairs.map(([one, other]) => (one - 3) * (other - 3)))
    expect(Math.abs(covariance - 0.09)).toBeLessThan(5 * (0.45 / Math.sqrt(20_000)))
  })

  it('within persons: an SD and an autocorrelation, the same from the first session to the last', () => {
    const within = { sd: 0.5, autocorrelation: 0.4 }
    const columns = run({ ...quiet, dynamics: { _tag: 'hazard', within, halfLife: 1, fading: 0 } }, 20_000)
    const at = (session: number): readonly number[] =>
      Array.from({ length: 20_000 }, (_, course) => (columns.latent[course * 16 + session - 1] ?? 0) - 3.95)
    for (const session of [1, 2, 16])
      expect(Math.abs(sd(at(session)) - 0.5)).toBeLessThan(5 * (0.5 / Math.sqrt(40_000)))
    const [seventh, eighth] = [at(7), at(8)]
    const together = mean(seventh.map((one, course) => one * (eighth[course] ?? 0)))
    expect(Math.abs(together / 0.25 - 0.4)).toBeLessThan(5 / Math.sqrt(20_000))
  }, 60_000)
})

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

describe('leaving', () => {
  it('by the share asked over the sessions planned, and earlier where the hazard declines', () => {
    const leaving = { share: 0.25, perPointBelow: 1, whileOpen: 1, attribution: 0 }
    const even = run({ ...sampleScenario, dropout: { ...leaving, decline: 1 } }, 20_000)
    const early = run({ ...sampleScenario, dropout: { ...leaving, decline: 0.7 } }, 20_000)
    isShare(count(even.endings, 1), 20_000, 0.25)
    isShare(count(early.endings, 1), 20_000, 0.25)
    const by = (columns: CourseColumns): number => Array.from(columns.held).filter((held) => held <= 3).length
    expect(by(early)).toBeGreaterThan(2 * by(even))
  })

  it('is the same with and without ruptures where they have no effect on it, person by person', () => {
    const without = { ...dropout, perPointBelow: 1, whileOpen: 1 }
    const ruptured = run({ ...sampleScenario, dropout: without })
    const calm = run({ ...sampleScenario, dropout: without, ruptures: { withdrawal: none, confrontation: none } })
    expect(count(ruptured.happenings.begun, 1)).toBeGreaterThan(1_000)
    expect(ruptured.held).toEqual(calm.held)
    expect(ruptured.endings).toEqual(calm.endings)
  })

  it('is as much more frequent while a rupture is open as asked', () => {
    const open = { withdrawal: { ...certain, recognition: 0 }, confrontation: none }
    const scenario: Scenario = {
      ...quiet,
      sessions: 2,
      ruptures: open,
      dropout: { ...quiet.dropout, share: 0.1, whileOpen: 3, attribution: 0.4 },
    }
    const columns = run(scenario, 50_000)
    isShare(count(columns.endings, 1), 50_000, 0.3)
    isShare(count(columns.attributed, 1), count(columns.endings, 1), 0.4)
  })
})

describe('raters', () => {
  it('put down the alliance where they neither err nor miss, on the steps and within the ends of the scale', () => {
    const scale = { min: 0, max: 10, step: 0.5 }
    const population = { mean: 9, traitSd: 2, therapistSd: 0, clientsPerTherapist: 1 }
    const { clientScores, latent } = run({
      ...quiet,
      scale,
      population,
      dynamics: { ...quiet.dynamics, within: still } as Scenario['dynamics'],
    })
    expect(
      Array.from(
        clientScores,
        (score, place) => Math.abs(score - Math.min(10, Math.max(0, latent[place] ?? 0))) <= 0.25,
      ).every(Boolean),
    ).toBe(true)
    expect(count(clientScores, 10)).toBeGreaterThan(10_000)
    expect(Array.from(clientScores).every((score) => Number.isInteger(score * 2))).toBe(true)
  })

  it('miss as often as asked, each for themselves', () => {
    const { clientScores, therapistScores } = run({
      ...quiet,
      raters: {
        client: { bias: 0, noiseSd: 0.3, missing: 0.2 },
        therapist: { bias: 0, noiseSd: 0.3, missing: 0.4, blindUntilRecognised: false },
      },
    })
    isShare(Array.from(clientScores).filter(Number.isNaN).length, 32_000, 0.2)
    isShare(Array.from(therapistScores).filter(Number.isNaN).length, 32_000, 0.4)
    isShare(
      Array.from(clientScores).filter((score, place) => Number.isNaN(score + (therapistScores[place] ?? 0))).length,
      32_000,
      0.52,
    )
  })

  it('a therapist who is blind until they recognise sees no strain before, and all of it after', () => {
    const exact = { bias: 0, noiseSd: 0, missing: 0 }
    const of = (recognition: number): readonly number[] => {
      const columns = run(
        {
          ...quiet,
          scale: { min: 0, max: 10, step: null },
          population: { mean: 5, traitSd: 0, therapistSd: 0, clientsPerTherapist: 1 },
          ruptures: { withdrawal: { ...certain, recognition }, confrontation: none },
          repair: { ...repair, attempt: 0 },
          raters: { client: exact, therapist: { ...exact, blindUntilRecognised: true } },
        },
        1,
      )
      return [columns.clientScores[5] ?? 0, columns.therapistScores[5] ?? 0].map((score) => Math.round(score * 10) / 10)
    }
    expect([of(0), of(1)]).toEqual([
      [4.2, 5],
      [4.2, 4.2],
    ])
  })

  it('the start of a session is lower than its end by the fall asked', () => {
    const before = { bias: 0, noiseSd: 0, missing: 0, fall: 0.5 }
    const { beforeScores, clientScores } = run(
      {
        ...quiet,
        scale: { min: 0, max: 10, step: null },
        population: { mean: 5, traitSd: 0, therapistSd: 0, clientsPerTherapist: 1 },
        raters: { ...quiet.raters, before },
      },
      2,
    )
    expect(Array.from(beforeScores, (score, place) => (clientScores[place] ?? 0) - score)).toEqual(
      Array.from({ length: 32 }, () => 0.5),
    )
  })
})

describe('groups', () => {
  const alone = {
    ...quiet,
    setting: { ...(group.setting as Extract<Scenario['setting'], { _tag: 'group' }>), members: 3 },
  }
  /** A hazard of 1 at the mean and all but 0 below: everyone ruptures in the first session, nobody again. */
  const once = { withdrawal: { ...certain, perPointBelow: 1e-300, recognition: 0 }, confrontation: none }
  const lostBySecond = (levels: Record<'member-leader' | 'member-member' | 'member-group', number>, spread: number) =>
    Array.from(run({ ...alone, setting: { ...alone.setting, levels, spread }, ruptures: once }, 1).latent)
      .filter((_, place) => place % 16 === 1)
      .map((one) => Math.round((3.95 - one) * 1e6) / 1e6)

  it('who stands by loses the spread of every other’s drop, by the next session', () => {
    const leader = { 'member-leader': 1, 'member-member': 0, 'member-group': 0 }
    expect(lostBySecond(leader, 0)).toEqual([0.8, 0.8, 0.8])
    expect(lostBySecond(leader, 0.25)).toEqual([1.2, 1.2, 1.2])
  })

  it('the other party of a rupture between members loses what the member lost', () => {
    const members = { 'member-leader': 0, 'member-member': 1, 'member-group': 0 }
    const losses = lostBySecond(members, 0)
    expect(losses.reduce((sum, one) => sum + one, 0)).toBeCloseTo(3 * 1.6, 9)
  })
})

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
