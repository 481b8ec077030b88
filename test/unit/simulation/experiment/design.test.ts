import * as fc from 'fast-check'
import { designPoints } from 'rupture-repair/simulation'
import { describe, expect, it } from 'vitest'
import type { ExperimentFile } from '../../../../src/simulation/experiment/experiment.js'
import { latinHypercube } from '../../../../src/simulation/experiment/latin-hypercube.js'
import { withPoint } from '../../../../src/simulation/experiment/with-point.js'

const tried = (design: ExperimentFile['design']) => {
  const points = designPoints(design)
  return points._tag === 'Right' ? points.right : points.left
}

describe('designPoints', () => {
  it('tries every combination of a grid, the last place changing fastest', () => {
    expect(tried({ _tag: 'grid', values: { a: [1, 2], b: [true, null] } })).toEqual([
      { a: 1, b: true },
      { a: 1, b: null },
      { a: 2, b: true },
      { a: 2, b: null },
    ])
  })

  it('tries the scenarios as they are where a grid has no places', () => {
    expect(tried({ _tag: 'grid', values: {} })).toEqual([{}])
  })

  it('refuses a design of nothing or of too much before making it', () => {
    const size = (found: number) => [
      { _tag: 'ExperimentProblem', path: ['design'], expected: `a design of 1 to 10000 settings, not of ${found}` },
    ]
    expect(tried({ _tag: 'grid', values: { a: [] } })).toEqual(size(0))
    expect(tried({ _tag: 'list', settings: [] })).toEqual(size(0))
    const many = Array.from({ length: 101 }, (_, value) => value)
    expect(tried({ _tag: 'grid', values: { a: many, b: many } })).toEqual(size(10_201))
    expect(tried({ _tag: 'latin-hypercube', ranges: {}, points: 1e9, seed: 1 })).toEqual(size(1e9))
    expect(tried({ _tag: 'latin-hypercube', ranges: {}, points: 2.5, seed: 1 })).toEqual(size(2.5))
  })

  it('refuses ranges and a seed of a Latin hypercube that are no numbers, each with its place', () => {
    const ranges = {
      first: { min: Number.NaN, max: 1 },
      second: { min: 0, max: Number.POSITIVE_INFINITY },
      third: { min: 0, max: 1 },
    }
    const refused = tried({ _tag: 'latin-hypercube', ranges, points: 2, seed: Number.NaN })
    expect(refused).toEqual([
      ...['first', 'second'].map((range) => ({
        ...{ _tag: 'ExperimentProblem', path: ['design', 'ranges', range] },
        expected: 'min and max, two numbers',
      })),
      { _tag: 'ExperimentProblem', path: ['design', 'seed'], expected: 'a whole number from 0 to 9007199254740991' },
    ])
  })
})

describe('latinHypercube', () => {
  const ranges = { a: { min: -1, max: 1 }, b: { min: 10, max: 30 } }

  it('uses every stratum of every range once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (points, seed) => {
        const made = latinHypercube(ranges, points, seed)
        const strata = (name: 'a' | 'b') =>
          made
            .map((point) =>
              Math.floor((((point[name] ?? 0) - ranges[name].min) / (ranges[name].max - ranges[name].min)) * points),
            )
            .sort((one, other) => one - other)
        const each = Array.from({ length: points }, (_, stratum) => stratum)
        expect(strata('a')).toEqual(each)
        expect(strata('b')).toEqual(each)
      }),
      { seed: 20261126, numRuns: 100 },
    )
  })

  it('pairs the ranges by chance: ranks do not go together over many seeds', () => {
    const seeds = Array.from({ length: 400 }, (_, seed) => seed)
    // With n = 10 points the correlation of two independent random orders has mean 0 and variance 1/(n − 1).
    const correlations = seeds.map((seed) => {
      const made = latinHypercube(ranges, 10, seed)
      const rank = (value: number, { min, max }: { min: number; max: number }) =>
        Math.floor(((value - min) / (max - min)) * 10) - 4.5
      return made.reduce((sum, { a = 0, b = 0 }) => sum + rank(a, ranges.a) * rank(b, ranges.b), 0) / 82.5
    })
    const mean = correlations.reduce((sum, one) => sum + one, 0) / 400
    const square = correlations.reduce((sum, one) => sum + one * one, 0) / 400
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(1 / 9 / 400))
    expect(square).toBeGreaterThan(0.08)
    expect(square).toBeLessThan(0.145)
  })
})

describe('withPoint', () => {
  const scenario = { sessions: 8, population: { mean: 4 }, raters: [{ bias: 0 }] }

  it('changes what is named and leaves the rest', () => {
    const changed = withPoint(scenario, { sessions: 12, 'population.traitSd': 1 })
    expect(changed).toEqual({
      _tag: 'Right',
      right: { ...scenario, sessions: 12, population: { mean: 4, traitSd: 1 } },
    })
    expect(scenario.sessions).toBe(8)
  })

  it('names every place that is not there', () => {
    expect(withPoint(scenario, { 'growth.rate': 1, 'sessions.of': 2, 'raters.0': 3, 'toString.length': 4 })).toEqual({
      _tag: 'Left',
      left: ['growth.rate', 'sessions.of', 'raters.0', 'toString.length'],
    })
  })
})
