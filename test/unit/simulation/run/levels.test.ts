import { describe, expect, it } from 'vitest'
import { mean, quiet, run, seed } from './mechanism-alone.js'

const sd = (numbers: readonly number[]): number => {
  const centre = mean(numbers)
  return Math.sqrt(mean(numbers.map((one) => (one - centre) ** 2)))
}

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
