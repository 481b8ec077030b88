import { reaches } from '../../statistics/index.js'
import type { ScaleRange } from '../../vocabulary/index.js'

/**
 * What a rule says of a session, by code: a signal's place in this list. The last two are silences of a rule that cannot
 * know, which must not be read as `none`.
 */
export const signalCodes = ['no score', 'none', 'drop', 'rise', 'scale end', 'too few scores'] as const
export type SignalCode = (typeof signalCodes)[number]

/** At an end of the scale the signal `none` is a silence. */
export const withholdAtEnds = (
  signal: Uint8Array,
  scores: Float64Array,
  start: number,
  end: number,
  { min, max }: ScaleRange,
  near: number,
): void => {
  for (let at = start; at < end; at++) {
    const score = scores[at] as number
    const isAtEnd =
      reaches(score, max - near, Math.max(Math.abs(max), near)) ||
      reaches(min + near, score, Math.max(Math.abs(min), near))
    if (signal[at] === 1 && isAtEnd) signal[at] = 4
  }
}
