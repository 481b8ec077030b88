import fc from 'fast-check'
import {
  cohenKappa,
  cutoffA,
  cutoffB,
  cutoffC,
  dynamicComplexity,
  dynamicComplexityFold,
  jacobsonTruaxCategory,
  linearTrend,
  matchEvents,
  mean,
  monteCarloMean,
  monteCarloRatio,
  monteCarloShare,
  movingRangeSigma,
  movingRanges,
  optimalPartition,
  pooledStandardDeviation,
  reliableChange,
  reliableChangeIndex,
  residualStandardDeviation,
  standardDeviation,
  trendAt,
  variance,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { atLeast, exceeds, twoSharesZ, varianceShares } from '../../../src/statistics/inside.js'
import { trendResiduals } from '../../../src/statistics/trend-residuals.js'

const { NaN: nan, MAX_VALUE: most, POSITIVE_INFINITY: endless } = Number

/** A list with a hole at one place, as assigning to indexes leaves one. */
const holed = (values: readonly number[], at: number): readonly number[] => {
  const list: number[] = []
  for (const [index, value] of values.entries()) if (index !== at) list[index] = value
  return list
}

describe('a comparison', () => {
  it('with what is no number is false both ways', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(0, 1, endless, -endless, most, -most))
    fc.assert(
      fc.property(number, fc.array(number, { maxLength: 2 }), (other, operands) => {
        for (const [a, b] of [
          [nan, other],
          [other, nan],
        ] as const) {
          expect([exceeds(a, b), exceeds(a, b, operands), atLeast(a, b), atLeast(a, b, operands)]).not.toContain(true)
        }
      }),
      { seed: 20261122 },
    )
  })

  it('exceeds where it is not reached from the other side, of numbers', () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.integer())
    fc.assert(
      fc.property(number, number, fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (a, b, operands) => {
        expect(exceeds(a, b, operands)).toBe(!atLeast(b, a, operands))
      }),
      { seed: 20261122 },
    )
  })

  it('is not blurred by an operand that is infinite', () => {
    expect([atLeast(1, 5, [endless]), exceeds(5, 1, [endless]), exceeds(5, 1, [nan])]).toEqual([false, true, true])
  })
})

describe('the Jacobson–Truax category', () => {
  const measure = { better: 'higher', standardDeviation: 7.5, reliability: 0.8, cutoff: 45 } as const

  it('of a person without a score after treatment, or before it, is unknown', () => {
    expect(jacobsonTruaxCategory(40, nan, measure)).toBe('unknown')
    expect(jacobsonTruaxCategory(nan, 40, measure)).toBe('unknown')
    expect(jacobsonTruaxCategory(endless, endless, measure)).toBe('unknown')
    expect(jacobsonTruaxCategory(-most, most, measure)).toBe('unknown')
  })

  it.each([
    { reliability: 1.2 },
    { reliability: 1 },
    { reliability: -0.1 },
    { reliability: nan },
    { standardDeviation: standardDeviation([40]) },
    { standardDeviation: 0 },
    { standardDeviation: -7.5 },
    { standardDeviation: endless },
    { z: 0 },
    { z: -1.96 },
    { z: nan },
  ])('is unknown with %j, whatever the change', (wrong) => {
    for (const post of [20, 40, 60]) expect(jacobsonTruaxCategory(40, post, { ...measure, ...wrong })).toBe('unknown')
  })

  it('needs its cut-off only where that decides', () => {
    const vague = { ...measure, cutoff: nan }
    expect([20, 40, 60].map((post) => jacobsonTruaxCategory(40, post, vague))).toEqual([
      'deteriorated',
      'unchanged',
      'unknown',
    ])
  })
})

describe('what cannot be measured is NaN', () => {
  it.each([
    [nan, 0.8],
    [-5, 0.8],
    [endless, 0.8],
    [5, 1.2],
    [5, -0.1],
    [5, nan],
  ])('a reliable change of SD %d and reliability %d', (sd, reliability) => {
    expect(reliableChange(sd, reliability)).toBeNaN()
    expect(reliableChangeIndex(40, 30, sd, reliability)).toBeNaN()
  })

  it('an index without a width, and a change of fewer than no standard errors', () => {
    expect([reliableChangeIndex(40, 30, 0, 0.8), reliableChangeIndex(40, 30, 5, 1)]).toEqual([nan, nan])
    expect(reliableChange(5, 0.8, -1)).toBeNaN()
  })

  it('a cut-off between populations whose spread is none', () => {
    const [patients, odd] = [
      { mean: 80, standardDeviation: 12 },
      { mean: 115, standardDeviation: -8 },
    ]
    const flat = { mean: 80, standardDeviation: 0 }
    expect([cutoffA(odd, 'higher'), cutoffB(odd, 'higher'), cutoffC(patients, odd), cutoffC(flat, flat)]).toEqual(
      Array(4).fill(nan),
    )
    expect(cutoffA({ mean: most, standardDeviation: most }, 'higher')).toBeNaN()
  })

  it.each([
    ['a hole', holed([6, 5, 4, 2], 1)],
    ['NaN', [6, nan, 4, 2]],
    ['an infinity', [6, endless, 4, 2]],
    ['numbers whose sum is none', [most, most, most, -most]],
  ])('a mean, a spread or a line through %s', (_, values) => {
    const times = [1, 2, 3, 4]
    expect(mean(values)).toBeNaN()
    expect([variance(values), standardDeviation(values), movingRangeSigma(values)]).toEqual([nan, nan, nan])
    expect([pooledStandardDeviation(values, [1, 2, 3]), pooledStandardDeviation([1, 2, 3], values)]).toEqual([nan, nan])
    expect([linearTrend(times, values).slope, trendAt(linearTrend(times, values), 2)]).toEqual([nan, nan])
    expect(linearTrend(values, times).slope).toBeNaN()
    expect([...trendResiduals(times, values)]).toEqual(Array(4).fill(nan))
    expect(residualStandardDeviation(times, values)).toBeNaN()
    expect(monteCarloMean(values).estimate).toBeNaN()
    for (const range of movingRanges(values)) expect(Math.abs(range)).not.toBe(endless)
  })

  it('a spread of nothing but holes', () => {
    const holes: readonly number[] = new Array<number>(4)
    expect([variance(holes), residualStandardDeviation([1, 2, 3, 4], holes)]).toEqual([nan, nan])
  })

  it('a share that is none', () => {
    for (const [of, replications] of [
      [1, 0],
      [120, 100],
      [-1, 100],
      [nan, 100],
      [1, nan],
    ] as const)
      expect(monteCarloShare(of, replications)).toMatchObject({ estimate: nan, standardError: nan })
    expect(
      monteCarloRatio([
        { count: 3, of: 4 },
        { count: 1, of: nan },
      ]).estimate,
    ).toBeNaN()
    expect(
      monteCarloRatio([
        { count: 3, of: 4 },
        { count: 1, of: -4 },
      ]).estimate,
    ).toBeNaN()
    expect(monteCarloRatio([{ count: nan, of: 4 }]).estimate).toBeNaN()
  })

  it('a difference of shares that are none', () => {
    const half = { count: 25, of: 50 }
    for (const one of [
      { count: nan, of: 50 },
      { count: 60, of: 50 },
      { count: -1, of: 50 },
      { count: 1, of: endless },
    ])
      expect([twoSharesZ(one, half), twoSharesZ(half, one)]).toEqual([nan, nan])
  })

  it('a κ of a table with a hole', () => {
    expect(cohenKappa([[20, 5], holed([10, 15], 0)])).toMatchObject({ value: null, because: 'empty' })
    const rows: number[][] = []
    rows[1] = [10, 15]
    expect(cohenKappa(rows)).toMatchObject({ value: null, because: 'empty' })
  })

  it('variance shares of scores too great to be squared', () => {
    const unknown = { mean: nan, between: nan, within: nan, intraclass: nan }
    expect(
      varianceShares([
        [most, -most],
        [1, 2],
      ]),
    ).toEqual(unknown)
    expect(
      varianceShares([
        [1e200, 1e200],
        [1, 2],
      ]),
    ).toEqual(unknown)
  })
})

describe('what is no number is left out', () => {
  it('of variance shares, as a gap is', () => {
    const whole = varianceShares([
      [1, 3],
      [5, 7],
    ])
    expect(varianceShares([[1, endless, 3], [5, -endless, 7, nan], holed([1, 2], 1).slice(1)])).toEqual(whole)
  })

  it('of pairs of events', () => {
    expect(matchEvents([3, nan, 9], [nan, 4, 9], { before: 0, after: 2 })).toEqual([
      { truth: 0, found: 1, error: 1 },
      { truth: 2, found: 2, error: 0 },
    ])
    expect(matchEvents([3], [3], { before: nan, after: 2 })).toEqual([])
  })

  it('of dynamic complexity, where the window is then silent, or the scale or the window says nothing', () => {
    const scale = { min: 1, max: 7 }
    const silent = [null, null, null, null]
    for (const gap of [nan, endless, most])
      expect(dynamicComplexity([1, gap, 7, 1], 2, scale).map((one) => one === null)).toEqual([true, true, true, false])
    expect(dynamicComplexity(holed([1, 4, 7, 1], 1), 2, scale)).toHaveLength(4)
    expect(dynamicComplexity(holed([1, 4, 7, 1], 1), 2, scale).slice(0, 3)).toEqual([null, null, null])
    for (const window of [nan, 2.5, 0, -1, endless])
      expect(dynamicComplexity([1, 4, 7, 1], window, scale)).toEqual(silent)
    for (const max of [1, 0, nan, endless]) expect(dynamicComplexity([1, 4, 7, 1], 2, { min: 1, max })).toEqual(silent)
    const { start, step, finish } = dynamicComplexityFold
    expect(finish([1, 4, 7].reduce(step, start(nan, scale)))).toBeNull()
  })

  it('of a partition: one stretch, where nothing can be priced', () => {
    const values = [6, 6, 5, 2, 3, 2]
    const priced = { sigma: 0.5, penalty: 'bic', minimum: 1 } as const
    for (const wrong of [
      { sigma: nan },
      { penalty: nan },
      { penalty: -1 },
      { minimum: nan },
      { minimum: 0 },
      { minimum: 1.5 },
    ])
      expect(optimalPartition(values, { ...priced, ...wrong })).toEqual([0])
    expect(optimalPartition([6, 6, nan, 2, 3, 2], priced)).toEqual([0])
    expect(optimalPartition(holed(values, 2), priced)).toEqual([0])
  })
})

describe('what plain JavaScript takes for a number', () => {
  const measure = { better: 'lower', standardDeviation: 7.5, reliability: 0.8, cutoff: 40 } as const
  const none = [null, '', ' ', [], true] as readonly unknown[] as readonly number[]
  it.each(none)('is none: %j', (value) => {
    expect(jacobsonTruaxCategory(47.5, value, measure)).toBe('unknown')
    expect(jacobsonTruaxCategory(value, 32.5, measure)).toBe('unknown')
    expect(jacobsonTruaxCategory(47.5, 32.5, { ...measure, reliability: value })).toBe('unknown')
    expect(reliableChangeIndex(47.5, value, 7.5, 0.8)).toBeNaN()
    expect(reliableChange(value, 0.8)).toBeNaN()
    expect(mean([1, value, 3])).toBeNaN()
    expect(standardDeviation([1, value, 3])).toBeNaN()
  })
  it('is no better end where a word is misspelt', () => {
    const misspelt: { readonly better: 'higher' } = Object({ better: 'Higher' })
    expect(jacobsonTruaxCategory(32.5, 47.5, { ...measure, ...misspelt })).toBe('unknown')
  })
})
