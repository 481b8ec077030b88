import { lineReader, type ReadLine } from './line-reader.js'
import { lineSplitter } from './numbered-lines.js'

/**
 * Reads the lines of a log file one by one, from its text in pieces of any length, such as a stream gives them.
 *
 * Lines and problems are those of `readLog`; problems are not counted, and no alliance is left out. What is kept is one line, and
 * where each alliance is, so that a log may be larger than memory. An entry that is not the next of its alliance has `isNext`
 * false: the alliance is no longer whole.
 *
 * A piece that is no text, such as the bytes of a stream without an encoding, is refused with a `TypeError`.
 *
 * @example
 * const pieces = async function* () {
 *   yield '{"v":1,"alliance":"a","seq":1,"session":3,"by":{"_tag":"observer","id":"o1"},"ev'
 *   yield 'ent":{"_tag":"PhaseResumed","resumes":1}}\n{"v":1,"alliance":"a","se'
 * }
 * const read = []
 * for await (const { line, entry, problems } of readLogStream(pieces()))
 *   read.push([line, entry?.event._tag, ...problems.map(({ _tag }) => _tag)])
 * read // => [[1, 'PhaseResumed'], [2, undefined, 'TornLine']]
 */
export const readLogStream = async function* (pieces: AsyncIterable<string>): AsyncGenerator<ReadLine, void, void> {
  const split = lineSplitter()
  const read = lineReader()
  for await (const piece of pieces) for (const line of split.next(piece)) yield read(line)
  const last = split.end()
  if (last !== undefined) yield read(last)
}
