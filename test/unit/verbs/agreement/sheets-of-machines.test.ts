import type { CodingSheet } from 'rupture-repair/coding'
import { describe, expect, it } from 'vitest'
import {
  ann,
  ben,
  faultsOf,
  machine,
  noteOf,
  over,
  type Printed,
  printedOf,
  sheet,
  type Value,
} from './sheets-given.js'

describe('agreement of coding sheets', () => {
  describe('with machines beside people', () => {
    const run = (at: number, values: readonly Value[]) =>
      sheet(`r${at}`, values, { coder: { _tag: 'machine', id: 'reader', model: 'm-2', run: String(at) } })
    const runs = [run(1, [1, 1, 1, 1, 1]), run(2, [1, 1, 1, 1, 1]), run(3, [1, 1, 1, 1, 1])]
    const ofAll = ({ coefficients }: Printed) =>
      coefficients.filter(({ coefficient }) => /alpha|icc/.test(coefficient)).map(({ value }) => value)

    it('pools people alone, and says so', () => {
      const printed = printedOf([ann, ben, ...runs], '--level ordinal')
      expect(printed.coders).toHaveLength(5)
      expect(ofAll(printed)).toEqual(ofAll(printedOf([ann, ben], '--level ordinal')))
      expect(noteOf(printed, 'MachinesApart')).toBe(
        'the coefficients of all coders are of the 2 people alone; 3 machines, each run by itself, are in those of two coders',
      )
      const { stdout } = over([ann, ben, ...runs], '--level ordinal')
      expect(stdout).toMatch(/^code +all people +units/m)
      expect(stdout).toMatch(/mean of 2/)
      expect(stdout).not.toMatch(/all coders/)
    })

    it('has nothing to pool of one person and several machines, and says so', () => {
      const printed = printedOf([ann, ...runs], '--level ordinal')
      expect(ofAll(printed)).toEqual([])
      expect(noteOf(printed, 'MachinesApart')).toBe(
        'coefficients of all coders would be of 1 person alone, and are left out; 3 machines, each run by itself, are in those of two coders',
      )
      expect(over([ann, ...runs], '--level ordinal').stdout).not.toMatch(/correlation|all people|all coders/)
    })

    it('pools a person and a machine, which are two coders, and machines alone', () => {
      for (const sheets of [[ann, machine], runs, [ann, ben]]) {
        const printed = printedOf(sheets, '--level ordinal')
        expect(noteOf(printed, 'MachinesApart')).toBeUndefined()
        expect(ofAll(printed).length).toBe(28)
        expect(over(sheets, '--level ordinal').stdout).toMatch(/all coders/)
      }
    })

    it('names the ICCs as left out only where a person lacks a rating', () => {
      const noteAt = (sheets: readonly CodingSheet[]) =>
        noteOf(printedOf(sheets, '--level ordinal --incomplete pairwise'), 'IncompleteUnits')
      expect(noteAt([ann, ben, run(1, [null, 1, 1, 1, 1])])).toMatch(/on the units that both rated$/)
      expect(noteAt([ann, sheet('ben', [null, 2, 2, 4, 1]), run(1, [1, 1, 1, 1, 1])])).toMatch(
        /left out where one is missing: WD_P$/,
      )
    })
  })

  it('says how to compare a machine with a consensus, which no independent sheet is', () => {
    const consensus = sheet('all', [1, 3, 1, 1, 1], { made: 'consensus' })
    const seen = sheet('cleo', [1, 3, 1, 1, 1], { made: 'after-seeing-machine' })
    expect(noteOf(printedOf([machine, consensus, seen], '--level ordinal'), 'SheetsLeftOut')).toBe(
      'left out: 1 sheet made consensus, 1 sheet made after-seeing-machine; one coder is left; --made independent,consensus compares these too',
    )
    expect(printedOf([machine, consensus], '--level ordinal --made independent,consensus').coders).toHaveLength(2)
    expect(noteOf(printedOf([machine, seen], '--level ordinal'), 'SheetsLeftOut')).not.toMatch(/--made/)
    expect(noteOf(printedOf([ann, ben, consensus], '--level ordinal'), 'SheetsLeftOut')).not.toMatch(/--made/)
    expect(faultsOf([consensus], '--level ordinal')).toMatch(/--made independent,consensus compares these too/)
  })
})
