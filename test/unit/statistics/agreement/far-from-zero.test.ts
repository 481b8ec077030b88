import { describe, expect, it } from 'vitest'
import {
  cohenKappa,
  intraclassCorrelations,
  krippendorffAlpha,
  weightedKappa,
} from '../../../../src/statistics/index.js'

const ratings = [
  [1, 2],
  [3, 3],
  [2, 1],
  [4, 5],
]
const from = (start: number) => ratings.map((unit) => unit.map((value) => value + start))

describe('Ratings far from zero', () => {
  it.each([1.7e12, 9e14, -9e14])('have the coefficients of the same ratings near it: %s', (start) => {
    const near = intraclassCorrelations(ratings)
    for (const [place, { value, f, low, high }] of intraclassCorrelations(from(start)).entries())
      for (const [far, own] of [
        [value, near[place]?.value],
        [f, near[place]?.f],
        [low, near[place]?.low],
        [high, near[place]?.high],
      ])
        expect(far).toBeCloseTo(own ?? Number.NaN, 12)
    const alpha = krippendorffAlpha(ratings, 'interval')
    const far = krippendorffAlpha(from(start), 'interval')
    expect(far.value).toBeCloseTo(alpha.value ?? Number.NaN, 12)
    expect(far.se).toBeCloseTo(alpha.se ?? Number.NaN, 12)
  })
})

describe('Limits', () => {
  it('are none where the variance of κ is 0', () => {
    // Each row and column has one credit off its mean: no cell differs from the others.
    const table = [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]
    for (const kappa of [cohenKappa(table), weightedKappa(table, 'linear'), weightedKappa(table, 'quadratic')])
      expect(kappa).toMatchObject({ se: null, low: null, high: null })
    const thirds = [
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]
    expect(cohenKappa(thirds)).toMatchObject({ value: 0, se: null, low: null, high: null })
    expect(weightedKappa(thirds, 'quadratic')).toMatchObject({ se: null, low: null, high: null })
  })

  it('of an ICC hold its value, or there are none', () => {
    // Coders who turn the order round: the approximation for sampled coders gives two limits below the value.
    const found = intraclassCorrelations([
      [0.81, 1.41],
      [2.2, 0.15],
      [1.77, 0.75],
      [1.95, 0.38],
    ])
    for (const { value, low, high } of found)
      if (low !== null && high !== null && value !== null) {
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
      }
    expect(found[1]).toMatchObject({ form: 'icc-2', low: null, high: null })
  })
})
