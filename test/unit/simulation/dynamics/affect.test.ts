/**
 * The dyadic affect model against closed forms, a second way of solving it, and the qualitative results it is known for
 * (Liebovitch et al. 2011; Peluso et al. 2012).
 */
import { affectAfter, simulateColumns, truthOf } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { dyad, resolved } from '../scenarios.js'

type AffectParameters = Parameters<typeof affectAfter>[0]
type Affect = Parameters<typeof affectAfter>[1]

const two = (
  client: AffectParameters['client'],
  therapist: AffectParameters['therapist'],
  shape: AffectParameters['shape'] = 'linear',
): AffectParameters => ({ client, therapist, shape })

/** Where two people come to rest. */
const rest = (parameters: AffectParameters, from: Affect): Affect => affectAfter(parameters, from, 200)

describe('solving', () => {
  it('alone, affect returns exponentially to where it is alone', () => {
    const alone = two({ inertia: -0.7, alone: 0.4, influence: 0 }, { inertia: -1.3, alone: -0.2, influence: 0 })
    for (const time of [0.1, 1, 2.5]) {
      const { client, therapist } = affectAfter(alone, { client: -1, therapist: 1 }, time)
      expect(client).toBeCloseTo(0.4 - 1.4 * Math.exp(-0.7 * time), 7)
      expect(therapist).toBeCloseTo(-0.2 + 1.2 * Math.exp(-1.3 * time), 6)
    }
  })

  it('two alike within the linear part: their sum and their difference each go at a rate of their own', () => {
    const person = { inertia: -1, alone: 0, influence: 0.6 }
    const { client, therapist } = affectAfter(two(person, person), { client: 0.8, therapist: -0.2 }, 1.5)
    expect(client + therapist).toBeCloseTo(0.6 * Math.exp(-0.4 * 1.5), 6)
    expect(client - therapist).toBeCloseTo(1 * Math.exp(-1.6 * 1.5), 6)
  })

  // Where the linear shape has its corners a step of 1/16 errs by its square; elsewhere by its fourth power.
  it.each([
    ['linear', 3],
    ['saturating', 4],
  ] as const)('agrees with many small Euler steps, %s', (shape, digits) => {
    const parameters = two(
      { inertia: -0.5, alone: 0.3, influence: 1.2 },
      { inertia: -0.8, alone: -0.4, influence: 0.9 },
      shape,
    )
    const acted = (x: number): number => (shape === 'linear' ? Math.max(-1, Math.min(1, x)) : x / (1 + Math.abs(x)))
    let [c, t] = [-1.5, 1.2]
    for (let step = 0; step < 400_000; step += 1) {
      const [dc, dt] = [-0.5 * (c - 0.3) + 1.2 * acted(t), -0.8 * (t + 0.4) + 0.9 * acted(c)]
      c += dc * 1e-5
      t += dt * 1e-5
    }
    const found = affectAfter(parameters, { client: -1.5, therapist: 1.2 }, 4)
    expect(found.client).toBeCloseTo(c, digits)
    expect(found.therapist).toBeCloseTo(t, digits)
  })

  it('comes to rest where the null-clines meet', () => {
    const parameters = two(
      { inertia: -0.5, alone: 0.3, influence: 0.4 },
      { inertia: -0.8, alone: 0.6, influence: 0.3 },
      'saturating',
    )
    const { client, therapist } = rest(parameters, { client: -1, therapist: -1 })
    const acted = (x: number): number => x / (1 + Math.abs(x))
    expect(client).toBeCloseTo(0.3 + (0.4 / 0.5) * acted(therapist), 9)
    expect(therapist).toBeCloseTo(0.6 + (0.3 / 0.8) * acted(client), 9)
  })
})

describe('what the model is known for', () => {
  it('of two who are alike but for their responsiveness, the more responsive ends most positive', () => {
    const person = { inertia: -1, alone: 0.3 }
    const { client, therapist } = rest(two({ ...person, influence: 0.8 }, { ...person, influence: 0.2 }), {
      client: 0,
      therapist: 0,
    })
    expect(client).toBeGreaterThan(therapist)
    expect(therapist).toBeGreaterThan(0.3)
  })

  it('the client’s affect oscillates before it settles, where the therapist leans against it', () => {
    const parameters = two({ inertia: -0.3, alone: 0, influence: 1.5 }, { inertia: -0.3, alone: 0.2, influence: -1.5 })
    const settled = rest(parameters, { client: -0.5, therapist: 0 }).client
    const course = Array.from(
      { length: 60 },
      (_, step) => affectAfter(parameters, { client: -0.5, therapist: 0 }, step / 4).client - settled,
    )
    const crossings = course.slice(1).filter((one, step) => one * (course[step] ?? 0) < 0).length
    expect(crossings).toBeGreaterThanOrEqual(3)
    expect(Math.abs(course.at(-1) ?? 1)).toBeLessThan(0.05)
  })

  it('ends worst where the therapist starts negative, with a client who responds more than they do', () => {
    const parameters = two({ inertia: -1, alone: 0, influence: 2 }, { inertia: -1, alone: 0, influence: 1.2 })
    const end = (client: number, therapist: number): number => rest(parameters, { client, therapist }).client
    expect([end(-0.5, 0.5), end(0.5, 0.5)].every((client) => client > 0)).toBe(true)
    expect([end(-0.5, -0.5), end(0.5, -0.5)].every((client) => client < 0)).toBe(true)
  })

  it('without influence where one starts does not matter in the end; without inertia’s pull to a level of one’s own it does', () => {
    const inert = two({ inertia: -1, alone: 0.2, influence: 0 }, { inertia: -1, alone: 0.2, influence: 0 })
    const moved = two({ inertia: -1, alone: 0, influence: 2 }, { inertia: -1, alone: 0, influence: 2 })
    const ends = (parameters: AffectParameters): readonly number[] =>
      [-1, 1].map((start) => rest(parameters, { client: start, therapist: start }).client)
    expect(Math.abs((ends(inert)[0] ?? 0) - (ends(inert)[1] ?? 0))).toBeLessThan(1e-9)
    expect(Math.sign(ends(moved)[0] ?? 0)).toBe(-Math.sign(ends(moved)[1] ?? 0))
  })
})

describe('as the dynamics of courses', () => {
  const scenario = resolved(dyad)
  const columns = simulateColumns(scenario, { seed: 20261122, replication: 0, from: 0, to: 1_000 })
  const truth = Array.from({ length: 1_000 }, (_, alliance) => truthOf(columns, alliance)).flat()

  it('ruptures begin, are mended, and pass where the two bring the client back', () => {
    const outcomes = new Set(truth.map(({ outcome }) => outcome))
    expect([...outcomes].sort()).toEqual(['faded', 'open', 'resolved'])
  })

  it('without a therapist who moves them and with no pull of their own, nobody comes back', () => {
    const { dynamics } = dyad
    if (dynamics._tag !== 'dyadic-affect') throw new Error(dynamics._tag)
    const stuck = resolved({
      ...dyad,
      repair: { ...dyad.repair, attempt: 0 },
      dynamics: { ...dynamics, noiseSd: 0, client: { inertia: -1e-6, alone: 0, influence: 0 } },
    })
    const run = simulateColumns(stuck, { seed: 20261122, replication: 0, from: 0, to: 500 })
    const found = Array.from({ length: 500 }, (_, alliance) => truthOf(run, alliance)).flat()
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter(({ outcome, drop }) => outcome !== 'open' && drop > 0.01)).toEqual([])
  })
})
