import { type AllianceState, replay } from '../alliance/index.js'
import type { BrokenLine } from '../alliance/inside.js'
import { type Either, isLeft, left, right } from '../kernel/inside.js'
import type { AllianceId } from '../vocabulary/inside.js'
import type { AllianceLog, Log } from './log.js'

export type { BrokenLine } from '../alliance/inside.js'

/** An alliance as its log leaves it. */
export interface ReplayedAlliance {
  readonly alliance: AllianceId
  readonly state: AllianceState
}

const replayOne = ({ alliance, lines }: AllianceLog): Either<BrokenLine, ReplayedAlliance> => {
  const replayed = replay(lines.map(({ event }) => event))
  if (!isLeft(replayed)) return right({ alliance, state: replayed.right })
  const { seq, event, why } = replayed.left
  const { line } = lines[seq - 1] ?? lines[0]
  return left({ _tag: 'BrokenLine', alliance, line, seq, event, why })
}

/**
 * Rebuilds every alliance of a log and checks every entry; one that is broken does not keep the others from being read.
 *
 * For every alliance, in order: on the right its state; on the left its first event that cannot follow, with line and reason.
 *
 * @example
 * const by = { _tag: 'participant', id: 'ann' } as const
 * const lines = [{ line: 4, event: { _tag: 'PhaseResumed', stamp: { session: 12, by }, resumes: 1 } }] as const
 * const [replayed] = replayLog({ alliances: [{ alliance: 'a1', lines }] })
 * replayed?._tag === 'Left' && [replayed.left.line, replayed.left.why._tag] // => [4, 'AllianceNotBegun']
 */
export const replayLog = ({ alliances }: Log): readonly Either<BrokenLine, ReplayedAlliance>[] =>
  alliances.map(replayOne)
