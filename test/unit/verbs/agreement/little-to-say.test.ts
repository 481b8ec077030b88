import { describe, expect, it } from 'vitest'
import { agreementDocument } from '../../../../src/schema/files/agreement.js'
import { document, over } from '../../cli/given.js'
import { type AgreementDocument, keys } from './table-given.js'

describe('tables that have little to say', () => {
  const cases = {
    'perfect agreement': ['u,c,v\n1,a,0\n1,b,0\n2,a,1\n2,b,1\n', ''],
    'one category': ['u,c,v\n1,a,0\n1,b,0\n2,a,0\n2,b,0\n', ''],
    'one coder': ['u,c,v\n1,a,0\n2,a,1\n', ''],
    'one unit': ['u,c,v\n1,a,0\n1,b,1\n', ''],
    'an empty cell': ['u,c,v\n1,a,0\n1,b,\n2,a,1\n2,b,1\n3,a,0\n3,b,1\n', ' --incomplete pairwise'],
    'no unit that both rated': ['u,c,v\n1,a,0\n2,b,1\n', ' --incomplete drop-unit'],
    'all missing': ['u,c,v\n1,a,\n1,b,\n2,a,\n2,b,\n', ' --incomplete drop-unit'],
    'no variance': ['u,c,v\n1,a,2\n1,b,3\n2,a,2\n2,b,3\n', ''],
    'an unused category': ['u,c,v\n1,a,0\n1,b,0\n2,a,1\n2,b,3\n3,a,3\n3,b,3\n4,a,1\n4,b,1\n', ' --categories 0..3'],
  } as const
  const levels = ['nominal', 'ordinal', 'interval', 'ratio']

  it.each(Object.entries(cases))('%s: a value or a reason, in each form', (_, [table, more]) => {
    for (const level of levels) {
      const line = `agreement t.csv ${keys} --level ${level}${more}`
      const printed = document<AgreementDocument>(over(table, `${line} --json`))
      expect(agreementDocument.parse(printed)).toEqual(printed)
      const { coefficients } = printed
      expect(coefficients.length).toBeGreaterThan(3)
      for (const { value, because } of coefficients) expect(value === null).toBe(because !== undefined)
      for (const form of ['table', 'csv', 'json']) {
        const { exit, stdout } = over(table, `${line} --format ${form}`)
        expect(exit).toBe(0)
        expect(stdout).not.toMatch(/NaN|Infinity|undefined/)
      }
    }
  })

  const coefficients = [
    ...['percent', 'positive-agreement', 'negative-agreement'],
    ...['cohen-kappa', 'weighted-kappa-linear', 'weighted-kappa-quadratic', 'krippendorff-alpha', 'gwet-ac1'],
    ...['icc-1', 'icc-2', 'icc-3', 'icc-1k', 'icc-2k', 'icc-3k'],
  ]
  const all = (said: string, many: number): readonly string[] => Array.from({ length: many }, () => said)
  /** A value or a reason of each coefficient, in that order. */
  const said: Readonly<Record<keyof typeof cases, readonly string[]>> = {
    'perfect agreement': all('1.000', 14),
    'one category': ['1.000', 'empty', '1.000', ...all('one-category', 5), ...all('no-variance', 6)],
    'one coder': all('one-coder', 14),
    'one unit': [...all('0.000', 6), 'one-unit', '-1.000', ...all('one-unit', 6)],
    'an empty cell': ['0.500', '0.667', ...all('0.000', 6), ...all('empty', 6)],
    'no unit that both rated': all('empty', 14),
    'all missing': all('empty', 14),
    'no variance': [
      ...[...all('0.000', 6), '-0.500', '-1.000'],
      ...['-1.000', '0.000', 'no-variance', 'no-variance', '0.000', 'no-variance'],
    ],
    'an unused category': [
      ...['0.750', '1.000', '1.000', '0.636', '0.636', '0.680', '0.790', '0.680'],
      ...[...all('0.739', 3), ...all('0.850', 3)],
    ],
  }
  const words = {
    ...{ 'one-coder': 'one coder', 'one-unit': 'one unit', 'one-category': 'one category' },
    ...{ 'no-variance': 'no variance', empty: 'nothing to compare' },
  }
  const names = Object.keys(cases) as (keyof typeof cases)[]
  /** With a cut where values are not 0 and 1. AC1 is of categories, so that it takes another level than the rest. */
  const lineOf = (name: keyof typeof cases, level: string): string => {
    const cut = { 'no variance': ' --present 3', 'an unused category': ' --present 1' }[name as string] ?? ''
    return `agreement t.csv ${keys} --level ${level}${cases[name][1]}${cut}`
  }

  it.each(names)('%s: each coefficient, by name', (name) => {
    const found = ['interval', 'ordinal'].flatMap(
      (level) => document<AgreementDocument>(over(cases[name][0], `${lineOf(name, level)} --json`)).coefficients,
    )
    const values = found.map(({ coefficient, value, because }) => [coefficient, value?.toFixed(3) ?? because])
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(coefficients.map((coefficient, index) => [coefficient, said[name][index]])),
    )
  })

  // ICCs of ratings with a gap are left out of the table, and a note says why.
  it.each(names)('%s: each reason, and no other, is in the printed table', (name) => {
    const printed = over(cases[name][0], lineOf(name, 'interval')).stdout
    for (const [reason, cell] of Object.entries(words))
      expect([reason, printed.includes(`  ${cell}`)]).toEqual([
        reason,
        said[name].includes(reason) && name !== 'an empty cell',
      ])
  })

  it('name the reason in words', () => {
    const told = (name: keyof typeof cases): string => {
      const [table, more] = cases[name]
      const { stdout, stderr } = over(table, `agreement t.csv ${keys} --level interval${more}`)
      return stdout + stderr
    }
    expect(told('one category')).toMatch(/one category/)
    expect(told('one coder')).toMatch(/κ +2 +one coder/)
    expect(told('one unit')).toMatch(/α +1 +one unit/)
    expect(told('an empty cell')).toMatch(/the ICCs, which need every rating, are left out/)
    expect(told('an empty cell')).not.toMatch(/correlation/)
    expect(told('no unit that both rated')).toMatch(/nothing to compare/)
    expect(told('no variance')).toMatch(/no variance/)
  })
})
