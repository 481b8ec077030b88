/** Scores that are missing not at random: the more often, the lower the alliance is. */
import { type Scenario, sampleScenario, simulateColumns } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { resolved } from '../scenarios.js'

const range = { seed: 20261130, replication: 0, from: 0, to: 3_000 }
const { population, raters } = sampleScenario

/** All three raters miss scores, multiplied by so much for every point below the mean; or it is left out. */
const missing = (ratio: number | undefined): Scenario => {
  const more = ratio === undefined ? {} : { missingPerPointBelow: ratio }
  const therapist = { bias: -0.4, noiseSd: 0.2, missing: 0.2, blindUntilRecognised: true, ...more }
  const before = { bias: 0, noiseSd: 0.2, missing: 0.1, fall: 0.5, ...more }
  return { ...sampleScenario, raters: { client: { ...raters.client, missing: 0.1, ...more }, therapist, before } }
}

describe.each([0.5, 3])('a share of missing scores that is multiplied by %d for every point below', (ratio) => {
  const columns = simulateColumns(resolved(missing(ratio)), range)
  const latents = Array.from(columns.latent)

  it.each([
    ['client', 0.1],
    ['therapist', 0.2],
    ['before', 0.1],
  ] as const)('is that of the %s, at the alliance itself', (rater, share) => {
    const scores = columns[`${rater}Scores`]
    const likely = (latent: number): number => Math.min(1, share * ratio ** (population.mean - latent))
    const held = latents.map((latent, place) => ({ latent, place })).filter(({ latent }) => !Number.isNaN(latent))
    for (const isLow of [true, false]) {
      const part = held.filter(({ latent }) => latent < population.mean === isLow)
      const expected = part.reduce((sum, { latent }) => sum + likely(latent), 0)
      const variance = part.reduce((sum, { latent }) => sum + likely(latent) * (1 - likely(latent)), 0)
      const found = part.filter(({ place }) => Number.isNaN(scores[place])).length
      expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(variance))
    }
  })

  it('changes no score that is given, and nothing else', () => {
    const without = simulateColumns(resolved(missing(undefined)), range)
    expect(columns.latent).toEqual(without.latent)
    expect(columns.happenings).toEqual(without.happenings)
    const given = Array.from(columns.clientScores, (score, place) => [score, without.clientScores[place] ?? Number.NaN])
    expect(
      given.filter(([score = 0, other = 0]) => score !== other && !Number.isNaN(score) && !Number.isNaN(other)),
    ).toEqual([])
  })
})

it('a share multiplied by 1 is the same bytes as one that does not depend on the alliance', () => {
  expect(simulateColumns(resolved(missing(1)), range).latent.buffer).toEqual(
    simulateColumns(resolved(missing(undefined)), range).latent.buffer,
  )
})

it('nothing is missing where the share is 0, however low the alliance is', () => {
  const client = { bias: 0, noiseSd: 0.1, missing: 0, missingPerPointBelow: 1e6 }
  const { clientScores, latent } = simulateColumns(resolved({ ...sampleScenario, raters: { client } }), range)
  expect(Array.from(clientScores, Number.isNaN)).toEqual(Array.from(latent, Number.isNaN))
})
