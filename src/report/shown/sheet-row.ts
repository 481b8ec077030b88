import { type CodingSheet, isPresent } from '../../coding/index.js'
import type { CodedSegment } from '../../coding/inside.js'
import type { CodeSet } from '../../vocabulary/inside.js'

/** What a sheet holds, counted. Not rated, not applicable and not codable are three things, and none of them is an absence. */
export interface SheetRow {
  readonly sheet: CodingSheet
  /** How many segments there are, and in how many of them nothing could be coded. */
  readonly segments: number
  readonly notCodable: number
  /** How many codes of the other segments were rated, were not, and do not apply. */
  readonly rated: number
  readonly notRated: number
  readonly notApplicable: number
  /** In how many segments a code is present; null where no cut says what is. */
  readonly present: number | null
}

/** Returns whether a code of the segment is present. */
const holdsOne = ({ codes }: CodedSegment, set: CodeSet): boolean =>
  Object.values(codes).some((value) => value !== null && isPresent(value, set))

export const sheetRow = (sheet: CodingSheet, sets: readonly CodeSet[]): SheetRow => {
  const set = sets.find(({ id }) => id === sheet.codeSet)
  const codable = sheet.segments.filter(({ notCodable }) => notCodable !== true)
  const values = codable.flatMap(({ codes }) => Object.values(codes))
  const notApplicable = codable.reduce((sum, { notApplicable = [] }) => sum + notApplicable.length, 0)
  const rated = values.filter((value) => value !== null).length
  return {
    sheet,
    segments: sheet.segments.length,
    notCodable: sheet.segments.length - codable.length,
    rated,
    notRated: values.length - rated - notApplicable,
    notApplicable,
    present: set === undefined ? null : codable.filter((segment) => holdsOne(segment, set)).length,
  }
}
