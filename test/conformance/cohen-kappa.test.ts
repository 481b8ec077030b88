/** Cohen's κ against R irr, irrCAC and vcd, on the tables that those packages ship. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { cohenKappa } from 'rupture-repair/statistics'
import { expect, it } from 'vitest'
import { describeWithData, sharedData } from './shared-data.js'

const json = <Document>(name: string): Document => JSON.parse(readFileSync(sharedData(`irr/${name}`), 'utf8'))

/** How often each pair of answers was given by the first two raters of a file. */
const crossed = (name: string): readonly (readonly number[])[] => {
  const rows: readonly (readonly string[])[] = parse(readFileSync(sharedData(`irr/${name}`), 'utf8'), { from_line: 2 })
  const answers = [...new Set(rows.flatMap((row) => row.slice(0, 2)))].sort()
  return answers.map((one) =>
    answers.map((other) => rows.filter(([first, second]) => first === one && second === other).length),
  )
}

describeWithData('Cohen’s κ', () => {
  it.each([
    ['irr_anxiety.csv', 'anxiety_kappa_unw'],
    ['irr_diagnoses.csv', 'diagnoses_kappa12'],
  ])('is R irr’s of the first two raters of %s', (file, key) =>
    expect(cohenKappa(crossed(file)).value).toBeCloseTo(
      json<Readonly<Record<string, { readonly value: number }>>>('irr_expected.json')[key]?.value ?? Number.NaN,
      13,
    ),
  )
  it('is R irrCAC’s of two abstractors', () => {
    const table = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]
    const { table: theirs, kappa } = json<{
      readonly table: readonly Readonly<Record<string, number>>[]
      readonly kappa: readonly Readonly<Record<string, number>>[]
    }>('irrCAC_cont3x3_expected.json')
    expect(theirs.map(({ Ectopic, AIU, NIU }) => [Ectopic, AIU, NIU])).toEqual(table)
    expect(cohenKappa(table).value).toBeCloseTo(kappa[0]?.['coeff.val'] ?? Number.NaN, 13)
  })
  it('is R vcd’s of husbands and wives', () => {
    const { table, unweighted } = json<{
      readonly table: readonly (readonly number[])[]
      readonly unweighted: readonly number[]
    }>('vcd_SexualFun_expected.json')
    expect(cohenKappa(table).value).toBeCloseTo(unweighted[0] ?? Number.NaN, 13)
  })
})
