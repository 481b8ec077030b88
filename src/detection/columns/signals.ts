import type { Cohort } from '../../series/index.js'
import { reaches } from '../../statistics/index.js'
import type { ScaleRange } from '../../vocabulary/index.js'

/**
 * What a rule says of a session, by code: a signal's place in this list. The last two are silences of a rule that cannot
 * know, which must not be read as `none`.
 */
export const signalCodes = ['no score', 'none', 'drop', 'rise', 'scale end', 'too few scores'] as const
export type SignalCode = (typeof signalCodes)[number]

/** At an end of the scale the signal `none` is a silence. */
export const withholdAtEnds = (signal: Uint8Array, { heads, offsets, scores }: Cohort, near: number): void => {
  for (let series = 0; series < heads.length; series++) {
    const range = heads[series]?.range
    if (range === undefined) continue
    for (let at = offsets[series] as number; at < (offsets[series + 1] as number); at++)
      if (signal[at] === 1 && isAtAnEnd(range, scores[at] as number, near)) signal[at] = 4
  }
}

const isAtAnEnd = ({ min, max }: ScaleRange, score: number, near: number): boolean =>
  reaches(score, max - near, Math.max(Math.abs(max), near)) || reaches(min + near, score, Math.max(Math.abs(min), near))
