/** Two evaluators, one meaning: the fused kernel against the pure step, every byte of every column. */
import {
  type CourseRange,
  resolvedSample,
  type Scenario,
  sampleScenario,
  simulateByStep,
  simulateColumns,
} from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { resolved } from './scenarios.js'

const seed = 20261122
const { dropout, raters, repair, ruptures } = sampleScenario
const { client } = raters

/** Scenarios that between them take every way through the kernel. */
const scenarios: readonly (readonly [name: string, scenario: Scenario])[] = [
  ['the sample', sampleScenario],
  ['a client who never misses, nobody else', { ...sampleScenario, raters: { client: { ...client, missing: 0 } } }],
  [
    'scores at the start, no steps',
    {
      ...sampleScenario,
      scale: { min: 0, max: 40, step: null },
      population: { mean: 30, traitSd: 4, therapistSd: 1, clientsPerTherapist: 3 },
      dynamics: { _tag: 'hazard', within: { sd: 2, autocorrelation: -0.4 }, halfLife: 0, fading: 0.5 },
      raters: { ...raters, before: { bias: 0, noiseSd: 1, missing: 0.2, fall: 2 } },
    },
  ],
  [
    'ruptures that never close, leaving early',
    {
      ...sampleScenario,
      dynamics: { _tag: 'hazard', halfLife: null, fading: 0 },
      repair: { ...repair, attempt: 0 },
      dropout: { share: 0.9, decline: 0.5, perPointBelow: 0.5, whileOpen: 5, attribution: 1 },
    },
  ],
  [
    'hazards that rise steeply below the mean',
    {
      ...sampleScenario,
      ruptures: {
        withdrawal: { ...ruptures.withdrawal, perPointBelow: 20 },
        confrontation: { ...ruptures.confrontation, perPointBelow: 0.05 },
      },
      dropout: { ...dropout, perPointBelow: 30 },
    },
  ],
  [
    'repair by stages alone, any model',
    {
      ...sampleScenario,
      repair: { ...repair, attempt: 1, strategies: { 'validate-defensive-posture': 1 }, beyond: 0.5, possibleArcs: 2 },
      stages: { withdrawal: 'permissive', confrontation: 'bennett-parry-ryle' },
    },
  ],
  ['one session', { ...sampleScenario, sessions: 1 }],
]

const bytes = (scenario: Scenario, range: CourseRange): readonly [Buffer, Buffer] => {
  const made = resolved(scenario)
  return [simulateColumns(made, range), simulateByStep(made, range)].map(({ latent }) =>
    Buffer.from(latent.buffer),
  ) as [Buffer, Buffer]
}

describe(`the kernel and the step give the same bytes (seed ${seed})`, () => {
  it.each(scenarios)('%s: 1,000 alliances', { timeout: 60_000 }, (_, scenario) => {
    const [kernel, step] = bytes(scenario, { seed, replication: 3, from: 500, to: 1_500 })
    expect(kernel.equals(step)).toBe(true)
  })

  it('the sample: 10,000 alliances', { timeout: 120_000 }, () => {
    const [kernel, step] = bytes(sampleScenario, { seed: 2 ** 53 - 1, replication: 0, from: 0, to: 10_000 })
    expect(kernel.equals(step)).toBe(true)
    expect(kernel.equals(Buffer.alloc(kernel.length))).toBe(false)
  })

  it('a buffer that was used before changes nothing', () => {
    const range = { seed, replication: 0, from: 0, to: 100 }
    const fresh = simulateColumns(resolvedSample, range)
    const used = new SharedArrayBuffer(fresh.latent.buffer.byteLength + 3)
    new Uint8Array(used).fill(77)
    const again = simulateColumns(resolvedSample, range, used)
    expect(again.clientScores).toEqual(fresh.clientScores)
    expect(again.happenings).toEqual(fresh.happenings)
  })
})
