import type { LogLine } from '../schema/index.js'
import type { Log, NumberedEvent } from './log.js'

/** A line of a log as it is written, with its number and the entry of the log that it is of. */
interface LineOf extends LogLine {
  readonly line: number
  readonly of: NumberedEvent
}

/** Returns the lines of all alliances of a log, in the order of their numbers. */
export const linesOf = ({ alliances }: Log): readonly LineOf[] =>
  alliances
    .flatMap(({ alliance, lines }) =>
      lines.map((of, index) => ({ v: 1, alliance, seq: index + 1, ...of, of }) as const),
    )
    .sort((a, b) => a.line - b.line)
