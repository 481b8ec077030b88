/** What holds of coding sheets, whatever is in them. */
import fc, { type IProperty } from 'fast-check'
import { type CodingSheet, checkSheets } from 'rupture-repair/coding'
import { formatSheets, readSheets } from 'rupture-repair/journal'
import { expect } from 'vitest'
import type { CodedSegment } from '../../src/coding/sheet/sheet.js'
import type { SheetProblem } from '../../src/coding/sheet/sheet-problem.js'
import { someSets, someSheets } from '../arbitraries/sheet.js'

/** Sheets that are well formed have no problem, and `read ∘ format = id`, with either line break. */
export const readingUndoesWriting = (): IProperty<[readonly CodingSheet[], string]> =>
  fc.property(someSheets, fc.constantFrom('\n', '\r\n'), (sheets, lineBreak) => {
    expect(checkSheets(sheets, someSets)).toEqual([])
    const text = formatSheets(sheets).replaceAll('\n', lineBreak)
    expect(readSheets(text, { codeSets: someSets })).toEqual({ _tag: 'Right', right: sheets })
  })

type Planted = (sheet: CodingSheet, segment: CodedSegment) => CodingSheet

const withSegment = (sheet: CodingSheet, segment: CodedSegment): CodingSheet => ({
  ...sheet,
  segments: [segment, ...sheet.segments.slice(1)],
})
const withCodes = (sheet: CodingSheet, segment: CodedSegment, codes: CodedSegment['codes']): CodingSheet =>
  withSegment(sheet, { ...segment, codes })

/** A fault in the first segment of a sheet, or in the sheet, by the problem that names it. */
const faults: Readonly<Partial<Record<SheetProblem['_tag'], Planted>>> = {
  NoSegments: (sheet) => ({ ...sheet, segments: [] }),
  UnknownCodeSet: (sheet) => ({ ...sheet, codeSet: 'of no one' }),
  MachineNotIndependent: (sheet) => ({ ...sheet, coder: { _tag: 'machine', id: 'a machine' }, made: 'consensus' }),
  NoRating: (sheet) => ({ ...sheet, sessionRatings: { one: Number.NaN } }),
  PlacesMixed: (sheet, segment) => ({
    ...sheet,
    segments: [...sheet.segments, { ...segment, at: typeof segment.at === 'number' ? { from: 0, to: 1 } : 1 }],
  }),
  SegmentTwice: (sheet, segment) => ({ ...sheet, segments: [...sheet.segments, segment] }),
  NoPlace: (sheet, segment) => withSegment(sheet, { ...segment, at: -1 }),
  EndNotLater: (sheet, segment) => withSegment(sheet, { ...segment, at: { from: 9, to: 9 } }),
  UnknownStrategy: (sheet, segment) => withSegment(sheet, { ...segment, strategies: [{ strategy: 'none such' }] }),
  UnknownCode: (sheet, segment) => withCodes(sheet, segment, { ...segment.codes, 'none such': null }),
  MissingCode: (sheet, segment) => withCodes(sheet, segment, {}),
  UnknownValue: (sheet, segment) =>
    withCodes(sheet, segment, Object.fromEntries(Object.keys(segment.codes).map((code) => [code, 'none such']))),
}

/** A fault in one of many sheets is found, and in no other sheet. */
export const faultsAreFound = (): IProperty<[readonly CodingSheet[], number, [string, Planted]]> =>
  fc.property(someSheets, fc.nat(), fc.constantFrom(...Object.entries(faults)), (sheets, place, [fault, plant]) => {
    fc.pre(sheets.length > 0)
    const at = place % sheets.length
    const damaged = sheets.map((sheet, index) => {
      const [first] = sheet.segments
      return index === at && first !== undefined ? plant(sheet, first) : sheet
    })
    const problems = checkSheets(damaged, someSets)
    expect(problems.map(({ _tag }) => _tag)).toContain(fault)
    expect(new Set(problems.map(({ sheet }) => sheet))).toEqual(new Set([at + 1]))
  })
