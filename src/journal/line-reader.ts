import { type LogLine, parseLine } from '../schema/index.js'
import type { LogProblem } from './log-problem.js'
import type { NumberedText } from './numbered-lines.js'
import { sequence } from './sequence.js'
import { whoseLine } from './whose-line.js'

/** A line of a log file: its entry, or what is wrong with it; an entry out of order has both. */
export interface ReadLine {
  readonly line: number
  readonly entry?: LogLine
  /** Whether the entry is the next of its alliance, so that no line between is lost, repeated or unread. */
  readonly isNext: boolean
  readonly problems: readonly LogProblem[]
}

/** Returns a function that reads the lines of a file in turn; it keeps nothing but where each alliance is. */
export const lineReader = (): ((text: NumberedText) => ReadLine) => {
  const place = sequence()
  return ({ line, content, isEnded }) => {
    const parsed = parseLine(content)
    if (parsed._tag === 'Right') {
      const entry = parsed.right
      const { isNext, problem } = place({ line, alliance: entry.alliance, seq: entry.seq })
      return { line, entry, isNext, problems: problem === undefined ? [] : [problem] }
    }
    const at = { line, ...whoseLine(content, parsed.left) }
    const { problem } = place(at)
    const found = parsed.left.map(
      (one): LogProblem =>
        one._tag === 'CutOff' && !isEnded
          ? { _tag: 'TornLine', path: one.path, expected: one.expected, ...at }
          : { ...one, ...at },
    )
    return { line, isNext: false, problems: problem === undefined ? found : [...found, problem] }
  }
}
