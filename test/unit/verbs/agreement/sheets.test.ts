import type { CodingSheet } from 'rupture-repair/coding'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, typed } from '../../cli/given.js'
import { ann, ben, faultsOf, machine, noteOf, over, type Printed, printedOf, sheet } from './sheets-given.js'

describe('agreement of coding sheets', () => {
  it('compares segments by the values and the cut of their code set, and names machines', () => {
    const printed = printedOf([ann, ben, machine], '--level ordinal')
    expect(printed).toMatchObject({ units: 5, unit: 'segment', categories: [1, 2, 3, 4, 5] })
    expect(printed.coders).toEqual(['ann', 'ben', 'reader (machine, m-2)'])
    const positive = printed.coefficients.find(
      ({ coefficient, code }) => coefficient === 'positive-agreement' && code === 'WD_P',
    )
    expect(positive).toMatchObject({ value: 0.8, positives: [2, 3] })
    expect(over([ann, ben], '--level ordinal').stdout).toMatch(/Present: 2 or more/)
    expect(
      printedOf([ann, ben], '--level ordinal --present 4').coefficients.find(({ code }) => code === 'WD_P')?.positives,
    ).toEqual([1, 1])
  })

  it('takes sessions as units', () => {
    const second = [sheet('ann', [1, 5], { session: 2 }), sheet('ben', [1, 1], { session: 2 })]
    const printed = printedOf([ann, ben, ...second], '--level ratio --per session --aggregate count')
    expect([printed.units, printed.unit]).toEqual([2, 'session frequency'])
  })

  it('refuses a ratio level for a set with values below 0', () => {
    const set = { name: 'Ours', version: '1', codes: [{ code: 'pull' }], values: [-1, 0, 1], presentFrom: 1 }
    const own = (coder: string, values: readonly number[]) =>
      sheet(coder, [], {
        codeSet: 'Ours-1',
        segments: values.map((value, index) => ({ at: index + 1, codes: { pull: value }, strategies: [] })),
      })
    const sheets = [own('ann', [-1, 0, 1]), own('ben', [0, 0, 1])]
    const files = { 'ours.json': JSON.stringify(set) }
    const at = (more: string) => over(sheets, `--code-set ours.json ${more}`, files)
    expect([at('--level ratio').exit, at('--level ratio').stderr]).toEqual([
      1,
      expect.stringMatching(/Ours-1 has values below 0, where a ratio scale begins/),
    ])
    expect(at('--level ratio --per session --aggregate mean').exit).toBe(1)
    expect(at('--level ratio --per session --aggregate count').exit).toBe(0)
    expect(at('--level interval').exit).toBe(0)
  })

  it('takes independent sheets alone unless others are named, and says what was left out', () => {
    const consensus = sheet('both', [1, 3, 1, 4, 1], { made: 'consensus' })
    const alone = sheet('ann', [1, 1], { session: 2 })
    const printed = printedOf([ann, ben, consensus, alone], '--level ordinal')
    expect(printed.coders).toEqual(['ann', 'ben'])
    expect(noteOf(printed, 'SheetsLeftOut')).toBe(
      'left out: 1 sheet made consensus, 1 sheet of a session with one coder',
    )
    expect(printedOf([ann, ben, consensus], '--level ordinal --made independent,consensus').coders).toHaveLength(3)
    const main = printedOf([ann, ben, sheet('cleo', [1, 1, 1, 1, 1], { use: 'main' })], '--level ordinal --use double')
    expect(noteOf(main, 'SheetsLeftOut')).toBe('left out: 1 sheet not of use double')
    const dora = sheet('dora', [5, 5, 5, 5, 5], { use: 'training' })
    const trained = printedOf([ann, ben, dora], '--level ordinal')
    expect(trained.coders).toEqual(['ann', 'ben'])
    expect(noteOf(trained, 'SheetsLeftOut')).toBe('left out: 1 sheet of use training')
    const eve = { ...dora, sheet: 'eve-1', coder: { _tag: 'person', id: 'eve' } } as const
    expect(printedOf([ann, ben, dora, eve], '--level ordinal --use training').coders).toEqual(['dora', 'eve'])
    expect(faultsOf([consensus], '--level ordinal')).toMatch(/no sheet is left: 1 sheet made consensus/)
  })

  it('says how many sessions and alliances the segments come from', () => {
    const later = [ann, ben].map((one) => ({ ...one, sheet: `${one.sheet}-2`, session: 2 }))
    const other = later.map((one) => ({ ...one, sheet: `${one.sheet}-d2`, alliance: 'd2' }))
    const sheets = [ann, ben, ...later, ...other]
    expect(printedOf(sheets, '--level ordinal')).toMatchObject({ units: 15, sessions: 3, alliances: 2 })
    expect(over(sheets, '--level ordinal').stdout).toMatch(/\nThe units come from 3 sessions of 2 alliances\.\n/)
    const nameless = sheets.slice(0, 2).map(({ alliance: _, ...one }) => one)
    expect(printedOf(nameless, '--level ordinal')).toMatchObject({ sessions: 1, alliances: null })
    expect(over(nameless, '--level ordinal').stdout).toMatch(/\nThe units come from 1 session\.\n/)
  })

  it('counts what has no value, by its reason', () => {
    const gaps: CodingSheet = {
      ...ben,
      segments: ben.segments.map((one, index) => {
        const none = { WD_P: null, WD_T: null, CF_P: null, CF_T: null }
        if (index === 0) return { ...one, codes: none, notCodable: true as const }
        return index === 1
          ? { ...one, codes: { ...one.codes, WD_P: null }, notApplicable: ['WD_P'] }
          : { ...one, codes: { ...one.codes, WD_T: index === 2 ? null : 1 } }
      }),
    }
    expect(faultsOf([ann, gaps], '--level ordinal')).toMatch(/--incomplete/)
    const printed = printedOf([ann, gaps], '--level ordinal --incomplete drop-unit')
    expect(noteOf(printed, 'CodesWithoutValue')).toBe(
      'codes without a value: not rated 1, not applicable 1, not codable 4',
    )
  })

  it('refuses other segments, a coder twice, several sets and sheets that are not well formed', () => {
    expect(faultsOf([ann, sheet('ben', [1, 1])], '--level ordinal')).toMatch(
      /sheet ben-1: its segments are not those of sheet ann-1/,
    )
    const spans = {
      ...ben,
      segments: ben.segments.map((one, index) => ({ ...one, at: { from: index * 60, to: index * 60 + 60 } })),
    }
    expect(faultsOf([ann, spans], '--level ordinal')).toMatch(/its segments are not those/)
    const again = { ...ann, sheet: 'ann-again', use: 'main' as const }
    expect(faultsOf([ann, ben, again], '--level ordinal')).toMatch(
      /sheet ann-again: the same coder and session as sheet ann-1; --use or --made/,
    )
    expect(faultsOf([ann, sheet('ben', [9, 1, 1, 1, 1])], '--level ordinal')).toMatch(
      /s\.jsonl, line 2: segment 1, code WD_P: a value of the set was expected/,
    )
  })

  it('takes a set of the user’s own from a file, and a word as its cut', () => {
    const set = {
      name: 'Ours',
      version: '1',
      codes: [{ code: 'pulls-back' }],
      values: ['no', 'weak', 'clear'],
      presentFrom: 'clear',
    }
    const own = (coder: string, values: readonly string[]) =>
      sheet(coder, [], {
        codeSet: 'Ours-1',
        segments: values.map((value, index) => ({ at: index + 1, codes: { 'pulls-back': value }, strategies: [] })),
      })
    const sheets = [own('ann', ['no', 'weak', 'clear']), own('ben', ['no', 'clear', 'clear'])]
    const files = { 'ours.json': JSON.stringify(set) }
    const printed = printedOf(sheets, '--level ordinal --code-set ours.json', files)
    expect(printed.coefficients[0]?.positives).toEqual([1, 2])
    expect(
      printedOf(sheets, '--level ordinal --code-set ours.json --present weak', files).coefficients[0]?.positives,
    ).toEqual([2, 2])
    const wrong = over(sheets, '--level interval --code-set ours.json', files)
    expect([wrong.exit, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(/the values of Ours-1 are words, where --level interval needs numbers/),
    ])
    expect(over(sheets, '--level ordinal --code-set ours.json --present 2', files).stderr).toMatch(
      /--present is a number, and Ours-1 has words/,
    )
  })

  it('refuses what only a table has, and a table what only sheets have', () => {
    const wrong = over([ann, ben], '--unit u --raters r1,r2 --level ordinal --unit-is event')
    expect(wrong.exit).toBe(2)
    for (const flag of ['--unit', '--raters', '--unit-is'])
      expect(wrong.stderr).toContain(`${flag} is of a table, and the file holds coding sheets`)
    expect(over([ann, ben], '--level ordinal --categories 1..5').stderr).toMatch(
      /--categories are those of the code set/,
    )
    expect(over([ann, ben], '--of session-ratings --level ratio --per session --aggregate max').stderr).toMatch(
      /leave --per session out/,
    )
    expect(over([ann, ben], '--level ordinal --made alone').stderr).toMatch(
      /unknown --made alone; allowed: independent/,
    )
    const table = run(
      typed('agreement t.csv --raters r1,r2 --level nominal --made consensus'),
      given({ 't.csv': 'r1,r2\n0,1\n' }),
    )
    expect([table.exit, table.stderr]).toEqual([
      2,
      expect.stringMatching(/--made is of coding sheets, and the file is a table/),
    ])
  })
})

it('compares a table whose columns are each of a code and a coder, read once for each coder', () => {
  const table = 's,u,WD_P_ann,WD_P_ben\n1,1,1,1\n1,2,3,2\n1,3,1,1\n'
  const codes = [{ code: 'WD_P' }]
  const own = JSON.stringify({ name: 'Ours', version: '1', codes, values: [1, 2, 3], presentFrom: 2 })
  const of = (coder: string) => {
    const line = `code t.csv --reader table --unit u --session s --codes {code}_${coder} --coder =${coder} --code-set own.json --use double --made independent --blind-to outcome --out ${coder}.jsonl`
    const { exit, stderr, files } = run(typed(line), given({ 't.csv': table, 'own.json': own }))
    expect([exit, stderr]).toEqual([0, ''])
    return String(files[0]?.text)
  }
  const both = run(
    typed('agreement s.jsonl --level ordinal --code-set own.json --json'),
    given({ 's.jsonl': of('ann') + of('ben'), 'own.json': own }),
  )
  expect(document<Printed>(both).coders).toEqual(['ann', 'ben'])
})
