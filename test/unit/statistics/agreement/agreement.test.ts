import fc from 'fast-check'
import {
  cohenKappa,
  completeUnits,
  crossTable,
  type Estimate,
  gwetAc1,
  intraclassCorrelations,
  krippendorffAlpha,
  levels,
  percentAgreement,
  type Ratings,
  specificAgreement,
  weightedKappa,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { WithoutValue } from '../../../../src/statistics/agreement/estimate.js'
import { intraclassForms, kappaWeights, withoutValue } from '../../../../src/statistics/inside.js'
import { runs } from '../../../runs.js'

/** Every coefficient of ratings that are indexes of five categories. */
const everyCoefficient = (ratings: Ratings<number>): Readonly<Record<string, Estimate>> => {
  const table = crossTable(ratings, [0, 1], 5)
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = crossTable(ratings, [0, 1], 2)
  const specific = specificAgreement([
    [a, b],
    [c, d],
  ])
  return {
    percent: percentAgreement(ratings),
    'positive-agreement': specific.positive,
    'negative-agreement': specific.negative,
    'cohen-kappa': cohenKappa(table),
    ...Object.fromEntries(kappaWeights.map((weights) => [`weighted-${weights}`, weightedKappa(table, weights)])),
    ...Object.fromEntries(levels.map((level) => [`alpha-${level}`, krippendorffAlpha(ratings, level)])),
    'gwet-ac1': gwetAc1(ratings, 5),
    ...Object.fromEntries(intraclassCorrelations(completeUnits(ratings)).map((one) => [one.form, one])),
  }
}

/** A value or a named reason; a standard error and limits only with a value, in order around it; no NaN and nothing infinite. */
const expectDefined = (name: string, estimate: Estimate): void => {
  const { value, because, se, low, high } = estimate
  for (const number of Object.values(estimate))
    if (typeof number === 'number' && !Number.isFinite(number)) expect.fail(`${name} has ${number}`)
  if (value === null) {
    expect(withoutValue, name).toContain(because)
    expect([se, low, high], name).toEqual([null, null, null])
  } else {
    expect(because, name).toBeUndefined()
    expect(value, name).toBeLessThanOrEqual(1 + 1e-12)
    expect(low === null, name).toBe(high === null)
    if (low !== null && high !== null) {
      expect(low, name).toBeLessThanOrEqual(high)
      if (se !== null) expect(low, name).toBeLessThanOrEqual(value + 1e-12)
    }
  }
}

const rating = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 })
const fewValues = fc.option(fc.constantFrom(0, 1), { freq: 4 })
const tables = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
  .chain(([units, coders, isBinary]) =>
    fc.array(fc.array(isBinary ? fewValues : rating, { minLength: coders, maxLength: coders }), {
      minLength: units,
      maxLength: units,
    }),
  )

describe('Every coefficient of agreement', () => {
  it('has a value or a named reason, whatever the table', () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        for (const [name, estimate] of Object.entries(everyCoefficient(ratings))) expectDefined(name, estimate)
      }),
      { seed: 17, numRuns: runs(3_000) },
    )
  })

  it('has one too of numbers of any size, and of what is no number', () => {
    const anyNumber = fc.option(fc.double(), { freq: 9 })
    const numbers = fc.array(fc.array(anyNumber, { minLength: 3, maxLength: 3 }), { maxLength: 6 })
    fc.assert(
      fc.property(numbers, (ratings) => {
        for (const level of levels) expectDefined(level, krippendorffAlpha(ratings, level))
        for (const one of intraclassCorrelations(completeUnits(ratings))) expectDefined(one.form, one)
        expectDefined('percent', percentAgreement(ratings))
      }),
      { seed: 17, numRuns: runs(500) },
    )
  })

  it('is the same whatever the order of units', () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const turned = everyCoefficient(ratings.toReversed())
        for (const [name, { value }] of Object.entries(everyCoefficient(ratings)))
          if (value === null) expect(turned[name]?.value, name).toBeNull()
          else expect(turned[name]?.value, name).toBeCloseTo(value, 9)
      }),
      { seed: 17, numRuns: runs(500) },
    )
  })
})

/** The reason, or the value, of each coefficient. */
const said = (ratings: Ratings<number>): Readonly<Record<string, number | WithoutValue>> =>
  Object.fromEntries(
    Object.entries(everyCoefficient(ratings)).map(([name, { value, because }]) => [name, value ?? because ?? 'empty']),
  )
const ofAll = <Value>(names: readonly string[], value: Value) => Object.fromEntries(names.map((name) => [name, value]))
const alphas = levels.map((level) => `alpha-${level}`)
const kappas = ['cohen-kappa', 'weighted-linear', 'weighted-quadratic']
const iccs: readonly string[] = intraclassForms

describe('Degenerate ratings', () => {
  it('in full agreement are 1', () => {
    expect(
      said([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
    ).toEqual({
      ...{ percent: 1, 'positive-agreement': 1, 'negative-agreement': 1, 'gwet-ac1': 1 },
      ...ofAll([...kappas, ...alphas, ...iccs], 1),
    })
  })

  it('in one category throughout have a reason, and percent agreement and AC1 a value', () => {
    expect(
      said([
        [0, 0],
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({
      ...{ percent: 1, 'positive-agreement': 1, 'negative-agreement': 'empty', 'gwet-ac1': 1 },
      ...ofAll([...kappas, ...alphas], 'one-category'),
      ...ofAll(iccs, 'no-variance'),
    })
  })

  it('of one coder have that reason', () => {
    const one: Ratings<number> = [[0], [1], [0]]
    expect(
      [percentAgreement(one), gwetAc1(one, 2), krippendorffAlpha(one, 'nominal')].map(({ because }) => because),
    ).toEqual(['one-coder', 'one-coder', 'one-coder'])
    expect(intraclassCorrelations([[0], [1], [0]]).map(({ because }) => because)).toEqual(iccs.map(() => 'one-coder'))
  })

  it('of one unit have a value only where chance comes from the coders', () => {
    expect(said([[0, 1]])).toMatchObject({
      ...{ percent: 0, 'gwet-ac1': expect.closeTo(-1 / 7, 12), 'positive-agreement': 0, 'negative-agreement': 0 },
      ...ofAll(kappas, 0),
      ...ofAll([...alphas, ...iccs], 'one-unit'),
    })
    expect(percentAgreement([[0, 1]]).se).toBeNull()
  })

  it('of no unit, and of units that no two coders rated, are empty', () => {
    expect(said([])).toEqual(ofAll(Object.keys(said([])), 'empty'))
    expect(
      said([
        [0, null],
        [null, 1],
      ]),
    ).toEqual(ofAll(Object.keys(said([])), 'empty'))
  })

  it('have no ICC where units do not vary, and one of fixed coders where only coders do', () => {
    // Every unit has the same mean, and coders differ within it.
    expect(
      intraclassCorrelations([
        [1, 3],
        [3, 1],
        [2, 2],
      ]).map(({ value, because }) => value ?? because),
    ).toEqual([-1, expect.closeTo(-3, 12), -1, 'no-variance', 'no-variance', 'no-variance'])
    // Every unit is rated the same by each coder: nothing but the coders varies.
    expect(
      intraclassCorrelations([
        [1, 2],
        [1, 2],
        [1, 2],
      ]).map(({ value, because }) => value ?? because),
    ).toEqual([-1, 0, 'no-variance', 'no-variance', 0, 'no-variance'])
    // One coder is always 1 above the other: no error variance, so no F.
    const shifted = intraclassCorrelations([
      [1, 2],
      [2, 3],
      [4, 5],
    ])
    expect(shifted.find(({ form }) => form === 'icc-3')).toMatchObject({
      value: 1,
      f: null,
      p: null,
      low: null,
      df2: 2,
    })
  })
})

describe('α of ratios', () => {
  // The sum over all pairs, pair by pair.
  it('is that of all pairs, over nine decades and next to each other', () => {
    for (const values of [
      [1e-4, 3e-3, 0.5, 2, 70, 9e4],
      [3600, 3600.1, 3600.5, 3601, 3599.9, 3600],
      [0, 0, 1, 2, 0, 5],
    ]) {
      const ratings = values.map((value, index) => [value, values[(index + 1) % values.length] ?? 0])
      const all = ratings.flat()
      const squared = (one: number, other: number) => (one === other ? 0 : ((one - other) / (one + other)) ** 2)
      let [within, between] = [0, 0]
      for (const [one = 0, other = 0] of ratings) within += 2 * squared(one, other)
      for (const one of all) for (const other of all) between += squared(one, other)
      const expected = 1 - within / all.length / (between / (all.length * (all.length - 1)))
      expect(krippendorffAlpha(ratings, 'ratio').value).toBeCloseTo(expected, 12)
    }
  })
})
