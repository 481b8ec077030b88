import { isLeft, left } from '../../kernel/inside.js'
import type { Parsed } from '../problems/parse.js'
import { parseLineText } from '../problems/parse-text.js'
import type { Problem } from '../problems/problem.js'
import { type LogLine, parseOwnJson } from './log-line.js'

/** Nothing of `meta` is said again, its keys included: they are the app's. */
const withoutMeta = (problem: Problem): Problem =>
  problem.path[0] === 'meta' ? { ...problem, path: ['meta'] } : problem

/**
 * Reads one line of a log, without its line break.
 *
 * Only the form is judged; whether the event can follow what came before it is for `replay` to say. Refused, all problems
 * at once: text that is not JSON, is cut off, is too deep or longer than 16777216 characters, a key given twice, a version other than 1, and whatever
 * `parseEvent` refuses; of more than 1000, the first and how many more there are. Paths are those of the line as written.
 *
 * @example
 * const parsed = parseLine(
 *   '{"v":1,"alliance":"a1","seq":7,"session":3,"by":{"_tag":"observer","id":"o1"},"event":{"_tag":"AttemptEnded","episode":"e1","result":"partly"}}',
 * )
 * parsed._tag === 'Right' && parsed.right.event
 * // => {
 * //   _tag: 'AttemptEnded',
 * //   stamp: { session: 3, by: { _tag: 'observer', id: 'o1' } },
 * //   episode: 'e1',
 * //   result: 'partly',
 * // }
 */
export const parseLine = (text: string): Parsed<LogLine> => {
  if (typeof text !== 'string') throw new TypeError('a line of a log is read from text: decode bytes as UTF-8 first')
  const parsed = parseLineText(text, parseOwnJson)
  if (!isLeft(parsed)) return parsed
  const [first, ...others] = parsed.left
  return left([withoutMeta(first), ...others.map(withoutMeta)])
}
