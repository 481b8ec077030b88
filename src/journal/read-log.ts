import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import type { AllianceId } from '../vocabulary/inside.js'
import { type Gathered, gatherer } from './gathered.js'
import { lineReader } from './line-reader.js'
import type { AllianceLog, Log } from './log.js'
import type { LogProblem } from './log-problem.js'
import { numberedLines } from './numbered-lines.js'

/** An alliance that is left out of a log, since its entries are not all there. */
export interface LeftOut {
  readonly alliance: AllianceId
  /** How many of its lines could be read. */
  readonly readable: number
}

/** What could be read of a file of log lines: the alliances that are whole, and everything that is wrong with it. */
export interface ReadLog extends Log {
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly LogProblem[]
}

const wholeOf = (all: ReadonlyMap<AllianceId, Gathered>): readonly AllianceLog[] =>
  [...all].flatMap(([alliance, gathered]) => {
    const lines = gathered.isWhole ? nonEmpty(gathered.lines) : undefined
    return lines === undefined ? [] : [{ alliance, lines }]
  })

const leftOutOf = (all: ReadonlyMap<AllianceId, Gathered>): readonly LeftOut[] =>
  [...all].flatMap(([alliance, { isWhole, lines }]) => (isWhole ? [] : [{ alliance, readable: lines.length }]))

/**
 * Reads the text of a file of log lines (JSON Lines): the alliances that are whole beside everything that is wrong.
 *
 * Lines end in LF or CRLF, the last one need not; a byte order mark and blank lines are passed over. Problems are, each with
 * its line and, where the text tells them, alliance and sequence number (of more than 1000, the first and how many more):
 * whatever `parseLine` refuses, and sequence numbers that do not run 1, 2, 3 … within an alliance. An alliance with a bad
 * line, or with lines that are lost or repeated, is in `leftOut`. A last line that stops before its end and has no line
 * break is a `TornLine`: its alliance keeps the entries before it. Whether the events are lawful is for `replayLog` to say.
 *
 * @example
 * const ended = '"session":3,"by":{"_tag":"observer","id":"o1"},"event":{"_tag":"AttemptEnded","episode":"e1","result":"partly"}}'
 * const { alliances, leftOut, problems } = readLog(`{"v":1,"alliance":"a","seq":1,${ended}\n{"v":2,"alliance":"b","seq":1}\n{"v":1,"al`)
 * alliances.map(({ alliance }) => alliance) // => ['a']
 * leftOut // => [{ alliance: 'b', readable: 0 }]
 * problems
 * // => [
 * //   { _tag: 'UnknownVersion', line: 2, path: ['v'], expected: 'version 1', alliance: 'b', seq: 1 },
 * //   { _tag: 'TornLine', line: 3, path: [], expected: 'one JSON object; the text stops before its end' },
 * // ]
 */
export const readLog = (text: string): ReadLog => {
  const read = lineReader()
  const gathered = gatherer()
  for (const one of numberedLines(text)) gathered.take(read(one))
  return { alliances: wholeOf(gathered.all), leftOut: leftOutOf(gathered.all), problems: gathered.problems() }
}

/**
 * Reads the text of a file of log lines as `readLog` does: all of it or, where anything is wrong with it, every problem.
 *
 * A text without lines is a log without alliances.
 *
 * @example
 * readWholeLog('') // => { _tag: 'Right', right: { alliances: [] } }
 */
export const readWholeLog = (text: string): Either<NonEmpty<LogProblem>, Log> => {
  const { alliances, problems } = readLog(text)
  const found = nonEmpty(problems)
  return found === undefined ? right({ alliances }) : left(found)
}
