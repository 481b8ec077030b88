/** Small functions at their edges, with numbers worked by hand. */
import {
  correlation,
  cutoffA,
  cutoffB,
  differenceReliability,
  dynamicComplexity,
  jacobsonTruaxCategory,
  linearTrend,
  monteCarloMean,
  monteCarloRatio,
  monteCarloShare,
  movingRangeSigma,
  reliableChange,
  reliableChangeIndex,
  residualStandardDeviation,
  wilsonInterval,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { incidenceInterval, twoSharesZ, varianceShares } from '../../../src/statistics/inside.js'

describe('dynamic complexity', () => {
  const of = (scores: readonly number[], scale = { min: 1, max: 5 }) =>
    dynamicComplexity(scores, scores.length, scale).at(-1)
  it('has the fluctuation of stretches of one direction, over their length', () => {
    // Up 2 in two intervals, down 1, level: 1 + 1 + 0 of 4 · 4.
    expect(of([1, 2, 3, 2, 2])?.fluctuation).toBeCloseTo(2 / 16, 12)
    expect(of([3, 1, 2])?.fluctuation).toBeCloseTo(3 / 8, 12)
  })
  it('has the distribution by what pairs of ranks fall short of even spacing', () => {
    // Sorted 1, 2, 3 of steps of 2: short 2, 2 and 2 of 4, 4 and 4.
    expect(of([3, 1, 2])).toMatchObject({
      distribution: expect.closeTo(0.5, 12),
      complexity: expect.closeTo(3 / 16, 12),
    })
    // Sorted 1, 2, 2, 5 of steps of 4/3: short 1, 10/3, 0, 16/3, 0 and 0 of 28.
    expect(of([1, 5, 2, 2])?.distribution).toBeCloseTo(1 - 29 / 84, 12)
  })
  it('is none of a scale without extent, nor of a window of one', () => {
    expect(of([3, 3, 3], { min: 3, max: 3 })).toBeNull()
    expect(of([3, 3, 3], { min: 4, max: 3 })).toBeNull()
    expect(dynamicComplexity([3, 4], 1, { min: 1, max: 5 })).toEqual([null, null])
  })
})

describe('what a simulation counts', () => {
  it('is a share of all replications, with the error of a proportion', () => {
    expect(monteCarloShare(3, 12)).toEqual({ estimate: 0.25, standardError: 0.125, replications: 12 })
    expect([monteCarloShare(0, 5), monteCarloShare(5, 5)]).toMatchObject([{ estimate: 0 }, { estimate: 1 }])
    for (const [of, all] of [
      [1, 0],
      [0, 0],
      [-1, 5],
      [6, 5],
      [0, -5],
    ] as const)
      expect(monteCarloShare(of, all)).toEqual({ estimate: Number.NaN, standardError: Number.NaN, replications: all })
  })
  it('is a ratio of sums over replications, with the error of a ratio', () => {
    // 3 of 6: the rests are 1 − 1 and 2 − 2; then 1 of 4 and 3 of 4 about 1/2: √(2 · 2) / 8.
    expect(
      monteCarloRatio([
        { count: 1, of: 2 },
        { count: 2, of: 4 },
      ]),
    ).toEqual({ estimate: 0.5, standardError: 0, replications: 2 })
    expect(
      monteCarloRatio([
        { count: 1, of: 4 },
        { count: 3, of: 4 },
        { count: 0, of: 0 },
      ]),
    ).toEqual({
      ...{ estimate: 0.5, standardError: 0.25, replications: 2 },
    })
    expect(monteCarloRatio([{ count: 1, of: 4 }])).toMatchObject({ estimate: 0.25, standardError: Number.NaN })
    for (const wrong of [
      [],
      [{ count: 0, of: 0 }],
      [
        { count: 1, of: -1 },
        { count: 1, of: 5 },
      ],
      [{ count: 1, of: Number.NaN }],
    ])
      expect(monteCarloRatio(wrong).estimate).toBeNaN()
  })
  it('is a mean with its error', () => {
    expect(monteCarloMean([1, 2, 3, 4])).toMatchObject({
      estimate: 2.5,
      standardError: expect.closeTo(Math.sqrt(5 / 3) / 2, 12),
    })
  })
})

describe('change of one person', () => {
  it('has an index in the direction of the scores', () => {
    // 5 · √2 · √.02 = 1.
    expect(
      [reliableChangeIndex(4, 10, 5, 0.98), reliableChangeIndex(10, 4, 5, 0.98)].map((one) => one.toFixed(9)),
    ).toEqual([...['6.000000000', '-6.000000000']])
  })
  it('is at most improved without a cut-off', () => {
    const measure = { better: 'higher', standardDeviation: 5, reliability: 0.98 } as const
    expect([jacobsonTruaxCategory(4, 10, measure), jacobsonTruaxCategory(4, 5, measure)]).toEqual([
      'improved',
      'unchanged',
    ])
    expect(jacobsonTruaxCategory(4, 10, { ...measure, cutoff: Number.NaN })).toBe('unknown')
  })
  it('takes decimals as they are written', () => {
    // 1.96 · √2 · 10 · √.125 … with z = 1: √2 · 2 · √.5 = 2, and 2.3 − .3 is a little less, 4.3 − 2.3 a little more.
    const measure = { better: 'higher', standardDeviation: 2, reliability: 0.5, z: 1 } as const
    for (const [pre, post] of [
      [0.3, 2.3],
      [1e6 + 0.1, 1e6 + 2.1],
      [2.3, 0.3],
    ] as const)
      expect(jacobsonTruaxCategory(pre, post, measure)).toBe('unchanged')
  })
  it('needs a spread, a reliability from 0 to 1 and a number of errors, 0 among them', () => {
    expect([reliableChange(0, 0.5, 1), reliableChange(5, 1, 1), reliableChange(5, 0.5, 0)]).toEqual([0, 0, 0])
    expect(reliableChange(5, 0, 1)).toBeCloseTo(5 * Math.SQRT2, 12)
    for (const [sd, reliability, z] of [
      [-1, 0.5, 1],
      [5, 1.1, 1],
      [5, -0.1, 1],
      [5, 0.5, -1],
    ] as const)
      expect(reliableChange(sd, reliability, z)).toBeNaN()
  })
  it('has cut-offs two SD toward the better end, of no spread too', () => {
    const one = { mean: 10, standardDeviation: 3 }
    expect([cutoffA(one, 'higher'), cutoffA(one, 'lower'), cutoffB(one, 'higher'), cutoffB(one, 'lower')]).toEqual([
      16, 4, 4, 16,
    ])
    expect([
      cutoffA({ mean: 10, standardDeviation: 0 }, 'higher'),
      cutoffA({ mean: 10, standardDeviation: -1 }, 'higher'),
    ]).toEqual([...[10, Number.NaN]])
  })
})

describe('two variables', () => {
  it('correlate by their distances from their means, wherever these are', () => {
    // Distances −1, 0, 1 and −5/3, 1/3, 4/3.
    expect(correlation([101, 102, 103], [1, 3, 4])).toBeCloseTo(3 / Math.sqrt(2 * (42 / 9)), 12)
    expect(correlation([1, 2], [5, 4])).toBe(-1)
    for (const [ones, others] of [
      [[1, 2], [3]],
      [[1], [2]],
      [
        [3, 3],
        [1, 2],
      ],
      [[], []],
    ] as const)
      expect(correlation(ones, others)).toBeNaN()
  })
  it('have differences as reliable as they are apart, up to the ends of each', () => {
    expect([
      differenceReliability([1, 1], 0.5),
      differenceReliability([0, 1], 0),
      differenceReliability([1, 1], -1),
    ]).toEqual([1, 0.5, 1])
    for (const [ones, related] of [
      [[1, 1], 1],
      [[-0.1, 1], 0],
      [[1, 1.1], 0],
      [[1, 1], -1.1],
    ] as const)
      expect(differenceReliability(ones, related)).toBeNaN()
  })
  it('rise on each other by least squares, wherever they are', () => {
    // Σ (t − 2)(y − 101) = 2, Σ (t − 2)² = 2.
    expect(linearTrend([1, 2, 3], [100, 101, 102])).toMatchObject({ slope: 1, meanTime: 2, meanValue: 101 })
    expect(residualStandardDeviation([1, 2, 3, 4], [0, 1, 1, 0])).toBeCloseTo(Math.sqrt(1 / 2), 12)
    expect([residualStandardDeviation([1, 2], [0, 5]), movingRangeSigma([1, 3, 2])]).toEqual([Number.NaN, 1.5 / 1.128])
  })
})

describe('shares', () => {
  it('of two groups differ by so many pooled errors', () => {
    const [one, other] = [
      { count: 3, of: 10 },
      { count: 6, of: 10 },
    ]
    expect(Math.abs(twoSharesZ(one, other))).toBeCloseTo(0.3 / Math.sqrt(0.45 * 0.55 * 0.2), 10)
    expect(Math.abs(twoSharesZ({ count: 10, of: 10 }, { count: 0, of: 10 }))).toBeCloseTo(1 / Math.sqrt(0.25 * 0.2), 10)
    for (const wrong of [
      { count: 0, of: 0 },
      { count: 11, of: 10 },
      { count: -1, of: 10 },
      { count: 1, of: -2 },
    ])
      expect(twoSharesZ(wrong, other)).toBeNaN()
  })
  it('have limits within 0 and 1, which none and all reach', () => {
    expect(wilsonInterval({ count: 0, of: 7 }).low).toBe(0)
    for (let of = 1; of < 60; of += 1) expect(wilsonInterval({ count: of, of }).high).toBe(1)
    // 3.8415 / (5 + 3.8415).
    expect(wilsonInterval({ count: 0, of: 5 }).high).toBeCloseTo(0.4345, 4)
  })
  it('of an incidence have as many persons as their error is worth, or all where it is none', () => {
    // .5 · .5 / .25² = 4 persons: (2 + 1.92073 ± 1.95996 √(1 + .96036)) / 7.84146.
    const some = incidenceInterval({ incidence: 0.5, se: 0.25, atRisk: 99 })
    expect([some.low, some.high].map((one) => one.toFixed(4))).toEqual(['0.1500', '0.8500'])
    expect(incidenceInterval({ incidence: 0, se: 0, atRisk: 5 }).high).toBeCloseTo(0.4345, 4)
    expect(incidenceInterval({ incidence: 1, se: 0, atRisk: 5 }).low).toBeCloseTo(1 - 0.4345, 4)
  })
})

describe('variance between and within persons', () => {
  it('is what a one-way analysis of variance has', () => {
    // Means 2 and 6, within (1 + 1 + 1 + 1) / 2 = 2; between (16 − 2) / 2 = 7.
    expect(
      varianceShares([
        [1, 3],
        [5, 7],
      ]),
    ).toEqual({ mean: 4, between: 7, within: 2, intraclass: 7 / 9 })
    expect(varianceShares([[1, 3, Number.NaN], [], [5, 7]])).toEqual(
      varianceShares([
        [1, 3],
        [5, 7],
      ]),
    )
  })
  it('is unknown of one person, and where no one has two scores', () => {
    for (const persons of [[], [[1, 2, 3]], [[1], [2], [3]], [[1]]])
      expect(varianceShares(persons).intraclass).toBeNaN()
  })
})
