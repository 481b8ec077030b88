import { ratingFaults, shippedRanges } from '../../instruments/inside.js'
import { obstacle } from '../obstacle.js'
import type { AllianceEvent, GivenRating } from '../record/event.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { AllianceState } from '../record/state.js'

type Obstacle = (state: AllianceState, event: AllianceEvent) => AllianceRejection | undefined

/**
 * Returns what refuses entries that are to be recorded now, by one command.
 *
 * It refuses more than `obstacle`, by which logs replay: a log that holds such an entry from before stays lawful. A word that comes
 * with other entries, as a judgement does with a closing, is no repetition.
 */
export const obstacleToNew = ({ length }: readonly AllianceEvent[]): Obstacle =>
  length > 1 ? wrongNow : (state, event) => wrongNow(state, event) ?? repetition(state, event)

const wrongNow: Obstacle = (state, event) => obstacle(state, event) ?? ratingObstacle(event)

const ratingObstacle = (event: AllianceEvent): AllianceRejection | undefined => {
  const fact = event._tag === 'EntryAmended' ? event.instead : event
  return fact._tag === 'RatingGiven' ? outsideInstrument(fact.rating) : undefined
}

/** Returns a rejection of scores that a shipped instrument cannot give; what another instrument can give is not known here. */
const outsideInstrument = ({ instrument, scores }: GivenRating): AllianceRejection | undefined => {
  const rangeOf = shippedRanges(instrument)
  return rangeOf && ratingFaults(instrument, scores, rangeOf)[0]
}

/** The entries that say how things stand: the same one again says nothing more. What happens can happen twice. */
const statements: readonly AllianceEvent['_tag'][] = [
  'RatingGiven',
  'EndingAccounted',
  'EntryAmended',
  'RuptureRecognised',
  'SeverityRated',
  'FactorNamed',
  'ContributionRated',
  'EffectNoted',
  'BystanderNoted',
  'LegacyNoted',
  'ResolutionJudged',
]

/** Returns a rejection of the last entry, word for word, once more: a form sent twice, or a request tried again. */
const repetition: Obstacle = (state, event) => {
  const log = state._tag === 'NotBegun' ? [] : state.record.log
  return statements.includes(event._tag) && isSame(event, log.at(-1))
    ? { _tag: 'SameEntryTwice', entry: log.length }
    : undefined
}

const isSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))]
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
}
