/**
 * Coefficients of agreement with their standard errors and limits, against definitions: derivatives by numbers instead of formulas,
 * coincidences counted value by value, F and t by integration; and against published tables.
 */
import fc from 'fast-check'
import {
  type Estimate,
  gwetAc1,
  krippendorffAlpha,
  type Level,
  levels,
  percentAgreement,
  type Ratings,
  specificAgreement,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { expectError, expectSame, fifty, grid, slope, sum } from './agreement-by-hand.js'
import { t975 } from './quantiles.js'

const rated = (ratings: Ratings<number>): readonly (readonly number[])[] =>
  ratings.map((unit) => unit.filter((one) => one !== null)).filter(({ length }) => length > 0)
const pairs = <Value>(unit: readonly Value[]): readonly (readonly [Value, Value])[] =>
  unit.flatMap((one, i) => unit.flatMap((other, j) => (i === j ? [] : [[one, other] as const])))
const sameInUnit = (unit: readonly number[]): number =>
  sum(pairs(unit).map(([one, other]) => (one === other ? 1 : 0))) / pairs(unit).length

/** What each unit adds to a coefficient: n times its derivative by the weight of the unit, which is 1. */
const influences = (units: number, of: (weights: readonly number[]) => number): readonly number[] =>
  Array.from(
    { length: units },
    (_, unit) => units * slope((by) => of(Array.from({ length: units }, (_, one) => (one === unit ? 1 + by : 1)))),
  )
const errorOf = (influence: readonly number[]): number =>
  Math.sqrt(sum(influence.map((one) => one * one)) / influence.length / (influence.length - 1))

const categorised = fifty(
  fc
    .tuple(fc.integer({ min: 4, max: 15 }), fc.integer({ min: 2, max: 5 }))
    .chain(([units, coders]) => grid(units, coders, fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }))),
).filter((ratings) => rated(ratings).filter(({ length }) => length > 1).length > 1)

/**
 * Gwet (2008), of units weighted: the share of units that have two ratings is fixed, as in his variance, and chance is that of q
 * categories. Without categories, percent agreement.
 */
const weighedAgreement = (units: readonly (readonly number[])[], categories = 0) => {
  const same = units.map((unit) => (unit.length > 1 ? sameInUnit(unit) : null))
  const compared = same.filter((one) => one !== null).length / units.length
  const shares = Array.from({ length: categories }, (_, category) =>
    units.map((unit) => unit.filter((one) => one === category).length / unit.length),
  )
  return (weights: readonly number[]): number => {
    const all = sum(weights)
    const mean = (of: readonly number[]) => sum(of.map((one, unit) => (weights[unit] ?? 0) * one)) / all
    const chance = sum(shares.map((of) => mean(of) * (1 - mean(of)))) / (categories - 1)
    return mean(same.map((one) => (one === null ? 0 : one - chance))) / compared / (1 - chance)
  }
}

describe('Percent agreement and AC1 with standard errors and limits', () => {
  it('are those of what each unit adds, ratings missing, of random ratings', () => {
    expect(categorised.length).toBeGreaterThan(45)
    for (const ratings of categorised) {
      const units = rated(ratings)
      for (const [estimate, of, least] of [
        [percentAgreement(ratings), weighedAgreement(units), 0],
        [gwetAc1(ratings, 4), weighedAgreement(units, 4), -1],
        [gwetAc1(ratings, 7), weighedAgreement(units, 7), -1],
      ] as const) {
        expect(estimate.units).toBe(units.filter(({ length }) => length > 1).length)
        expectSame(estimate.value, of(units.map(() => 1)), 12)
        expectError(estimate, errorOf(influences(units.length, of)), t975(units.length - 1), least)
      }
    }
  })
})

type Squared = (one: number, other: number) => number

/** Krippendorff (2011): the squared difference of two values at a level, ordinal ones by the ratings from the one to the other. */
const squaredAt = (level: Level, given: readonly number[]): Squared => {
  const many = (value: number) => given.filter((one) => one === value).length
  const by: Readonly<Record<Level, Squared>> = {
    nominal: () => 1,
    ordinal: (one, other) =>
      (given.filter((value) => value >= Math.min(one, other) && value <= Math.max(one, other)).length -
        (many(one) + many(other)) / 2) **
      2,
    interval: (one, other) => (one - other) ** 2,
    ratio: (one, other) => ((one - other) / (one + other)) ** 2,
  }
  return (one, other) => (one === other ? 0 : by[level](one, other))
}

describe('Krippendorff’s α with its standard error and limits', () => {
  const measured = fifty(
    fc
      .tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 2, max: 4 }))
      .chain(([units, coders]) =>
        grid(units, coders, fc.option(fc.constantFrom(-2, 0, 0.5, 1, 2, 3, 7, 40), { freq: 4 })),
      ),
  )

  it.each(levels)('is that of coincidences and of what each unit adds at %s level, ratings missing', (level) => {
    let compared = 0
    for (const ratings of measured) {
      const kept = rated(ratings).map((unit) => (level === 'ratio' ? unit.filter((value) => value >= 0) : unit))
      const units = kept.filter(({ length }) => length > 1)
      const given = units.flat()
      if (units.length < 2 || new Set(given).size < 2) continue
      compared += 1
      const squared = squaredAt(level, given)
      // Within a unit, and of its ratings with those of another.
      const own = units.map((unit) => sum(pairs(unit).map((pair) => squared(...pair))) / (unit.length - 1))
      const between = units.map((unit) =>
        units.map((others) => sum(unit.flatMap((one) => others.map((other) => squared(one, other))))),
      )
      const observed = (weights: readonly number[]) =>
        sum(own.map((one, unit) => one * (weights[unit] ?? 0))) /
        sum(units.map(({ length }, unit) => length * (weights[unit] ?? 0)))
      const expected = (weights: readonly number[]) =>
        sum(between.flatMap((row, one) => row.map((all, other) => all * (weights[one] ?? 0) * (weights[other] ?? 0)))) /
        sum(units.map(({ length }, unit) => length * (weights[unit] ?? 0))) ** 2
      const equal = units.map(() => 1)
      const estimate = krippendorffAlpha(ratings, level)
      expect(estimate.units).toBe(units.length)
      // Of all pairs of different ratings, n(n − 1) of them.
      const n = given.length
      expectSame(estimate.value, 1 - observed(equal) / (expected(equal) * (n / (n - 1))), 11)
      // Gwet's linearisation, as in R irrCAC 1.0 `krippen.alpha.raw`: differences of values and the factor n / (n − 1) are fixed; in the
      // term of a unit's size agreement has that factor, and in the others not.
      const relative = units.map(({ length }) => (length * units.length) / n - 1)
      const influence = influences(units.length, (weights) => 1 - observed(weights) / expected(weights)).map(
        (one, unit) => one - ((observed(equal) / expected(equal)) * (relative[unit] ?? 0)) / n,
      )
      expectError(estimate, errorOf(influence), t975(units.length - 1))
    }
    expect(compared).toBeGreaterThan(45)
  })
})

describe('The ratings of Krippendorff (2011)', () => {
  // Four observers of twelve units, α as printed there; standard errors and limits as in Gwet (2014), Handbook of Inter-Rater
  // Reliability, and in the overview of R irrCAC 1.0.
  const observers = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.']
  const ratings = Array.from({ length: 12 }, (_, unit) =>
    observers.map((given) => (given[unit] === '.' ? null : Number(given[unit]))),
  )
  const printed = ({ value, se, low, high }: Estimate) => [value?.toFixed(5), se?.toFixed(5), low?.toFixed(3), high]

  it('have his α at four levels', () => {
    expect(levels.map((level) => krippendorffAlpha(ratings, level).value?.toFixed(3))).toEqual([
      ...['0.743', '0.815', '0.849', '0.797'],
    ])
  })

  it('have Gwet’s standard errors and limits', () => {
    const indexes = ratings.map((unit) => unit.map((one) => (one === null ? null : one - 1)))
    expect(printed(percentAgreement(ratings))).toEqual(['0.81818', '0.12561', '0.542', 1])
    expect(printed(gwetAc1(indexes, 5))).toEqual(['0.77544', '0.14295', '0.461', 1])
    expect(printed(krippendorffAlpha(ratings, 'nominal'))).toEqual(['0.74342', '0.14557', '0.419', 1])
  })
})

describe('Positive and negative agreement', () => {
  // Cicchetti & Feinstein (1990): the agreement of the one coder's positives and of the other's, by their mean number.
  it('are the same pairs by the mean of both coders', () => {
    for (const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] of fifty(grid(2, 2, fc.integer({ min: 1, max: 60 })))) {
      const { positive, negative } = specificAgreement([
        [a, b],
        [c, d],
      ])
      expectSame(positive.value, a / ((a + b + (a + c)) / 2), 12)
      expectSame(negative.value, d / ((c + d + (b + d)) / 2), 12)
      for (const { units, se, low, high } of [positive, negative])
        expect([units, se, low, high]).toEqual([a + b + c + d, null, null, null])
    }
  })
})
