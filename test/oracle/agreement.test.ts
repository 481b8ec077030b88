/**
 * Coefficients of agreement with their standard errors and limits, against definitions: derivatives by numbers instead of formulas,
 * coincidences counted value by value, F and t by integration; and against published tables.
 */
import fc from 'fast-check'
import {
  cohenKappa,
  type Estimate,
  gwetAc1,
  krippendorffAlpha,
  type Level,
  levels,
  percentAgreement,
  type Ratings,
  specificAgreement,
  weightedKappa,
} from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import { fTail } from './f-tail.js'

/** Fifty random cases of one kind, always the same. */
const fifty = <Value>(arbitrary: fc.Arbitrary<Value>): readonly Value[] =>
  fc.sample(arbitrary, { numRuns: 50, seed: 17 })
const grid = <Value>(rows: number, columns: number, cell: fc.Arbitrary<Value>) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** A derivative at 0, by five points. */
const slope = (of: (x: number) => number): number => {
  const h = 1e-3
  return (8 * (of(h) - of(-h)) - (of(2 * h) - of(-2 * h))) / (12 * h)
}

const expectSame = (one: number | null | undefined, other: number, digits = 9): void => {
  expect(one).toBeTypeOf('number')
  expect(Math.abs((one ?? 0) - other) / Math.max(1, Math.abs(other))).toBeLessThan(10 ** -digits)
}

/** The standard error, and limits as far from the value as it says, but not beyond the bounds; all null where it is 0. */
const expectError = (estimate: Estimate, error: number, quantile: number, least = Number.NEGATIVE_INFINITY): void => {
  const { value, se, low, high } = estimate
  if (error < 1e-11) {
    expect([se, low, high]).toEqual([null, null, null])
    return
  }
  expectSame(se, error)
  expectSame(low, Math.max(least, (value ?? 0) - quantile * error))
  expectSame(high, Math.min(1, (value ?? 0) + quantile * error))
}

/** The 97.5th percentile of Student's t, by halving, since t² is an F of 1 and so many degrees of freedom. */
const quantiles = new Map<number, number>()
const t975 = (df: number): number => {
  const known = quantiles.get(df)
  if (known !== undefined) return known
  let [low, high] = [1.9, 13]
  for (let half = 0; half < 50; half += 1) {
    const middle = (low + high) / 2
    if (fTail(middle * middle, 1, df) > 0.05) low = middle
    else high = middle
  }
  quantiles.set(df, low)
  return low
}

describe('F and t by integration', () => {
  it('are what closed forms and printed tables say', () => {
    // With df1 = 2 the tail is (1 + 2f / df2)^(−df2 / 2).
    for (const [f, df2] of [
      [0.3, 5],
      [4, 12],
      [40, 3],
    ] as const)
      expectSame(fTail(f, 2, df2) / (1 + (2 * f) / df2) ** (-df2 / 2), 1, 11)
    expect([1, 2, 5, 11, 30].map((df) => t975(df).toFixed(3))).toEqual(['12.706', '4.303', '2.571', '2.201', '2.042'])
  })
})

type Cells = readonly (readonly number[])[]
type Distance = (row: number, column: number) => number
const distances: Readonly<Record<'nominal' | 'linear' | 'quadratic', Distance>> = {
  nominal: (row, column) => (row === column ? 0 : 1),
  linear: (row, column) => Math.abs(row - column),
  quadratic: (row, column) => (row - column) ** 2,
}

/** Cohen (1968): 1 less the disagreement observed by the one expected, of cells that need not add up to 1. */
const kappaByDisagreement = (cells: Cells, distance: Distance): number => {
  const rows = cells.map(sum)
  const columns = cells.map((_, column) => sum(cells.map((row) => row[column] ?? 0)))
  const [seen, expected] = [
    sum(cells.flatMap((row, i) => row.map((cell, j) => distance(i, j) * cell))),
    sum(rows.flatMap((row, i) => columns.map((column, j) => distance(i, j) * row * column))),
  ]
  return 1 - (seen * sum(rows)) / expected
}

/**
 * The delta method: with g the derivatives of κ by the cell shares p, its variance is [Σ p g² − (Σ p g)²] / n, and Σ p g = 0, since κ
 * does not change with the sum of the cells.
 */
const kappaError = (counts: Cells, distance: Distance): number => {
  const n = sum(counts.flat())
  const shares = counts.map((row) => row.map((count) => count / n))
  const squares = shares.flatMap((row, i) =>
    row.map((share, j) => {
      const changed = (by: number) =>
        shares.map((cells, k) => cells.map((cell, l) => (k === i && l === j ? cell + by : cell)))
      return share * slope((by) => kappaByDisagreement(changed(by), distance)) ** 2
    }),
  )
  return Math.sqrt(sum(squares) / n)
}

/** Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327, of κ without weights: (A + B − C) / [n (1 − p_e)²]. */
const fleissCohenEveritt = (counts: Cells): number => {
  const n = sum(counts.flat())
  const p = (i: number, j: number) => (counts[i]?.[j] ?? 0) / n
  const all = [...counts.keys()]
  const row = (i: number) => sum(all.map((j) => p(i, j)))
  const column = (j: number) => sum(all.map((i) => p(i, j)))
  const chance = sum(all.map((i) => row(i) * column(i)))
  const off = (1 - sum(all.map((i) => p(i, i)))) / (1 - chance)
  const a = sum(all.map((i) => p(i, i) * (1 - (row(i) + column(i)) * off) ** 2))
  const b = sum(all.flatMap((i) => all.map((j) => (i === j ? 0 : p(i, j) * (column(i) + row(j)) ** 2)))) * off ** 2
  const c = (1 - off - chance * off) ** 2
  return Math.sqrt((a + b - c) / n) / (1 - chance)
}

const normal = 1.959963984540054

describe('κ with its standard error and limits', () => {
  const tables = fifty(
    fc.integer({ min: 2, max: 6 }).chain((size) => grid(size, size, fc.integer({ min: 0, max: 30 }))),
  ).filter((table) => table.every((row) => sum(row) > 0))

  it('is that of its derivatives by the cells, with all weights, of random tables', () => {
    expect(tables.length).toBeGreaterThan(40)
    for (const table of tables)
      for (const [estimate, distance] of [
        [cohenKappa(table), distances.nominal],
        [weightedKappa(table, 'linear'), distances.linear],
        [weightedKappa(table, 'quadratic'), distances.quadratic],
      ] as const) {
        expect(estimate.units).toBe(sum(table.flat()))
        expectSame(estimate.value, kappaByDisagreement(table, distance), 12)
        expectError(estimate, kappaError(table, distance), normal, -1)
      }
  })

  it('is that of Fleiss, Cohen & Everitt (1969) without weights', () => {
    for (const table of tables) expectSame(cohenKappa(table).se, fleissCohenEveritt(table), 12)
  })

  // Printed by SAS for two dermatologists who rated the skin of 88 patients: SAS/STAT User's Guide, "The FREQ Procedure: Agreement
  // Study". Its weighted κ has the weights of Cicchetti & Allison (1971), which are the linear ones.
  it('is that of the skin conditions in the manual of SAS', () => {
    const skin = [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ]
    const printed = ({ value, se, low, high }: Estimate) => [value, se, low, high].map((one) => one?.toFixed(4))
    expect(printed(cohenKappa(skin))).toEqual(['0.3449', '0.0724', '0.2030', '0.4868'])
    expect(printed(weightedKappa(skin, 'linear'))).toEqual(['0.5082', '0.0655', '0.3798', '0.6366'])
  })

  // Fleiss (1981), Statistical Methods for Rates and Proportions, table 13.1: 100 subjects, κ = .68, standard error .087.
  it('is that of the diagnoses of Fleiss (1981)', () => {
    const { value, se } = cohenKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])
    expect([value?.toFixed(2), se?.toFixed(4)]).toEqual(['0.68', '0.0877'])
  })
})

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
