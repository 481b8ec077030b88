import type { CodingSheet } from '../coding/index.js'
import type { CodedSegment } from '../coding/inside.js'

const ordered = (segment: CodedSegment): CodedSegment => {
  const { at, codes, notApplicable, notCodable, strategies, evidence } = segment
  return {
    at,
    codes,
    ...(notApplicable === undefined ? {} : { notApplicable }),
    ...(notCodable === undefined ? {} : { notCodable }),
    strategies,
    ...(evidence === undefined ? {} : { evidence }),
  }
}

/**
 * Writes a sheet as text, without a line break; `parseCodingSheet` reads it back.
 *
 * The keys are in the order v, sheet, session, alliance, coder, codeSet, use, made, blindTo, segments, sessionRatings, note.
 *
 * @example
 * formatSheet({
 *   ...{ sheet: 's1', session: 3, coder: { _tag: 'person', id: 'c1' }, codeSet: 'Ours-1', use: 'main', made: 'independent' },
 *   ...{ blindTo: ['outcome'], segments: [{ at: 1, codes: { pull: 0 }, strategies: [] }], sessionRatings: {} },
 * })
 * // => '{"v":1,"sheet":"s1","session":3,"coder":{"_tag":"person","id":"c1"},"codeSet":"Ours-1","use":"main","made":"independent","blindTo":["outcome"],"segments":[{"at":1,"codes":{"pull":0},"strategies":[]}],"sessionRatings":{}}'
 */
export const formatSheet = (given: CodingSheet): string => {
  const { sheet, session, alliance, coder, codeSet, use, made, blindTo, segments, sessionRatings, note } = given
  return JSON.stringify({
    ...{ v: 1, sheet, session },
    ...(alliance === undefined ? {} : { alliance }),
    ...{ coder, codeSet, use, made, blindTo },
    ...{ segments: segments.map(ordered), sessionRatings },
    ...(note === undefined ? {} : { note }),
  })
}

/**
 * Writes sheets as the text of a file, every line ended by LF; `readSheets` reads it back.
 *
 * @example
 * formatSheets([]) // => ''
 */
export const formatSheets = (sheets: readonly CodingSheet[]): string =>
  sheets.map((sheet) => `${formatSheet(sheet)}\n`).join('')
