import { uniform } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { differs, type Study } from '../../src/simulation/experiment/power.js'
import { twoSharesZ, wordAt } from '../../src/statistics/inside.js'

it('the test of two shares is that of R: prop.test(c(18, 9), c(40, 37), correct = FALSE), X² = 1.8996301204694²', () => {
  expect(twoSharesZ({ count: 18, of: 40 }, { count: 9, of: 37 })).toBeCloseTo(1.8996301204694, 12)
  expect(twoSharesZ({ count: 0, of: 40 }, { count: 0, of: 37 })).toBe(0)
  expect(twoSharesZ({ count: 0, of: 0 }, { count: 0, of: 37 })).toBeNaN()
})

describe('power of simulated studies of two shares', () => {
  const group = (study: number, of: number, share: number): readonly boolean[] =>
    Array.from({ length: 120 }, (_, client) => uniform(wordAt(of, study, client, 0, 65_536)) < share)
  const power = (clients: number, one: number, other: number): number => {
    const studies = Array.from({ length: 4000 }, (_, number): Study => [group(number, 1, one), group(number, 2, other)])
    return studies.filter((study) => differs(study, clients, 0.05)).length / 4000
  }

  // R 4.2: power.prop.test(n, p1 = .3, p2 = .5); its normal approximation is good to about .01 here.
  it.each([
    [60, 0.611],
    [120, 0.8903],
  ])('is R’s power.prop.test with %i clients in each group', (clients, expected) => {
    expect(Math.abs(power(clients, 0.3, 0.5) - expected)).toBeLessThan(0.03)
  })

  it('is the level where nothing differs', () => {
    expect(Math.abs(power(120, 0.4, 0.4) - 0.05)).toBeLessThan(0.015)
  })
})
