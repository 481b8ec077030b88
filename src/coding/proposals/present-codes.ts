import type { CodeSet } from '../../vocabulary/inside.js'
import { isPresent } from '../sheet/code-value.js'
import type { CodedSegment, CodeValue } from '../sheet/sheet.js'

/**
 * Returns the codes of a segment that count as present by the rule of their set; a code that was not rated is not among them.
 *
 * @example
 * const segment = { at: 1, codes: { WD_P: 3, WD_T: 1, CF_P: null, CF_T: 1 }, strategies: [] }
 * presentCodes(segment, codeSet3RS2022) // => { WD_P: 3 }
 */
export const presentCodes = ({ codes }: CodedSegment, set: CodeSet): Readonly<Record<string, CodeValue>> =>
  Object.fromEntries(
    Object.entries(codes).flatMap(([code, value]) =>
      value !== null && isPresent(value, set) ? [[code, value] as const] : [],
    ),
  )
