/** Agreement against R psych, irr, irrCAC and vcd, and the published tables that came with their answers. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import {
  crossTable,
  gwetAc1,
  intraclassCorrelations,
  krippendorffAlpha,
  levels,
  percentAgreement,
  type Ratings,
  weightedKappa,
} from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import { describeWithData, sharedData } from './shared-data.js'

const json = <Document>(name: string): Document => JSON.parse(readFileSync(sharedData(`irr/${name}`), 'utf8'))

/** The numbers of a file, rows as there; NA is a missing rating. */
const numbers = (name: string): Ratings<number> => {
  const rows: readonly (readonly string[])[] = parse(readFileSync(sharedData(`irr/${name}`), 'utf8'), { from_line: 2 })
  return rows.map((row) => row.map((cell) => (cell === 'NA' ? null : Number(cell))))
}
const complete = (ratings: Ratings<number>): readonly (readonly number[])[] =>
  ratings.map((unit) => unit.map((value) => value ?? Number.NaN))
const asIndexes = (ratings: Ratings<number>): Ratings<number> =>
  ratings.map((unit) => unit.map((value) => (value === null ? null : value - 1)))
const turned = (ratings: Ratings<number>): Ratings<number> =>
  (ratings[0] ?? []).map((_, unit) => ratings.map((coder) => coder[unit] ?? null))

type Coefficient = readonly Readonly<Record<string, number>>[]

describeWithData('Agreement', () => {
  it('has the six ICCs of Shrout & Fleiss as R psych has them, F, p and limits too', () => {
    const { psych_ICC, published } = json<{
      readonly psych_ICC: readonly Readonly<Record<string, number>>[]
      readonly published: readonly number[]
    }>('shrout_fleiss_expected.json')
    const found = intraclassCorrelations(complete(numbers('shrout_fleiss.csv')))
    expect(found.map(({ value }) => Number(value?.toFixed(2)))).toEqual(published)
    for (const [index, theirs] of psych_ICC.entries()) {
      const { value, f, df1, df2, p, low, high } = found[index] ?? {}
      const ours = { ICC: value, F: f, df1, df2, p, 'lower bound': low, 'upper bound': high }
      for (const [name, number] of Object.entries(ours)) expect(number).toBeCloseTo(theirs[name] ?? Number.NaN, 11)
    }
  })

  it('has irr’s two-way ICCs of three raters of anxiety, but for the F of another hypothesis', () => {
    const theirs = json<Readonly<Record<string, Readonly<Record<string, number>>>>>('irr_expected.json')
    const found = intraclassCorrelations(complete(numbers('irr_anxiety.csv')))
    for (const [form, key] of [
      ['icc-2', 'anxiety_icc_agree'],
      ['icc-3', 'anxiety_icc_cons'],
    ] as const) {
      const ours = found.find((one) => one.form === form)
      for (const [name, number] of [
        ['value', ours?.value],
        ['lbound', ours?.low],
        ['ubound', ours?.high],
        ['Fvalue', ours?.f],
      ] as const)
        expect(number).toBeCloseTo(theirs[key]?.[name] ?? Number.NaN, 11)
    }
  })

  it('has Krippendorff’s α of his table at all four levels', () => {
    const { irr, published } = json<{
      readonly irr: Readonly<Record<string, number>>
      readonly published: readonly number[]
    }>('krippendorff_expected.json')
    const ratings = turned(numbers('krippendorff_4x12.csv'))
    for (const [index, level] of levels.entries()) {
      const { value, units } = krippendorffAlpha(ratings, level)
      expect(units).toBe(11)
      expect(value).toBeCloseTo(irr[level] ?? Number.NaN, 12)
      expect(Number(value?.toFixed(3))).toBeCloseTo(published[index] ?? Number.NaN, 3)
    }
  })

  // The stored answers are of raters 2 to 4: the first column was taken for the units. Their pa, 26/33, is that of these three.
  it('has irrCAC’s percent agreement, AC1 and α with standard errors, ratings missing', () => {
    const ratings = numbers('irrCAC_cac.raw4raters.csv').map((unit) => unit.slice(1))
    const { unweighted, quadratic } = json<
      Readonly<Record<'unweighted' | 'quadratic', Readonly<Record<string, Coefficient>>>>
    >('irrCAC_raw4raters_expected.json')
    for (const [theirs, ours] of [
      [unweighted.pa, percentAgreement(ratings)],
      [unweighted.gwet, gwetAc1(asIndexes(ratings), 5)],
      [unweighted.krippen, krippendorffAlpha(ratings, 'nominal')],
      [quadratic.krippen, krippendorffAlpha(ratings, 'interval')],
    ] as const) {
      // irrCAC prints five decimals of these.
      expect(ours.value).toBeCloseTo(theirs?.[0]?.['coeff.val'] ?? Number.NaN, 5)
      expect(ours.se).toBeCloseTo(theirs?.[0]?.['coeff.se'] ?? Number.NaN, 5)
      const [low, high] = String(theirs?.[0]?.['conf.int']).slice(1, -1).split(',').map(Number)
      expect(ours.low).toBeCloseTo(low ?? Number.NaN, 3)
      expect(ours.high).toBeCloseTo(high ?? Number.NaN, 3)
    }
  })

  // irrCAC divides by n in functions of tables and by n − 1 in those of ratings; ours are the latter.
  it('has irrCAC’s AC1, α and weighted κ of two abstractors, but for n − 1', () => {
    const counts = complete(numbers('irrCAC_cont3x3abstractors.csv'))
    const units = counts.flatMap((row, one) =>
      row.flatMap((count, other) => Array.from({ length: count }, () => [one, other])),
    )
    const theirs = json<Readonly<Record<string, Coefficient>>>('irrCAC_cont3x3_expected.json')
    const n = Math.sqrt(99 / 100)
    for (const [key, ours] of [
      ['ac1', gwetAc1(units, 3)],
      ['kripp', krippendorffAlpha(units, 'nominal')],
    ] as const) {
      expect(ours.value).toBeCloseTo(theirs[key]?.[0]?.['coeff.val'] ?? Number.NaN, 12)
      expect(n * (ours.se ?? Number.NaN)).toBeCloseTo(theirs[key]?.[0]?.['coeff.se'] ?? Number.NaN, 12)
    }
    const { value } = weightedKappa(crossTable(units, [0, 1], 3), 'quadratic')
    expect(value).toBeCloseTo(theirs.kappa_q?.[0]?.['coeff.val'] ?? Number.NaN, 12)
  })

  it('has irr’s weighted κ of two raters of anxiety, and vcd’s with its standard error', () => {
    const table = crossTable(asIndexes(numbers('irr_anxiety.csv')), [0, 1], 6)
    const irr = json<Readonly<Record<string, Readonly<Record<string, number>>>>>('irr_expected.json')
    expect(weightedKappa(table, 'linear').value).toBeCloseTo(irr.anxiety_kappa_lin?.value ?? Number.NaN, 12)
    expect(weightedKappa(table, 'quadratic').value).toBeCloseTo(irr.anxiety_kappa_sq?.value ?? Number.NaN, 12)
    const vcd = json<{
      readonly table: readonly (readonly number[])[]
      readonly unweighted: readonly number[]
      readonly weighted: readonly number[]
    }>('vcd_SexualFun_expected.json')
    const { value, se } = weightedKappa(vcd.table, 'linear')
    expect(value).toBeCloseTo(vcd.weighted[0] ?? Number.NaN, 12)
    expect(se).toBeCloseTo(vcd.weighted[1] ?? Number.NaN, 12)
  })
})
