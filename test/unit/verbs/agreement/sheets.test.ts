import type { CodingSheet } from 'rupture-repair/coding'
import { formatSheets } from 'rupture-repair/journal'
import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { document, given, typed } from '../../cli/given.js'

type Value = number | string | null
const sheet = (coder: string, values: readonly Value[], more: Partial<CodingSheet> = {}): CodingSheet => ({
  ...{ sheet: `${coder}-${more.session ?? 1}`, session: 1, alliance: 'd1', coder: { _tag: 'person', id: coder } },
  ...{ codeSet: '3RS-2022', use: 'double', made: 'independent', blindTo: [], sessionRatings: {} },
  segments: values.map((value, index) => ({
    ...{ at: index + 1, strategies: [] },
    codes: { WD_P: value, WD_T: 1, CF_P: 1, CF_T: 1 },
  })),
  ...more,
})
const ann = sheet('ann', [1, 3, 1, 4, 1])
const ben = sheet('ben', [1, 2, 2, 4, 1])
const machine = sheet('reader', [1, 3, 1, 1, 1], { coder: { _tag: 'machine', id: 'reader', model: 'm-2' } })

interface Printed {
  readonly units: number
  readonly unit: string | null
  readonly sessions: number | null
  readonly alliances: number | null
  readonly coders: readonly string[]
  readonly categories: readonly Value[]
  readonly coefficients: readonly {
    readonly coefficient: string
    readonly code?: string
    readonly value: number | null
    readonly positives?: readonly number[]
  }[]
  readonly problems: readonly { readonly _tag: string; readonly message: string }[]
}
const over = (sheets: readonly CodingSheet[], line: string, files: Record<string, string> = {}) =>
  run(typed(`agreement s.jsonl ${line}`), given({ 's.jsonl': formatSheets(sheets), ...files }))
const printedOf = (sheets: readonly CodingSheet[], line: string, files: Record<string, string> = {}): Printed => {
  const outcome = over(sheets, `${line} --json`, files)
  expect([outcome.exit, outcome.stderr.replace(/^note: .*\n/gm, '')]).toEqual([0, ''])
  return document<Printed>(outcome)
}
const faultsOf = (sheets: readonly CodingSheet[], line: string): string => {
  const { exit, stdout, stderr } = over(sheets, line)
  expect([exit, stdout]).toEqual([1, ''])
  return stderr
}
const noteOf = ({ problems }: Printed, tag: string) => problems.find(({ _tag }) => _tag === tag)?.message

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

  it('takes sessions as units', () => {
    const second = [sheet('ann', [1, 5], { session: 2 }), sheet('ben', [1, 1], { session: 2 })]
    const printed = printedOf([ann, ben, ...second], '--level ratio --per session --aggregate count')
    expect([printed.units, printed.unit]).toEqual([2, 'session frequency'])
  })

  it('takes ratings of the whole session, which are no segments', () => {
    const rated = (coder: string, session: number, resolution: Value) =>
      sheet(coder, [1], { session, sessionRatings: { resolution } })
    const sheets = [rated('ann', 1, 3), rated('ben', 1, 4), rated('ann', 2, 2), rated('ben', 2, 2)]
    const printed = printedOf(sheets, '--of session-ratings --level interval --categories 1..5')
    expect(printed).toMatchObject({ units: 2, unit: 'session rating', categories: [1, 2, 3, 4, 5] })
    expect(printed.coefficients.map(({ code }) => code)).toContain('resolution')
  })

  describe('of the whole session', () => {
    const rated = (values: readonly (readonly [Value, Value])[], name = 'resolution') =>
      values.flatMap((pair, at) =>
        pair.map((value, place) =>
          sheet(['ann', 'ben'][place] ?? '', [1], { session: at + 1, sessionRatings: { [name]: value } }),
        ),
      )
    const words = rated([
      ['never', 'never'],
      ['often', 'rarely'],
      ['rarely', 'rarely'],
    ])
    const line = (more: string) => `--of session-ratings ${more}`

    it('refuses words whose order is not declared, and takes those whose order is', () => {
      const said = faultsOf(words, line('--level ordinal'))
      expect(said).toMatch(
        /s\.jsonl: sheet ann-1, session rating resolution: not a number; the order of words is declared with --categories low,middle,high/,
      )
      expect(said).toMatch(/6 faults/)
      expect(said).not.toMatch(/never|rarely|often/)
      const declared = printedOf(words, line('--level ordinal --categories never,rarely,often'))
      expect(declared.categories).toEqual(['never', 'rarely', 'often'])
      expect(printedOf(words, line('--level nominal')).units).toBe(3)
    })

    it.each([
      [
        '--level interval',
        rated([
          [1, 2],
          ['good', 4],
        ]),
        /sheet ann-2, session rating resolution: not a number\n1 fault/,
      ],
      [
        '--level ordinal',
        rated([
          [1, 2],
          ['good', 4],
        ]),
        /sheet ann-2, .*: not a number; the order/,
      ],
      [
        '--level ratio',
        rated([
          [1, -2],
          [3, 4],
        ]),
        /sheet ben-1, session rating resolution: below 0, where a ratio scale begins\n1 fault/,
      ],
      [
        '--level ordinal --categories 1..5',
        rated([
          [1, 7],
          [3, 4],
        ]),
        /sheet ben-1, .*: not among the categories of --categories\n1 fault/,
      ],
      [
        '--level nominal --present 2',
        rated([
          [1, 'good'],
          [3, 4],
        ]),
        /sheet ben-1, .*: not a number\n1 fault/,
      ],
    ] as const)('refuses what its scale does not have: %s', (more, sheets, said) => {
      const fault = faultsOf(sheets, line(more))
      expect(fault).toMatch(said)
      expect(fault).not.toMatch(/good|: -2|7/)
    })

    it('takes no value for a missing one, and numbers below 0 where a scale has them', () => {
      expect(
        printedOf(
          rated([
            [1, -2],
            [3, 4],
          ]),
          line('--level interval'),
        ).categories,
      ).toEqual([-2, 1, 3, 4])
      expect(
        printedOf(
          rated([
            [1, 2],
            [null, 4],
          ]),
          line('--level ratio --incomplete drop-unit'),
        ).units,
      ).toBe(1)
    })
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

  it('says in how many sessions every coder gave a rating that is asked only where something was seen, and who alone', () => {
    const rated = (one: CodingSheet, session: number, resolution: number | null) => ({
      ...{ ...one, sheet: `${one.sheet}-${session}`, session },
      sessionRatings: { resolution },
    })
    const sheets = [rated(ann, 1, 3), rated(ben, 1, 4), rated(ann, 2, 2), rated(ben, 2, null), rated(ann, 3, 2)]
    const printed = printedOf(
      [...sheets, rated(ben, 3, 2)],
      '--level ordinal --of session-ratings --incomplete drop-unit',
    )
    expect(noteOf(printed, 'RatedAlone')).toBe(
      'resolution was given by every coder in 2 sessions of 3, by one alone in 1 (ann)',
    )
  })

  it('has no unit where no session was rated', () => {
    expect(over([ann, ben], '--level ordinal --of session-ratings').stdout).toMatch(/^0 units, 0 coders/)
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
