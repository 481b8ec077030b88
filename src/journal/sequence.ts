import type { AllianceId } from '../vocabulary/inside.js'
import type { LogProblem } from './log-problem.js'

type OutOfSequence = Extract<LogProblem, { readonly _tag: 'SeqGap' | 'SeqRepeated' }>

interface Place {
  readonly next: number
  /** How many lines of an unknown alliance were before its last one; `undefined` where one of its own had no number. */
  readonly lost: number | undefined
}

/** A line that takes its place, as far as it is known whose it is. */
interface Placed {
  readonly line: number
  readonly alliance?: AllianceId
  readonly seq?: number
}

/**
 * Returns a function that says of each line in turn whether it is the next of its alliance, and where that is a problem.
 *
 * After a gap it counts on from the number found, so that one lost line is one problem. A gap across a line that could not
 * be read is not reported: that line may be the missing one.
 */
export const sequence = (): ((placed: Placed) => { readonly isNext: boolean; readonly problem?: OutOfSequence }) => {
  const places = new Map<AllianceId, Place>()
  let lost = 0
  return ({ line, alliance, seq: found }) => {
    if (alliance === undefined) {
      lost += 1
      return { isNext: false }
    }
    const { next, lost: before } = places.get(alliance) ?? { next: 1, lost: 0 }
    if (found === undefined) {
      places.set(alliance, { next, lost: undefined })
      return { isNext: false }
    }
    places.set(alliance, { next: Math.max(next, found + 1), lost })
    const at = { line, alliance, path: ['seq'], expected: String(next), next, found }
    if (found < next) return { isNext: false, problem: { _tag: 'SeqRepeated', ...at } }
    if (found > next && before === lost) return { isNext: false, problem: { _tag: 'SeqGap', ...at } }
    return { isNext: found === next }
  }
}
