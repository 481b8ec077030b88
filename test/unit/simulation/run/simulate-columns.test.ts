/** Every byte of every column, against those of a second implementation: a loop without objects, written out by hand. */
import { createHash } from 'node:crypto'
import { resolvedSample, type Scenario, sampleScenario, simulateColumns } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import type { CourseRange } from '../../../../src/simulation/columns/course-columns.js'
import { resolved } from '../scenarios.js'

const seed = 20261122
/** The sample with the SDs that the second implementation ran with. */
const sample: Scenario = {
  ...sampleScenario,
  population: { mean: 3.95, traitSd: 0.5858, therapistSd: 0.225, clientsPerTherapist: 8 },
}
const { dropout, raters, repair, ruptures } = sample
const { client } = raters

/** Scenarios that between them take every way through a course. */
const scenarios: readonly (readonly [name: string, scenario: Scenario])[] = [
  ['the sample', sample],
  ['a client who never misses, nobody else', { ...sample, raters: { client: { ...client, missing: 0 } } }],
  [
    'scores at the start, no steps',
    {
      ...sample,
      scale: { min: 0, max: 40, step: null },
      population: { mean: 30, traitSd: 4, therapistSd: 1, clientsPerTherapist: 3 },
      dynamics: { _tag: 'hazard', within: { sd: 2, autocorrelation: -0.4 }, halfLife: 0, fading: 0.5 },
      raters: { ...raters, before: { bias: 0, noiseSd: 1, missing: 0.2, fall: 2 } },
    },
  ],
  [
    'ruptures that never close, leaving early',
    {
      ...sample,
      dynamics: { _tag: 'hazard', within: { sd: 0.4108, autocorrelation: 0.3 }, halfLife: null, fading: 0 },
      repair: { ...repair, attempt: 0 },
      dropout: { share: 0.9, decline: 0.5, perPointBelow: 0.5, whileOpen: 5, attribution: 1 },
    },
  ],
  [
    'hazards that rise steeply below the mean',
    {
      ...sample,
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
      ...sample,
      repair: { ...repair, attempt: 1, strategies: { 'validate-defensive-posture': 1 }, beyond: 0.5, possibleArcs: 2 },
      stages: { withdrawal: 'permissive', confrontation: 'bennett-parry-ryle' },
    },
  ],
  ['one session', { ...sample, sessions: 1 }],
]

/** SHA-256 of the columns, in the order in which they stand in their buffer. */
const digests: Readonly<Record<string, string>> = {
  'the sample': '55327291a7f9be85cd8f0af6d735fd6c61181331c259162342a960232b96eb3e',
  'a client who never misses, nobody else': '92ad69b9bca404220e1e319a57c16503155428f407d6aaf2a0a49cdf769569b3',
  'scores at the start, no steps': '74eba2473fddd860bbe6461a155c598bd04fc7d22b1281edd17c4fbc3d8c76d0',
  'ruptures that never close, leaving early': '848ee891e0f688d5374c36b2511a4a4a373aa32f9f01b2620e5849cc0a056d9f',
  'hazards that rise steeply below the mean': '87fe080a132d4b8a7e8907c01d109dfa8679440b75b71250c3e7826c2a3f3982',
  'repair by stages alone, any model': '974d6583e5d03ac8216436fbd14ac9e8ce4aa13a0b387feaf468281ba90828f6',
  'one session': '1f97e403e12d69dc6ef859ba685cc2da9118e008c014f9cd3f6dbb5c5823bff5',
  large: 'bd6ec821772894aa25450e35db57daff79b6cb416a4552ac48d9e1c13f8793af',
}

const bytes = (scenario: Scenario, range: CourseRange): string =>
  createHash('sha256')
    .update(Buffer.from(simulateColumns(resolved(scenario), range).latent.buffer))
    .digest('hex')

describe(`the bytes are those that the second implementation gave (seed ${seed})`, () => {
  it.each(scenarios)('%s: 1,000 alliances', { timeout: 60_000 }, (name, scenario) => {
    expect(bytes(scenario, { seed, replication: 3, from: 500, to: 1_500 })).toBe(digests[name])
  })

  it('the sample: 10,000 alliances', { timeout: 120_000 }, () => {
    expect(bytes(sample, { seed: 2 ** 53 - 1, replication: 0, from: 0, to: 10_000 })).toBe(digests.large)
  })

  it('a buffer that was used before changes nothing', () => {
    const range = { seed, replication: 0, from: 0, to: 100 }
    const fresh = simulateColumns(resolvedSample, range)
    const used = new SharedArrayBuffer(fresh.latent.buffer.byteLength + 3)
    new Uint8Array(used).fill(77)
    const again = simulateColumns(resolvedSample, range, { buffer: used })
    expect(again.clientScores).toEqual(fresh.clientScores)
    expect(again.happenings).toEqual(fresh.happenings)
  })
})
