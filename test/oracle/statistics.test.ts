import { criticalT, d2, pooledStandardDeviation, reliableChange } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'

describe('critical t', () => {
  // The distribution function of Student's t in closed form (Abramowitz & Stegun 26.7.3–26.7.4).
  const distribution: Readonly<Record<2 | 3 | 4, (t: number) => number>> = {
    2: (t) => 1 / 2 + t / (2 * Math.sqrt(2 + t * t)),
    3: (t) => 1 / 2 + (Math.atan(t / Math.sqrt(3)) + (t * Math.sqrt(3)) / (3 + t * t)) / Math.PI,
    4: (t) => {
      const sine = t / Math.sqrt(4 + t * t)
      return 1 / 2 + (sine * (1 + (1 - sine * sine) / 2)) / 2
    },
  }

  it.each([2, 3, 4] as const)('leaves 2.5%% above it with %i degrees of freedom', (degrees) => {
    expect(distribution[degrees](criticalT[degrees].value)).toBeCloseTo(0.975, 15)
  })

  it('is what the literature prints', () => {
    expect([4, 3, 2].map((degrees) => criticalT[degrees as 2 | 3 | 4].value.toFixed(3))).toEqual([
      '2.776',
      '3.182',
      '4.303',
    ])
  })
})

describe('d₂', () => {
  it('is the mean distance of two standard normal draws, 2/√π, as printed', () => {
    expect(d2.value).toBe(Number((2 / Math.sqrt(Math.PI)).toFixed(3)))
  })
})

describe('reliable change', () => {
  // Sizes worked out for the project's evidence base, rounded as they stand there.
  it.each([
    { scale: 'WAI-SR item mean', sd: 0.8, reliability: 0.92, size: '0.63' },
    { scale: 'SRS, internal consistency', sd: 4, reliability: 0.88, size: '3.84' },
    { scale: 'SRS, test–retest', sd: 4, reliability: 0.64, size: '6.65' },
  ])('$scale', ({ sd, reliability, size }) => {
    expect(reliableChange(sd, reliability).toFixed(2)).toBe(size)
  })

  it('has the standard error of difference of the example in Jacobson & Truax (1991): SD 7.5, r .80, 4.74', () => {
    expect((reliableChange(7.5, 0.8) / 1.96).toFixed(2)).toBe('4.74')
  })
})

describe('pooled standard deviation', () => {
  it('is the residual standard deviation of a two-group analysis of variance', () => {
    // Worked by hand: 32 31 33 against 5 6 8; SS within = 2 + 14/3, df 4.
    expect(pooledStandardDeviation([32, 31, 33], [5, 6, 8])).toBeCloseTo(Math.sqrt(20 / 3 / 4), 15)
  })
})
