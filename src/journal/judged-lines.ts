import type { AllianceEvent } from '../alliance/index.js'
import { isLeft, nonEmpty } from '../kernel/inside.js'
import type { AllianceId } from '../vocabulary/inside.js'
import { gatherer } from './gathered.js'
import { lineReader } from './line-reader.js'
import type { LogProblem } from './log-problem.js'
import type { NumberedText } from './numbered-lines.js'
import { type BrokenLine, replayLog } from './replay-log.js'

/** What is unlawful in a file of lines. */
export interface JudgedLines {
  /** What cannot be read, and numbers out of order. */
  readonly problems: readonly LogProblem[]
  /** Of each alliance that is whole, the first entry that cannot follow. */
  readonly broken: readonly BrokenLine[]
  /** The first entry of each alliance that is broken, to speak of it in its setting. */
  readonly begins: ReadonlyMap<AllianceId, AllianceEvent>
}

/**
 * Judges the lines of a file as `readLog` and `replayLog` do, and keeps of each alliance no more than it needs: its entries are let
 * go at its last line, which `lastOf` says.
 */
export const judgedLines = (lines: Iterable<NumberedText>, lastOf: ReadonlyMap<unknown, number>): JudgedLines => {
  const read = lineReader()
  const gathered = gatherer()
  const broken: BrokenLine[] = []
  const begins = new Map<AllianceId, AllianceEvent>()
  const judge = (alliance: AllianceId): void => {
    const found = gathered.all.get(alliance)
    const whole = found?.isWhole ? nonEmpty(found.lines) : undefined
    if (whole !== undefined)
      for (const replayed of replayLog({ alliances: [{ alliance, lines: whole }] })) {
        if (!isLeft(replayed)) continue
        broken.push(replayed.left)
        begins.set(alliance, whole[0].event)
      }
    found?.lines.splice(0)
  }
  for (const one of lines) {
    const taken = read(one)
    gathered.take(taken)
    if (taken.entry !== undefined && lastOf.get(taken.entry.alliance) === one.line) judge(taken.entry.alliance)
  }
  for (const alliance of gathered.all.keys()) judge(alliance)
  // A line that is cut off within the file may have said later whose it was.
  const isWhole = ({ alliance }: BrokenLine): boolean => gathered.all.get(alliance)?.isWhole === true
  return { problems: gathered.problems(), broken: broken.filter(isWhole), begins }
}
