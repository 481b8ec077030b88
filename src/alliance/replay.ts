import { owned } from '../episode/inside.js'
import { type Either, left, right } from '../kernel/index.js'
import { evolveOn, withLog } from './evolve.js'
import { commonObstacle, obstacle } from './obstacle.js'
import type { AllianceEvent } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import { type AllianceState, initial } from './record/state.js'
import { correctedLog, isCorrection } from './rules/correction.js'
import { rightObstacle } from './rules/correction-rights.js'

/** A log in which an event cannot follow what came before it; nothing after it was read. */
export interface BrokenHistory {
  readonly _tag: 'BrokenHistory'
  /** The event’s place in the log, counted from 1. */
  readonly seq: number
  readonly event: AllianceEvent['_tag']
  readonly why: AllianceRejection
}

/**
 * Rebuilds an alliance from its log, believing nothing: every event is judged by the rules that made it.
 *
 * A log with corrections is judged by what they leave standing; the cost grows with the length of the log alone. Where that cannot
 * follow, every correction is judged as it was made, and the first event that cannot follow is named.
 *
 * @param events one alliance’s events in order
 * @returns on the right the alliance; on the left the first event that cannot follow, with its place and why
 * @example
 * replay([]) // => { _tag: 'Right', right: { _tag: 'NotBegun' } }
 */
export const replay = (events: Iterable<AllianceEvent>): Either<BrokenHistory, AllianceState> => {
  const log = [...events]
  const corrected = log.some(isCorrection) ? asCorrected(log) : undefined
  return corrected === undefined ? oneByOne(log) : right(corrected)
}

const oneByOne = (log: readonly AllianceEvent[]): Either<BrokenHistory, AllianceState> => {
  const lists = owned()
  let state: AllianceState = initial
  let seq = 0
  for (const event of log) {
    seq += 1
    const why = obstacle(state, event)
    if (why !== undefined) return left({ _tag: 'BrokenHistory', seq, event: event._tag, why })
    state = evolveOn(lists, state, event)
  }
  return right(state)
}

/** The alliance as its corrections leave it, in one fold; nothing where any entry of that history cannot follow. */
const asCorrected = (log: readonly AllianceEvent[]): AllianceState | undefined => {
  const corrected = correctedLog()
  for (const event of log) {
    if (isCorrection(event) && (corrected.obstacle(event) ?? rightObstacle(log, event)) !== undefined) return undefined
    corrected.read(event)
  }
  const lists = owned()
  let state: AllianceState = initial
  for (const [index, written] of log.entries()) {
    if (isCorrection(written)) {
      if (state._tag === 'NotBegun' || commonObstacle(state, written) !== undefined) return undefined
      continue
    }
    const event = corrected.factAt(index + 1)
    if (event === undefined) continue
    if (obstacle(state, event) !== undefined) return undefined
    state = evolveOn(lists, state, event)
  }
  return state._tag === 'NotBegun' ? undefined : withLog(state, log)
}
