import { owned } from '../episode/inside.js'
import { type Either, left, right } from '../kernel/inside.js'
import { evolveOn, withLog } from './evolve.js'
import { isVoidClosing, obstacle, sourceObstacle } from './obstacle.js'
import type { AllianceEvent, EntryCorrection } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import { type AllianceState, initial } from './record/state.js'
import { correctedLog, correctionsOf, isCorrection } from './rules/correction.js'
import { machineObstacle, rightObstacle } from './rules/correction-rights.js'

/** The first event of a log that cannot follow those before it; later events were not read. */
export interface BrokenHistory {
  readonly _tag: 'BrokenHistory'
  /** The event's place in the log, counted from 1. */
  readonly seq: number
  readonly event: AllianceEvent['_tag']
  readonly why: AllianceRejection
}

/**
 * Rebuilds an alliance from its events in order and checks each by the rules of `decide`; returns the first that cannot follow.
 *
 * In a log with corrections the entries in force are checked, in one pass and not one for each correction. Where one of
 * them cannot follow, every correction is checked as it was made, to name the first event that cannot follow; a closing of a harm
 * that a later correction made void costs as much as the entries before it.
 *
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

/**
 * Returns the alliance after its corrections, in one fold; `undefined` where that does not follow from the entries in force: one of
 * them cannot follow, a correction could not be made, or what it corrects changed no log when `evolve` met it.
 */
const asCorrected = (log: readonly AllianceEvent[], isLawfulVoid = wasLawful): AllianceState | undefined => {
  const corrected = correctedLog()
  const sessions: number[] = []
  const session = (): number | undefined => {
    const last = sessions.findLast((seq) => corrected.factAt(seq)?._tag === 'SessionHeld')
    return (last === undefined ? log[0] : corrected.factAt(last))?.stamp.session
  }
  for (const [index, event] of log.entries()) {
    if (event._tag === 'SessionHeld') sessions.push(index + 1)
    if (isCorrection(event)) {
      const why = corrected.obstacle(event) ?? rightObstacle(corrected, event)
      if (why !== undefined || event.stamp.session !== session()) return undefined
      const isSession = ({ entry }: EntryCorrection): boolean => log[entry - 1]?._tag === 'SessionHeld'
      if (correctionsOf(event).some((one) => one.instead?._tag === 'SessionHeld' && !isSession(one))) return undefined
    }
    corrected.read(event)
  }
  const lists = owned()
  let state: AllianceState = initial
  for (const [index, written] of log.entries()) {
    if (isCorrection(written)) {
      if (state._tag === 'NotBegun') return undefined
      if ((sourceObstacle(state, written) ?? machineObstacle(state.record, corrected, written)) !== undefined)
        return undefined
      continue
    }
    const event = corrected.factAt(index + 1)
    if (event !== written && isPassedOver(written, index)) return undefined
    if (event === undefined) continue
    const why = obstacle(state, event, (place) => (place <= index ? corrected.factAt(place) : undefined))
    if (why !== undefined && !(isVoidClosing(why) && event === written && isLawfulVoid(log, index))) return undefined
    state = evolveOn(lists, state, event)
  }
  return state._tag === 'NotBegun' ? undefined : withLog(state, log)
}

/** Says whether `evolve` may leave an entry out of the log: what begins or ends where that cannot be. */
const isPassedOver = ({ _tag }: AllianceEvent, index: number): boolean =>
  (_tag === 'AllianceBegan') !== (index === 0) || _tag === 'PhaseEnded' || _tag === 'PhaseResumed'

/**
 * Says whether an entry could follow when it was written, by the corrections made before it. Of a log in which another entry asks the
 * same it says no, so that a fold asks for one more fold and not for as many as two to the power of such entries.
 */
const wasLawful = (log: readonly AllianceEvent[], index: number): boolean => {
  const before = asCorrected(log.slice(0, index), () => false)
  const event = log[index]
  return before !== undefined && event !== undefined && obstacle(before, event) === undefined
}
