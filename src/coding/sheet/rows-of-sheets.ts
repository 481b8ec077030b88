import type { CodedSegment, CodeValue, CodingSheet } from './sheet.js'

/** The words of a cell that has no value; where a code was not rated, the cell is blank. */
export const notApplicableWord = 'not-applicable'
export const notCodableWord = 'not-codable'

/** A table of codes: its columns and its rows, null being a blank cell. */
export interface CodeTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (CodeValue | null)[])[]
}

const ownColumns = ['alliance', 'session', 'sheet', 'coder', 'coder_kind', 'segment', 'start', 'end'] as const

const ownCells = (
  { alliance, session, sheet, coder }: CodingSheet,
  { at }: CodedSegment,
  index: number,
): readonly (CodeValue | null)[] => {
  const [start, end] = typeof at === 'number' ? [null, null] : [at.from, at.to]
  const segment = typeof at === 'number' ? at : index + 1
  return [alliance ?? null, session, sheet, coder.id, coder._tag, segment, start, end]
}

const whyBlank = ({ notApplicable = [], notCodable }: CodedSegment, code: string): string | null =>
  notCodable === true ? notCodableWord : notApplicable.includes(code) ? notApplicableWord : null

/**
 * Returns sheets as a table with a row for each code of each segment. A missing value is blank, and `why_blank` says whether
 * the code was not applicable or the segment not codable; where that is blank, too, the code was not rated.
 */
export const longRows = (sheets: readonly CodingSheet[]): CodeTable => ({
  columns: [...ownColumns, 'code', 'value', 'why_blank'],
  rows: sheets.flatMap((sheet) =>
    sheet.segments.flatMap((segment, index) => {
      const own = ownCells(sheet, segment, index)
      return Object.entries(segment.codes).map(([code, value]) => [...own, code, value, whyBlank(segment, code)])
    }),
  ),
})

/** Returns sheets as a table with a row for each segment and a column for each code; a word says why a value is missing. */
export const wideRows = (sheets: readonly CodingSheet[]): CodeTable => {
  const codes = [...new Set(sheets.flatMap(({ segments }) => segments.flatMap((one) => Object.keys(one.codes))))]
  return {
    columns: [...ownColumns, ...codes],
    rows: sheets.flatMap((sheet) =>
      sheet.segments.map((segment, index) => [
        ...ownCells(sheet, segment, index),
        ...codes.map((code) => segment.codes[code] ?? whyBlank(segment, code)),
      ]),
    ),
  }
}

/** Returns how many sheets hold what a table of codes has no place for: strategies, evidence, ratings, a note, a model. */
export const withMore = (sheets: readonly CodingSheet[]): number =>
  sheets.filter(
    ({ segments, sessionRatings, note, coder }) =>
      note !== undefined ||
      Object.keys(sessionRatings).length > 0 ||
      (coder._tag === 'machine' && (coder.model ?? coder.run) !== undefined) ||
      segments.some(({ strategies, evidence }) => strategies.length > 0 || evidence !== undefined),
  ).length
