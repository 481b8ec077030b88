import { type EpisodeEvent, initial as unreported } from '../../episode/index.js'
import {
  concernedIn,
  type EpisodeClosed,
  isOfTheWhole,
  obstacle as obstacleInEpisode,
  peopleAt,
  type RuptureReported,
} from '../../episode/inside.js'
import type { ParticipantId, Tie, TieEnd } from '../../vocabulary/inside.js'
import { peopleObstacle } from '../record/entries.js'
import { findEpisode, findHarm, noEpisode } from '../record/find.js'
import { isPresent, leadsOrTreats, presentIn } from '../record/people.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { AllianceRecord } from '../record/state.js'
import { isSameTie, levelIn } from '../record/tie.js'
import type { FactAt } from './correction.js'

/** Returns the rejection of an episode's event: first in the episode itself, then in the alliance. */
export const episodeObstacle = (
  record: AllianceRecord,
  event: EpisodeEvent,
  factAt: FactAt,
): AllianceRejection | undefined => {
  const name: string = event.episode
  const found = findEpisode(record, name)
  // A harm is no rupture, so no event of an episode may have its name.
  if (found === undefined && findHarm(record, name) !== undefined) return noEpisode(record, name)
  return obstacleInEpisode(found?.episode ?? unreported, event) ?? obstacleInAlliance(record, event, factAt)
}

const obstacleInAlliance = (
  record: AllianceRecord,
  event: EpisodeEvent,
  factAt: FactAt,
): AllianceRejection | undefined => {
  const unfit = peopleObstacle(record, event)
  if (unfit !== undefined) return unfit
  if (event._tag === 'RuptureReported') return reportObstacle(record, event)
  if (event._tag === 'BystanderNoted') return waiverObstacle(record, event)
  if (event._tag === 'FactorNamed') return frameObstacle(event, factAt)
  if (event._tag === 'StrategyUsed') return targetObstacle(record, event)
  return event._tag === 'EpisodeClosed' ? closingObstacle(record, event) : undefined
}

const frameObstacle = (
  { factor: { frameChange } }: Extract<EpisodeEvent, { _tag: 'FactorNamed' }>,
  factAt: FactAt,
): AllianceRejection | undefined =>
  frameChange === undefined || factAt(frameChange)?._tag === 'FrameChanged'
    ? undefined
    : { _tag: 'NotAFrameChange', entry: frameChange }

const targetObstacle = (
  record: AllianceRecord,
  { use: { target } }: Extract<EpisodeEvent, { _tag: 'StrategyUsed' }>,
): AllianceRejection | undefined =>
  target !== undefined && 'tie' in target && levelIn(record, target.tie) === undefined
    ? { _tag: 'NotATie', tie: 1 }
    : undefined

const waiverObstacle = (
  record: AllianceRecord,
  { episode, bystander, stamp }: Extract<EpisodeEvent, { _tag: 'BystanderNoted' }>,
): AllianceRejection | undefined => {
  if (bystander.state !== 'waived') return undefined
  return isPresent(record, stamp.by.id) && leadsOrTreats(record, stamp.by)
    ? undefined
    : { _tag: 'WaivingIsALeaders', episode }
}

/** Rejects a closing by a bystander; people it concerns, people who lead or treat, and observers may close an episode. */
const closingObstacle = (
  record: AllianceRecord,
  { episode, stamp: { by } }: EpisodeClosed,
): AllianceRejection | undefined => {
  if (by._tag === 'observer' || leadsOrTreats(record, by)) return undefined
  const found = findEpisode(record, episode)?.episode.record
  return found !== undefined && concernedIn(found, [by.id]).includes(by.id)
    ? undefined
    : { _tag: 'NotTheirsToClose', episode, participant: by.id }
}

const reportObstacle = (record: AllianceRecord, event: RuptureReported): AllianceRejection | undefined => {
  const { ties, expressedBy, directedTo, recurrenceOf } = event.rupture
  const wrong = ties.findIndex((tie, index) => !isNewTie(record, tie, ties.slice(0, index)))
  if (wrong >= 0) return { _tag: 'NotATie', tie: wrong + 1 }
  const outside = [...expressedBy.map(person), ...directedTo].find((end) => !isAtAnEnd(end, ties))
  if (outside !== undefined) return { _tag: 'NotInTheTies', episode: event.episode, end: outside }
  return recurrenceOf === undefined ? undefined : recurrenceObstacle(record, event.episode, recurrenceOf)
}

const person = (id: ParticipantId): TieEnd => ({ _tag: 'person', id })

/** Says whether a tie is possible in the alliance as it is now, and none of those before it in the entry. */
const isNewTie = (record: AllianceRecord, tie: Tie, before: readonly Tie[]): boolean =>
  levelIn(record, tie) !== undefined &&
  !(isOfTheWhole(tie) && presentIn(record).length <= 2) &&
  !before.some((other) => isSameTie(tie, other))

const isAtAnEnd = (end: TieEnd, ties: readonly Tie[]): boolean => {
  if (ties.some(isOfTheWhole)) return true
  const atEnds = ties.flat().flatMap(peopleAt)
  return end._tag !== 'whole' && peopleAt(end).every((id) => atEnds.includes(id))
}

const recurrenceObstacle = (
  record: AllianceRecord,
  episode: string,
  recurrenceOf: string,
): AllianceRejection | undefined => {
  const earlier = findEpisode(record, recurrenceOf)
  if (earlier === undefined) return noEpisode(record, recurrenceOf)
  return earlier.episode._tag === 'Closed' ? undefined : { _tag: 'RecurrenceOfOpenEpisode', episode, recurrenceOf }
}
