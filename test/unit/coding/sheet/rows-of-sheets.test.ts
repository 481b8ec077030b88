import type { CodingSheet } from 'rupture-repair/coding'
import { describe, expect, it } from 'vitest'
import { longRows, notInTable, wideRows } from '../../../../src/coding/sheet/rows-of-sheets.js'
import type { CodedSegment } from '../../../../src/coding/sheet/sheet.js'
import { sheetOf } from '../sheets.js'

const own = ['alliance', 'session', 'sheet', 'coder', 'coder_kind', 'model', 'run', 'segment', 'start', 'end']
const segment = (over: Partial<CodedSegment>): CodedSegment => ({
  at: 1,
  codes: { a: 1, b: 2 },
  strategies: [],
  ...over,
})
const sheet = (segments: readonly CodedSegment[], over: Partial<CodingSheet> = {}): CodingSheet => {
  const { alliance: _, ...others } = sheetOf({})
  return { ...others, segments, ...over }
}
const machine = { _tag: 'machine', id: 'm', model: 'm-2', run: 'r1' } as const

describe('sheets as a table', () => {
  const codes = { a: null, b: 2 }
  const why = sheet([
    segment({ at: 4, codes, notApplicable: ['a'] }),
    segment({ at: 7, codes: { a: null, b: null }, notCodable: true }),
  ])

  it('have a row for each code, and why it is blank', () => {
    const facts = [null, 2, 's', 'anna', 'person', null, null]
    expect(longRows([why])).toEqual({
      columns: [...own, 'code', 'value', 'why_blank'],
      rows: [
        [...facts, 4, null, null, 'a', null, 'not-applicable'],
        [...facts, 4, null, null, 'b', 2, null],
        [...facts, 7, null, null, 'a', null, 'not-codable'],
        [...facts, 7, null, null, 'b', null, 'not-codable'],
      ],
    })
  })

  it('have a row for each segment, numbered where its place is a span', () => {
    const spans = [
      segment({ at: { from: 0, to: 60 } }),
      segment({ at: { from: 60, to: 90 }, codes: { a: null, c: 3 } }),
    ]
    const facts = ['d', 2, 's', 'm', 'machine', 'm-2', 'r1']
    expect(wideRows([sheet(spans, { alliance: 'd', coder: machine })])).toEqual({
      columns: [...own, 'a', 'b', 'c'],
      rows: [
        [...facts, 1, 0, 60, 1, 2, null],
        [...facts, 2, 60, 90, null, null, 3],
      ],
    })
    expect(wideRows([sheet([segment({})], { coder: { _tag: 'machine', id: 'm' } })]).rows[0]?.slice(3, 7)).toEqual([
      ...['m', 'machine', null, null],
    ])
  })

  it('lose what a table has no place for, which is counted', () => {
    const whole = sheet(
      [
        segment({ strategies: [{ strategy: 'clarify-misunderstanding' }], evidence: [{ code: 'a' }, { code: 'b' }] }),
        segment({ at: 2, strategies: [{ strategy: 'clarify-misunderstanding' }] }),
      ],
      { note: 'a note', sessionRatings: { resolution: 4 }, coder: { ...machine, prompt: 'p' } },
    )
    const plain = sheet([segment({})])
    expect(notInTable([whole, plain])).toEqual({
      ...{ strategies: 2, evidence: 2, sessionRatings: 1, notes: 1, prompts: 1, unlikeFirst: 0 },
    })
    expect(notInTable([])).toEqual({
      ...{ strategies: 0, evidence: 0, sessionRatings: 0, notes: 0, prompts: 0, unlikeFirst: 0 },
    })
    expect(notInTable([sheet([], { coder: machine })])).toMatchObject({ prompts: 0, notes: 0 })
  })

  it.each<Partial<CodingSheet>>([
    { use: 'double' },
    { made: 'consensus' },
    { blindTo: ['outcome'] },
    { codeSet: 'own-1' },
  ])('are read again with one use, making, blindness and code set: %j', (over) => {
    const plain = sheet([segment({})])
    expect(notInTable([plain, sheet([], over), plain, sheet([], over)]).unlikeFirst).toBe(2)
    expect(notInTable([plain, sheet([segment({})], { sheet: 't', session: 9, coder: machine })]).unlikeFirst).toBe(0)
  })
})
