import { sameValue } from '../kernel/inside.js'
import { ratingFaults, shippedRanges } from '../vocabulary/inside.js'
import { obstacle } from './obstacle.js'
import { isAct } from './record/entries.js'
import type { AllianceEvent, GivenRating } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'
import type { AllianceState } from './record/state.js'
import { correctionsOf, factsIn, isCorrection } from './rules/correction.js'
import { roleKeptObstacle } from './rules/role-kept.js'

type Obstacle = (state: AllianceState, event: AllianceEvent) => AllianceRejection | undefined

/**
 * Returns what refuses entries that are to be recorded now, by one command.
 *
 * It refuses more than `obstacle`, by which logs replay: a log that holds such an entry from before stays lawful. A word that comes
 * with other entries, as a judgement does with a closing, is no repetition.
 */
export const obstacleToNew = ({ length }: readonly AllianceEvent[]): Obstacle =>
  length > 1 ? wrongNow : (state, event) => wrongNow(state, event) ?? repetition(state, event)

const wrongNow: Obstacle = (state, event) =>
  obstacle(state, event) ?? roleObstacle(state, event) ?? ratingObstacle(state, event)

const roleObstacle: Obstacle = (state, event) =>
  state._tag === 'NotBegun' || !isCorrection(event) ? undefined : roleKeptObstacle(state.record, event)

/** Returns a rejection of a new rating; of those in a correction, only one that is not in force already may be at fault. */
const ratingObstacle: Obstacle = (state, event) => {
  if (event._tag === 'RatingGiven') return outsideInstrument(event.rating)
  if (!isCorrection(event)) return undefined
  const factAt = factsIn(logOf(state))
  for (const { entry, instead } of correctionsOf(event)) {
    if (instead?._tag !== 'RatingGiven') continue
    const fault = outsideInstrument(instead.rating)
    const standing = fault && factAt(entry)
    if (fault && !(standing?._tag === 'RatingGiven' && sameValue(instead.rating, standing.rating))) return fault
  }
  return undefined
}

/** Returns a rejection of scores that a shipped instrument cannot give; what another instrument can give is not known here. */
const outsideInstrument = ({ instrument, scores }: GivenRating): AllianceRejection | undefined => {
  const rangeOf = shippedRanges(instrument)
  return rangeOf && ratingFaults(instrument, scores, rangeOf)[0]
}

/** Words on what can happen twice: a code given, a judgement asked for, a response that hinders. */
const canComeTwice: ReadonlySet<AllianceEvent['_tag']> = /* @__PURE__ */ new Set([
  'MarkersCoded',
  'JudgementAsked',
  'ResponseHindered',
] as const)

/**
 * Returns a rejection of the last entry, word for word, once more: a form sent twice, or a request tried again.
 *
 * What happens can happen twice; another word describes a state, and a repetition adds nothing.
 */
const repetition: Obstacle = (state, event) => {
  const log = logOf(state)
  return !isAct(event._tag) && !canComeTwice.has(event._tag) && sameValue(event, log.at(-1))
    ? { _tag: 'SameEntryTwice', entry: log.length }
    : undefined
}

const logOf = (state: AllianceState): readonly AllianceEvent[] => (state._tag === 'NotBegun' ? [] : state.record.log)
