import type { CodeSet } from '../../vocabulary/inside.js'
import type { CodingSheet } from '../sheet/sheet.js'
import { type Opens, openingCodes } from './opening-codes.js'
import { presentCodes } from './present-codes.js'

/**
 * Returns how many segments of a sheet could be neither in a run nor rightly outside one: no code that opens is present, and at
 * least one of these codes was not rated, does not apply, or could not be coded.
 *
 * @example
 * const segment = { at: 1, codes: { WD_P: null, WD_T: null, CF_P: 1, CF_T: 1 }, strategies: [] }
 * unjudgedSegments({ segments: [segment] }, codeSet3RS2022, 'patient') // => 1
 */
export const unjudgedSegments = ({ segments }: Pick<CodingSheet, 'segments'>, set: CodeSet, opens: Opens): number => {
  const opening = openingCodes(set, opens).map(({ code }) => code)
  return segments.filter((segment) => {
    const present = presentCodes(segment, set)
    return (
      !opening.some((code) => Object.hasOwn(present, code)) &&
      opening.some((code) => (segment.codes[code] ?? null) === null)
    )
  }).length
}
