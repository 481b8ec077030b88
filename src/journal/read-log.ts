import { type Either, left, type NonEmpty, nonEmpty, right } from '../kernel/inside.js'
import { firstProblems, mostProblems, parseLine } from '../schema/index.js'
import type { AllianceId } from '../vocabulary/inside.js'
import type { Log, NumberedEvent } from './log.js'
import type { LogProblem } from './log-problem.js'
import { numberedLines } from './numbered-lines.js'
import { type NumberedLine, sequenceProblems } from './sequence.js'

/** A map, so that an alliance may be called anything, `__proto__` included. */
const grouped = (lines: readonly NumberedLine[]): Log => {
  const logs = new Map<AllianceId, [NumberedEvent, ...NumberedEvent[]]>()
  for (const { line, read } of lines) {
    if (read === undefined) continue
    const entry = { line, event: read.event }
    const log = logs.get(read.alliance)
    if (log === undefined) logs.set(read.alliance, [entry])
    else log.push(entry)
  }
  return { alliances: [...logs].map(([alliance, lines]) => ({ alliance, lines })) }
}

/**
 * Reads the text of a file of log lines (JSON Lines), grouped by alliance.
 *
 * Lines end in LF or CRLF, the last one need not; a byte order mark and blank lines are passed over. Refused, all problems
 * at once, each with its line (of more than 1000, the first and how many more): whatever `parseLine` refuses, and sequence
 * numbers that do not run 1, 2, 3 … within an alliance. Whether the events are lawful is for `replayLog` to say. A text
 * without lines is a log without alliances.
 *
 * @example
 * const log = readLog('{"v":2}\n{"v":1,')
 * log._tag === 'Left' && log.left
 * // => [
 * //   { _tag: 'UnknownVersion', line: 1, path: ['v'], expected: 'version 1' },
 * //   { _tag: 'CutOff', line: 2, path: [], expected: 'one JSON object; the text stops before its end' },
 * // ]
 */
export const readLog = (text: string): Either<NonEmpty<LogProblem>, Log> => {
  const problems: LogProblem[] = []
  let unlisted = 0
  const lines: NumberedLine[] = []
  for (const { line, content } of numberedLines(text)) {
    const parsed = parseLine(content)
    if (parsed._tag === 'Right') lines.push({ line, read: parsed.right })
    else {
      lines.push({ line })
      for (const problem of parsed.left)
        if (problems.length < mostProblems) problems.push({ ...problem, line })
        else unlisted += problem._tag === 'FurtherProblems' ? problem.further : 1
    }
  }
  const all = [...problems, ...sequenceProblems(lines)].sort((a, b) => a.line - b.line)
  const from = all.at(mostProblems - 1)?.line ?? all.at(-1)?.line ?? 1
  const found = nonEmpty(
    firstProblems(all, unlisted).map((problem) => ('line' in problem ? problem : { ...problem, line: from })),
  )
  return found === undefined ? right(grouped(lines)) : left(found)
}
