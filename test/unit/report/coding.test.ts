import { describe, expect, it } from 'vitest'
import type { CodingSheet } from '../../../src/coding/index.js'
import type { CodedSegment } from '../../../src/coding/sheet/sheet.js'
import { reportHtml } from '../../../src/report/index.js'
import { codeSet3RS2022 } from '../../../src/vocabulary/inside.js'
import { nodesOf, pageFaults, plain, reportOf, rowsOf, textOf } from './given.js'

const segment = (at: number, wd: number | null, others: Partial<CodedSegment> = {}): CodedSegment => ({
  at,
  codes: { WD_P: wd, WD_T: 1, CF_P: 1, CF_T: 1 },
  strategies: [],
  ...others,
})

const sheet = (id: string, values: readonly (number | null)[], changed: Partial<CodingSheet> = {}): CodingSheet => ({
  sheet: `sheet-of-${id}`,
  session: 3,
  alliance: 'a1',
  coder: { _tag: 'person', id },
  codeSet: '3RS-2022',
  use: 'double',
  made: 'independent',
  blindTo: ['outcome'],
  segments: values.map((value, index) => segment(index + 1, value)),
  sessionRatings: {},
  note: 'planted-note',
  ...changed,
})

const sheets: readonly CodingSheet[] = [
  sheet('Planted Ann', [3, 1, 1, 4]),
  sheet('Planted Ben', [3, 1, 2, 4]),
  sheet('Planted Bot', [3, 3, 3, 3], {
    coder: { _tag: 'machine', id: 'Planted Bot', model: 'm-1', run: 'planted-run' },
  }),
  sheet('Planted Cas', [3, 1, 2, 4], { made: 'consensus', use: 'main' }),
]

const page = (changed: object = {}, coded: readonly CodingSheet[] = sheets): string =>
  reportHtml(
    reportOf({ audience: 'research', coding: { sheets: coded, codeSets: [codeSet3RS2022] }, ...changed }),
    plain,
  )

describe('the codes of coders in a report', () => {
  it('says who coded what when, by a person or a machine', () => {
    expect(pageFaults(page())).toEqual([])
    expect(rowsOf(nodesOf(page()), 'Who coded what')[2]).toEqual([
      ...['3', 'Planted Bot (machine: m-1, planted-run)', '3RS-2022', 'double', 'independent', 'outcome'],
      ...['4', '0', '4', '16', '0', '0'],
    ])
    expect(textOf(page())).toContain('Present, 3RS-2022: 2 and more.')
  })
  it('leads from the contents to the codes and to the agreement', () => {
    const [contents = ''] = /<nav[\s\S]*?<\/nav>/.exec(page()) ?? []
    expect(contents).toContain('<a href="#coding">Who coded what</a>')
    expect(contents).toContain('<a href="#agreement">Agreement between coders</a>')
  })
  it('keeps not rated, not applicable, not codable and absent apart', () => {
    const segments = [
      segment(1, null),
      segment(2, null, { notApplicable: ['WD_P'] }),
      segment(3, 1),
      { at: 4, codes: { WD_P: null, WD_T: null, CF_P: null, CF_T: null }, notCodable: true, strategies: [] } as const,
    ]
    const [row] = rowsOf(nodesOf(page({}, [sheet('x', [], { segments })])), 'Who coded what')
    expect(row?.slice(6)).toEqual(['4', '1', '0', '10', '1', '1'])
  })
  it('counts nothing as present where no cut is given', () => {
    const coding = { sheets, codeSets: [] }
    expect(rowsOf(nodesOf(page({ coding })), 'Who coded what')[0]?.[8]).toBe('–')
    expect(textOf(page({ coding }))).toContain('Without a cut nothing is counted as present: 3RS-2022.')
  })
  it('gives the agreement of every two coders on independent sheets, and how many sheets are left out', () => {
    const rows = rowsOf(nodesOf(page()), 'Agreement between coders on segments').filter(([code]) => code === 'WD_P')
    expect(rows.map((row) => row.slice(1, 5))).toEqual([
      ['Planted Ann and Planted Ben', '1', '4', '2 and 3'],
      ['Planted Ann and Planted Bot (machine: m-1, planted-run)', '1', '4', '2 and 4'],
      ['Planted Ben and Planted Bot (machine: m-1, planted-run)', '1', '4', '3 and 4'],
    ])
    expect(textOf(page())).toContain(
      'Sheets left out: 0 for training, 1 that are not independent, 0 that a coder made of a session once more.',
    )
  })
  it('leaves sheets for training out of the agreement, and counts them', () => {
    const training = sheet('Planted Ben', [1, 1, 1, 1], { sheet: 'practice', use: 'training' })
    const rows = (coded: readonly CodingSheet[]) =>
      rowsOf(nodesOf(page({}, coded)), 'Agreement between coders on segments')
    const [ann, ben] = sheets.slice(0, 2)
    if (ann === undefined || ben === undefined) throw new Error('no sheets')
    expect(rows([ann, training, ben])).toEqual(rows([ann, ben]))
    expect(textOf(page({}, [ann, training]))).toContain('no segment was coded independently by two coders')
    expect(textOf(page({}, [ann, training, ben]))).toContain('Sheets left out: 1 for training, 0 that are not')
  })
  it('takes the first sheet of a coder and session alone, also where it was not rated', () => {
    const [ann] = sheets
    if (ann === undefined) throw new Error('no sheet')
    const ben = sheet('Planted Ben', [3, null, 1, 4])
    const again = sheet('Planted Ben', [3, 5, 1, 4], { sheet: 'again' })
    const [row] = rowsOf(nodesOf(page({}, [ann, ben, again])), 'Agreement between coders on segments')
    expect(row?.[3]).toBe('3')
  })
  it('shows an interval wider than .4 in place of the value', () => {
    const [row] = rowsOf(nodesOf(page()), 'Agreement between coders on segments')
    expect(row?.[5]).toMatch(/^-?\d\.\d\d to \d\.\d\d$/)
  })
  it('says that no segment was coded by two', () =>
    expect(textOf(page({}, [sheet('x', [1, 1])]))).toContain('no segment was coded independently by two coders'))
  it.each(['everyone', 'clients', 'therapist', 'leaders', 'group'] as const)(
    'shows %s none of it, nor that there is any',
    (audience) => {
      expect(page({ audience })).not.toMatch(/Planted|3RS-2022|WD_P/)
      expect(page({ audience })).toBe(reportHtml(reportOf({ audience }), plain))
    },
  )
  it('leaves out notes always, and where names are numbered the names of coders, machines and runs', () => {
    expect(page()).not.toContain('planted-note')
    const blind = sheet('x', [1], { blindTo: ['planted outcome', 'coder'] })
    expect(textOf(page({ names: 'numbered' }, [blind]))).toContain('2 things, left out')
    const numbered = page({ names: 'numbered' }, [...sheets, blind])
    expect(numbered).not.toMatch(/planted/i)
    for (const name of ['c1 and c2', 'm1 (machine: m-1)']) expect(textOf(numbered)).toContain(name)
  })
  it('shows coders under their shown names', () => {
    const named = page({ names: new Map([['Planted Ann', 'Coder A']]) })
    expect(named).not.toContain('Planted Ann')
    expect(named).toContain('Coder A')
  })
  it('is the same page each time', () => expect(page()).toBe(page()))
  it('escapes what a coder is called', () =>
    expect(page({}, [sheet('<b>', [1]), sheet('"', [1])])).not.toContain('<b>'))
})
