import { type Scenario, sampleScenario } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import { certain, count, isShare, none, quiet, run, still } from './mechanism-alone.js'

const { repair } = sampleScenario

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
