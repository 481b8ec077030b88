import type { LogLine } from '../schema/index.js'
import type { AllianceId } from '../vocabulary/inside.js'
import type { LogProblem } from './log-problem.js'

type OutOfSequence = Extract<LogProblem, { readonly _tag: 'SeqGap' | 'SeqRepeated' }>

/** A line of a file: what was read, or nothing where it could not be read. */
export type NumberedLine = { readonly line: number; readonly read?: LogLine }

/** The next number of an alliance's log, and how many unreadable lines were before its last one. */
interface Place {
  readonly next: number
  readonly lost: number
}

/**
 * Returns where the sequence numbers of an alliance do not run 1, 2, 3 …
 *
 * After a gap it counts on from the number found, so that one lost line is one problem. A gap across a line that could not
 * be read is not reported: that line may be the missing one.
 */
export const sequenceProblems = (lines: readonly NumberedLine[]): readonly OutOfSequence[] => {
  const places = new Map<AllianceId, Place>()
  const problems: OutOfSequence[] = []
  let lost = 0
  for (const { line, read } of lines) {
    if (read === undefined) {
      lost += 1
      continue
    }
    const { alliance, seq: found } = read
    const place = places.get(alliance) ?? { next: 1, lost: 0 }
    const at = { line, alliance, path: ['seq'], expected: String(place.next), next: place.next, found }
    if (found < place.next) problems.push({ _tag: 'SeqRepeated', ...at })
    else if (found > place.next && place.lost === lost) problems.push({ _tag: 'SeqGap', ...at })
    places.set(alliance, { next: Math.max(place.next, found + 1), lost })
  }
  return problems
}
