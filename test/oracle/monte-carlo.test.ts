import { monteCarloMean, monteCarloRatio, monteCarloShare } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { varianceShares } from '../../src/statistics/inside.js'

describe('Morris, White & Crowther (2019), section 5.3: how many replications a wanted standard error takes', () => {
  // "coverage 95%, Monte Carlo SE .5%: 1,900 replications … were coverage 50%: 10,000".
  it.each([
    [0.95, 1900],
    [0.5, 10_000],
  ])('a share of %f with %i replications has a standard error of .005', (share, replications) => {
    expect(monteCarloShare(share * replications, replications).standardError).toBeCloseTo(0.005, 12)
  })
})

it('the ratio is the mean of replications, SE included, where each counts equally many', () => {
  const counts = [3, 0, 7, 4, 10]
  const { estimate, standardError } = monteCarloRatio(counts.map((count) => ({ count, of: 10 })))
  const mean = monteCarloMean(counts.map((count) => count / 10))
  expect(estimate).toBeCloseTo(mean.estimate, 12)
  expect(standardError).toBeCloseTo(mean.standardError, 12)
})

it('the ratio of unequal replications has the SE that survey textbooks give by hand', () => {
  // (2/3, 1/6, 4/4): p = 7/13; residuals 2 − 21/13, 1 − 42/13, 4 − 28/13; SE = √(3/2 · Σ²) / 13.
  const squares = (5 / 13) ** 2 + (29 / 13) ** 2 + (24 / 13) ** 2
  const ratio = monteCarloRatio([
    { count: 2, of: 3 },
    { count: 1, of: 6 },
    { count: 4, of: 4 },
    { count: 0, of: 0 },
  ])
  expect(ratio.estimate).toBeCloseTo(7 / 13, 12)
  expect(ratio.standardError).toBeCloseTo(Math.sqrt(1.5 * squares) / 13, 12)
  expect(ratio.replications).toBe(3)
})

describe('varianceShares', () => {
  // Shrout & Fleiss (1979), table 2: six targets, four judges; table 4: BMS 11.24, WMS 6.26, ICC(1,1) .17.
  const targets = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]

  it('is ICC(1,1) of the published table', () => {
    const shares = varianceShares(targets)
    expect(shares.within.toFixed(2)).toBe('6.26')
    expect((shares.within + 4 * shares.between).toFixed(2)).toBe('11.24')
    expect(shares.intraclass.toFixed(2)).toBe('0.17')
  })

  it('passes over gaps and people without scores', () => {
    const gappy = [...targets.map((row) => [Number.NaN, ...row]), [], [Number.NaN]]
    expect(varianceShares(gappy)).toEqual(varianceShares(targets))
  })

  it('weighs unequal numbers by n₀: (N − Σn²/N)/(k − 1)', () => {
    // Persons (0, 2), (4, 6, 5): SSW 4, df 3; grand mean 3.4; SSB 2·2.4² + 3·1.6² = 19.2; n₀ = (5 − 13/5)/1 = 2.4.
    const shares = varianceShares([
      [0, 2],
      [4, 6, 5],
    ])
    expect(shares.mean).toBeCloseTo(3.4, 12)
    expect(shares.within).toBeCloseTo(4 / 3, 12)
    expect(shares.between).toBeCloseTo((19.2 - 4 / 3) / 2.4, 12)
  })

  it('says nothing where nobody has two scores, or there is one person', () => {
    expect(varianceShares([[1], [2]]).intraclass).toBeNaN()
    expect(varianceShares([[1, 2]]).intraclass).toBeNaN()
  })
})
