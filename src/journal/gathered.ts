import { firstProblems, mostProblems } from '../schema/inside.js'
import type { AllianceId } from '../vocabulary/inside.js'
import type { ReadLine } from './line-reader.js'
import type { NumberedEvent } from './log.js'
import type { LogProblem } from './log-problem.js'

/** The lines of one alliance, in order, as far as they were read. */
export interface Gathered {
  readonly lines: NumberedEvent[]
  isWhole: boolean
}

/** What was gathered of a file so far. */
interface Gatherer {
  /** A map, so that an alliance may be called anything, `__proto__` included. */
  readonly all: ReadonlyMap<AllianceId, Gathered>
  readonly take: (one: ReadLine) => void
  /** The first problems, and how many more there are. */
  readonly problems: () => readonly LogProblem[]
}

/** Returns what gathers the lines of a file as they are read, by alliance. */
export const gatherer = (): Gatherer => {
  const all = new Map<AllianceId, Gathered>()
  const of = (alliance: AllianceId): Gathered => {
    const gathered = all.get(alliance) ?? { lines: [], isWhole: true }
    all.set(alliance, gathered)
    return gathered
  }
  const found: LogProblem[] = []
  let unlisted = 0
  return {
    all,
    take: ({ line, entry, isNext, problems }) => {
      if (entry !== undefined) {
        const alliance = of(entry.alliance)
        const { event, meta, prev } = entry
        alliance.lines.push({ line, event, ...(meta && { meta }), ...(prev && { prev }) })
        if (!isNext) alliance.isWhole = false
      }
      for (const problem of problems) {
        if (problem._tag !== 'TornLine' && 'alliance' in problem) of(problem.alliance).isWhole = false
        if (found.length < mostProblems) found.push(problem)
        else unlisted += problem._tag === 'FurtherProblems' ? problem.further : 1
      }
    },
    problems: () => {
      const last = found.at(-1)?.line ?? 1
      return firstProblems(found, unlisted).map((one) => ('line' in one ? one : { ...one, line: last }))
    },
  }
}
