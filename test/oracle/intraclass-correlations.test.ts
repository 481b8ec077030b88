/**
 * The six intraclass correlations from variances, F, p and limits from F by integration: a limit is the true value at which F leaves
 * 2.5% on its side.
 */
import fc from 'fast-check'
import { intraclassCorrelations } from 'rupture-repair/statistics'
import { describe, expect, it } from 'vitest'
import type { IntraclassCorrelation, IntraclassForm } from '../../src/statistics/agreement/intraclass-correlations.js'
import { fTail } from './f-tail.js'

type OfOne = 'icc-1' | 'icc-2' | 'icc-3'
type Rows = readonly (readonly number[])[]
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const squares = (numbers: readonly number[]): number => sum(numbers.map((one) => one * one))

/** Mean squares of units by coders, from sums of squared totals as in textbooks of the analysis of variance. */
const meanSquares = (ratings: Rows) => {
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0]
  const correction = sum(ratings.flat()) ** 2 / (n * k)
  const total = squares(ratings.flat()) - correction
  const units = squares(ratings.map(sum)) / k - correction
  const coders =
    squares(Array.from({ length: k }, (_, coder) => sum(ratings.map((unit) => unit[coder] ?? 0)))) / n - correction
  return {
    ...{ n, k, bms: units / (n - 1), wms: (total - units) / (n * (k - 1)), jms: coders / (k - 1) },
    ems: (total - units - coders) / ((n - 1) * (k - 1)),
  }
}
type MeanSquares = ReturnType<typeof meanSquares>

/** The variance of units by that of all that a rating, or a mean of k, has: Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428. */
const values = ({ n, k, bms, wms, jms, ems }: MeanSquares): Readonly<Record<IntraclassForm, number>> => {
  const [oneWay, twoWay, coders] = [(bms - wms) / k, (bms - ems) / k, (jms - ems) / n]
  return {
    'icc-1': oneWay / (oneWay + wms),
    'icc-2': twoWay / (twoWay + coders + ems),
    'icc-3': twoWay / (twoWay + ems),
    'icc-1k': oneWay / (oneWay + wms / k),
    'icc-2k': twoWay / (twoWay + (coders + ems) / k),
    'icc-3k': twoWay / (twoWay + ems / k),
  }
}

/**
 * The probability of an F above the one observed if the true value of a single coder were ρ. For ICC(2,1) the test of McGraw & Wong
 * (1996), Psychological Methods 1, 30–46, table 8: MSR / (a MSC + b MSE), with the degrees of freedom of Satterthwaite at the estimate.
 */
const tailAt = (form: OfOne, of: MeanSquares, rho: number): number => {
  const { n, k, bms, wms, jms, ems } = of
  if (form === 'icc-1') return fTail(((bms / wms) * (1 - rho)) / (1 + (k - 1) * rho), n - 1, n * (k - 1))
  if (form === 'icc-3') return fTail(((bms / ems) * (1 - rho)) / (1 + (k - 1) * rho), n - 1, (n - 1) * (k - 1))
  const parts = (at: number) => {
    const a = (k * at) / (n * (1 - at))
    return [a * jms, (1 + a * (n - 1)) * ems] as const
  }
  const [byCoder, error] = parts(values(of)['icc-2'])
  const df = (byCoder + error) ** 2 / (byCoder ** 2 / (k - 1) + error ** 2 / ((n - 1) * (k - 1)))
  return fTail(bms / sum(parts(rho)), n - 1, df)
}

/** The value of one coder of which Spearman and Brown's formula makes that of the mean of k. */
const ofOneCoder = (mean: number, k: number): number => mean / (k - (k - 1) * mean)
const ofOne: Readonly<Record<IntraclassForm, OfOne>> = {
  ...{ 'icc-1': 'icc-1', 'icc-2': 'icc-2', 'icc-3': 'icc-3' },
  ...{ 'icc-1k': 'icc-1', 'icc-2k': 'icc-2', 'icc-3k': 'icc-3' },
}

const expectDefined = (found: IntraclassCorrelation, of: MeanSquares, hasLimits: boolean): void => {
  const { form, low, high } = found
  const { n, k, bms, wms, ems } = of
  const one = ofOne[form]
  const f = bms / (one === 'icc-1' ? wms : ems)
  const df2 = one === 'icc-1' ? n * (k - 1) : (n - 1) * (k - 1)
  expect(found).toMatchObject({ units: n, coders: k, se: null, df1: n - 1, df2 })
  expect(found.value).toBeCloseTo(values(of)[form], 11)
  expect((found.f ?? 0) / f).toBeCloseTo(1, 11)
  expect(found.p).toBeCloseTo(fTail(f, n - 1, df2), 11)
  if (!hasLimits) {
    expect([low, high]).toEqual([null, null])
    return
  }
  const [lowOfOne, highOfOne] = [low, high].map((limit) => {
    expect(limit, form).toBeTypeOf('number')
    return form === one ? (limit ?? 0) : ofOneCoder(limit ?? 0, k)
  })
  expect(tailAt(one, of, lowOfOne ?? 0), `${form} low`).toBeCloseTo(0.025, 9)
  expect(tailAt(one, of, highOfOne ?? 0), `${form} high`).toBeCloseTo(0.975, 9)
}

describe('Six intraclass correlations', () => {
  // A rating is what the unit has, what the coder adds, and what only this rating has.
  const part = (most: number) => fc.integer({ min: 0, max: most })
  const tables = fc.sample(
    fc
      .tuple(fc.integer({ min: 3, max: 14 }), fc.integer({ min: 2, max: 5 }), fc.constantFrom(2, 20))
      .chain(([n, k, apart]) =>
        fc
          .tuple(
            fc.array(part(apart), { minLength: n, maxLength: n }),
            fc.array(part(6), { minLength: k, maxLength: k }),
            fc.array(part(8), { minLength: n * k, maxLength: n * k }),
          )
          .map(([units, coders, own]) =>
            units.map((unit, i) => coders.map((coder, j) => unit + coder + (own[i * k + j] ?? 0))),
          ),
      ),
    { numRuns: 50, seed: 17 },
  )

  it('are those of their variances, with F, p, and limits where F leaves 2.5%, of random ratings', () => {
    let withoutLimits = 0
    for (const ratings of tables) {
      const of = meanSquares(ratings)
      const six = intraclassCorrelations(ratings)
      // Spearman and Brown's formula has no value at −1 / (k − 1) and below.
      const sampled = six.find(({ form }) => form === 'icc-2')
      const isSteppedUp = 1 + (of.k - 1) * (sampled?.low ?? 0) > 0
      for (const found of six) {
        const hasLimits = found.form !== 'icc-2k' || isSteppedUp
        expectDefined(found, of, hasLimits)
        if (!hasLimits) withoutLimits += 1
      }
    }
    expect(withoutLimits).toBeGreaterThan(0)
    expect(withoutLimits).toBeLessThan(10)
  })

  // Six units by four coders; the six values are printed in Shrout & Fleiss (1979), F, p and limits by R psych for this table.
  it('are those of Shrout & Fleiss (1979)', () => {
    const found = intraclassCorrelations([
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ])
    const printed = ({ form, value, f, df1, df2, p, low, high }: IntraclassCorrelation) =>
      [form, value?.toFixed(2), f?.toFixed(1), df1, df2, p?.toPrecision(2), low?.toFixed(3), high?.toFixed(2)].join(' ')
    expect(found.map(printed)).toEqual([
      'icc-1 0.17 1.8 5 18 0.16 -0.133 0.72',
      'icc-2 0.29 11.0 5 15 0.00013 0.019 0.76',
      'icc-3 0.71 11.0 5 15 0.00013 0.342 0.95',
      'icc-1k 0.44 1.8 5 18 0.16 -0.884 0.91',
      'icc-2k 0.62 11.0 5 15 0.00013 0.071 0.93',
      'icc-3k 0.91 11.0 5 15 0.00013 0.676 0.99',
    ])
  })
})
