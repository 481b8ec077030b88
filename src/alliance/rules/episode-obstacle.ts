import {
  type EpisodeClosed,
  type EpisodeEvent,
  partiesOf,
  type RuptureReported,
  initial as unreported,
} from '../../episode/index.js'
import { concernsTheWhole, isOfTheWhole, obstacle as obstacleInEpisode, peopleAt } from '../../episode/inside.js'
import type { ParticipantId, Source, Tie, TieEnd } from '../../vocabulary/index.js'
import { peopleObstacle } from '../record/entries.js'
import { findEpisode, noEpisode } from '../record/find-episode.js'
import { findHarm } from '../record/find-harm.js'
import { isPresent, perspectiveIn, present } from '../record/people.js'
import type { AllianceRejection } from '../record/rejection.js'
import type { AllianceRecord } from '../record/state.js'
import { isSameTie, levelOf } from '../record/tie.js'

/** What stands in the way of an episode’s event: first in the episode itself, then in the alliance around it. */
export const episodeObstacle = (record: AllianceRecord, event: EpisodeEvent): AllianceRejection | undefined => {
  const name: string = event.episode
  const found = findEpisode(record, name)
  // A harm is no rupture: nothing is reported, said or done under its name as if it were one.
  if (found === undefined && findHarm(record, name) !== undefined) return noEpisode(record, name)
  return obstacleInEpisode(found?.episode ?? unreported, event) ?? obstacleInAlliance(record, event)
}

const obstacleInAlliance = (record: AllianceRecord, event: EpisodeEvent): AllianceRejection | undefined => {
  const stranger = peopleObstacle(record, event)
  if (stranger !== undefined) return stranger
  if (event._tag === 'RuptureReported') return reportObstacle(record, event)
  if (event._tag === 'BystanderNoted') return waiverObstacle(record, event)
  return event._tag === 'EpisodeClosed' ? closingObstacle(record, event) : undefined
}

const waiverObstacle = (
  record: AllianceRecord,
  { episode, bystander, stamp }: Extract<EpisodeEvent, { _tag: 'BystanderNoted' }>,
): AllianceRejection | undefined => {
  if (bystander.state !== 'waived') return undefined
  const leads = stamp.by._tag === 'participant' && isPresent(record, stamp.by.id) && isTherapists(record, stamp.by)
  return leads ? undefined : { _tag: 'WaivingIsALeaders', episode }
}

/** Those it concerns close an episode, those who lead or treat, and observers; a bystander has a word and no say in that. */
const closingObstacle = (
  record: AllianceRecord,
  { episode, stamp: { by } }: EpisodeClosed,
): AllianceRejection | undefined => {
  if (by._tag === 'observer' || isTherapists(record, by)) return undefined
  const found = findEpisode(record, episode)?.episode.record
  const concerns = found !== undefined && (partiesOf(found).includes(by.id) || concernsTheWhole(found))
  return concerns ? undefined : { _tag: 'NotTheirsToClose', episode, participant: by.id }
}

const isTherapists = (record: AllianceRecord, by: Source): boolean => perspectiveIn(record)(by) === 'therapist'

const reportObstacle = (record: AllianceRecord, event: RuptureReported): AllianceRejection | undefined => {
  const { ties, expressedBy, directedTo, recurrenceOf } = event.rupture
  const wrong = ties.findIndex((tie, index) => !isNewTie(record, tie, ties.slice(0, index)))
  if (wrong >= 0) return { _tag: 'NotATie', tie: wrong + 1 }
  const outside = [...expressedBy.map(person), ...directedTo].find((end) => !isAtAnEnd(end, ties))
  if (outside !== undefined) return { _tag: 'NotInTheTies', episode: event.episode, end: outside }
  return recurrenceOf === undefined ? undefined : recurrenceObstacle(record, event.episode, recurrenceOf)
}

const person = (id: ParticipantId): TieEnd => ({ _tag: 'person', id })

/** A tie of this alliance as it is now, and not one of those named before it. */
const isNewTie = (record: AllianceRecord, tie: Tie, before: readonly Tie[]): boolean =>
  levelOf(record, tie) !== undefined &&
  !(isOfTheWhole(tie) && present(record).length <= 2) &&
  !before.some((other) => isSameTie(tie, other))

/** A whole has everyone at its end; otherwise every person at the end is at an end of a tie. */
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
