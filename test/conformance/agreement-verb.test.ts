/** The verb `agreement` on the tables that R irr, irrCAC and vcd ship, against what those packages say of them. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { document, over } from '../unit/cli/given.js'
import { describeWithData, sharedData } from './shared-data.js'

const text = (name: string): string => readFileSync(sharedData(`irr/${name}`), 'utf8')
const json = <Document>(name: string): Document => JSON.parse(text(name))

interface Found {
  readonly coefficient: string
  readonly coders: readonly string[]
  readonly units: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly se: number | null
  readonly f?: number | null
  readonly p?: number | null
}
const agreement = (table: string, line: string): readonly Found[] => {
  const outcome = over(table, `agreement t.csv ${line} --json`)
  expect(outcome.exit).toBe(0)
  return document<{ readonly coefficients: readonly Found[] }>(outcome).coefficients
}
const one = (found: readonly Found[], name: string, coders?: string): Found => {
  const there = found.find(
    (each) => each.coefficient === name && (coders ?? String(each.coders)) === String(each.coders),
  )
  if (there === undefined) throw new Error(`no ${name}`)
  return there
}

interface Irr {
  readonly value: number
  readonly lbound?: number
  readonly ubound?: number
  readonly Fvalue?: number
  readonly 'p.value': number
}
const irr = (): Readonly<Record<string, Irr>> => json('irr_expected.json')

/** A wide table of one unit a row, from counts of two coders. */
const counted = (table: readonly (readonly number[])[]): string =>
  `r1,r2\n${table
    .flatMap((row, first) =>
      row.flatMap((count, second) => Array.from({ length: count }, () => `${first},${second}\n`)),
    )
    .join('')}`

describeWithData('agreement', () => {
  it('is R irr’s and psych’s of four judges and six targets (Shrout & Fleiss)', () => {
    const found = agreement(text('shrout_fleiss.csv'), "--raters 'V{n}' --level interval")
    const { psych_ICC, published } = json<{
      readonly psych_ICC: readonly Readonly<Record<string, number | string>>[]
      readonly published: readonly number[]
    }>('shrout_fleiss_expected.json')
    const names = ['icc-1', 'icc-2', 'icc-3', 'icc-1k', 'icc-2k', 'icc-3k']
    for (const [index, name] of names.entries()) {
      const own = one(found, name)
      const theirs = psych_ICC[index]
      expect(own.value).toBeCloseTo(Number(theirs?.ICC), 12)
      expect(own.value).toBeCloseTo(published[index] ?? Number.NaN, 2)
      expect(own.f).toBeCloseTo(Number(theirs?.F), 10)
      expect(own.p).toBeCloseTo(Number(theirs?.p), 10)
      expect(own.low).toBeCloseTo(Number(theirs?.['lower bound']), 8)
      expect(own.high).toBeCloseTo(Number(theirs?.['upper bound']), 8)
    }
  })

  it('is R irr’s of three raters of anxiety', () => {
    const found = agreement(text('irr_anxiety.csv'), "--raters 'rater{n}' --level interval")
    expect(one(found, 'icc-2').value).toBeCloseTo(irr().anxiety_icc_agree?.value ?? Number.NaN, 12)
    expect(one(found, 'icc-3').value).toBeCloseTo(irr().anxiety_icc_cons?.value ?? Number.NaN, 12)
    const kappas = { 'cohen-kappa': 'unw', 'weighted-kappa-linear': 'lin', 'weighted-kappa-quadratic': 'sq' }
    for (const [name, key] of Object.entries(kappas))
      expect(one(found, name, 'rater1,rater2').value).toBeCloseTo(
        irr()[`anxiety_kappa_${key}`]?.value ?? Number.NaN,
        12,
      )
  })

  it('is R irr’s of two raters of diagnoses in words', () => {
    const found = agreement(text('irr_diagnoses.csv'), '--raters rater1,rater2 --level nominal')
    expect(one(found, 'cohen-kappa').value).toBeCloseTo(irr().diagnoses_kappa12?.value ?? Number.NaN, 12)
  })

  it('is R irrCAC’s of two abstractors', () => {
    const counts = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]
    const found = agreement(counted(counts), "--raters 'r{n}' --level ordinal")
    type Theirs = Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>
    const theirs = json<Theirs>('irrCAC_cont3x3_expected.json')
    for (const [name, key] of [
      ['cohen-kappa', 'kappa'],
      ['weighted-kappa-quadratic', 'kappa_q'],
      ['gwet-ac1', 'ac1'],
    ] as const)
      expect(one(found, name).value).toBeCloseTo(theirs[key]?.[0]?.['coeff.val'] ?? Number.NaN, 12)
    // For tables irrCAC divides by the units, for ratings by one fewer, as here.
    const byUnits = (one(found, 'gwet-ac1').se ?? Number.NaN) * Math.sqrt(99 / 100)
    expect(byUnits).toBeCloseTo(theirs.ac1?.[0]?.['coeff.se'] ?? Number.NaN, 12)
  })

  it('is R vcd’s of husbands and wives, with linear weights', () => {
    const { table, unweighted, weighted } = json<{
      readonly table: readonly (readonly number[])[]
      readonly unweighted: readonly number[]
      readonly weighted: readonly number[]
    }>('vcd_SexualFun_expected.json')
    const found = agreement(counted(table), "--raters 'r{n}' --level ordinal")
    expect(one(found, 'cohen-kappa').value).toBeCloseTo(unweighted[0] ?? Number.NaN, 12)
    expect(one(found, 'weighted-kappa-linear').value).toBeCloseTo(weighted[0] ?? Number.NaN, 12)
    expect(one(found, 'weighted-kappa-linear').se).toBeCloseTo(weighted[1] ?? Number.NaN, 12)
  })

  it('is Krippendorff’s, of four observers and twelve units, at each level', () => {
    const observers: readonly (readonly string[])[] = parse(text('krippendorff_4x12.csv'), { from_line: 2 })
    const units = observers[0]?.map((_, unit) => observers.map((row) => row[unit]).join(',')) ?? []
    const wide = `a,b,c,d\n${units.join('\n')}\n`
    const { irr: theirs } = json<{ readonly irr: Readonly<Record<string, number>> }>('krippendorff_expected.json')
    for (const [level, value] of Object.entries(theirs))
      expect(
        one(agreement(wide, `--raters a,b,c,d --level ${level} --incomplete pairwise`), 'krippendorff-alpha').value,
      ).toBeCloseTo(value, 12)
  })
})
