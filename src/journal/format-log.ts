import { formatLine } from '../schema/index.js'
import { linesOf } from './lines-of.js'
import type { Log } from './log.js'

/**
 * Writes a log as the text of a file, every line ended by LF; `readWholeLog` reads it back.
 *
 * The lines of all alliances are in the order of their line numbers, each with its `meta` and `prev` as they came.
 *
 * @example
 * const by = { _tag: 'participant', id: 'ann' } as const
 * formatLog({
 *   alliances: [
 *     {
 *       alliance: 'a1',
 *       lines: [{ line: 1, event: { _tag: 'PhaseResumed', stamp: { session: 12, by }, resumes: 1 } }],
 *     },
 *   ],
 * })
 * // => '{"v":1,"alliance":"a1","seq":1,"session":12,"by":{"_tag":"participant","id":"ann"},"event":{"_tag":"PhaseResumed","resumes":1}}\n'
 */
export const formatLog = (log: Log): string =>
  linesOf(log)
    .map((line) => `${formatLine(line)}\n`)
    .join('')
