import { type EpisodeEvent, type RuptureReported, initial as unreported } from '../episode/index.js'
import { obstacle as obstacleInEpisode } from '../episode/obstacle.js'
import { absurd } from '../kernel/index.js'
import type { ParticipantId } from '../vocabulary/index.js'
import { absentAmong, personIn, unknownAmong } from './people.js'
import type { AllianceRejection } from './rejection.js'
import type { AllianceRecord } from './state.js'
import { levelOf, peopleAt } from './tie.js'

/** What stands in the way of an episode’s event: first in the episode itself, then in the alliance around it. */
export const episodeObstacle = (record: AllianceRecord, event: EpisodeEvent): AllianceRejection | undefined => {
  const found = record.episodes.find(({ episode }) => episode.record.reported.episode === event.episode)
  return obstacleInEpisode(found?.episode ?? unreported, event) ?? obstacleAround(record, event)
}

const obstacleAround = (record: AllianceRecord, event: EpisodeEvent): AllianceRejection | undefined => {
  switch (event._tag) {
    case 'RuptureReported':
      return reportObstacle(record, event)
    case 'RuptureRecognised':
      return unknownAmong(record, [event.recognition.who])
    case 'ContributionRated':
      return unknownAmong(record, [event.contribution.of])
    case 'EffectNoted':
      return unknownAmong(record, [event.effect.on])
    case 'LegacyNoted':
      return unknownAmong(record, [event.legacy.for])
    case 'BystanderNoted':
      return unknownAmong(record, [event.bystander.who]) ?? waiverObstacle(record, event)
    case 'AttemptBegun':
      return absentAmong(record, [event.attempt.startedBy])
    case 'StrategyUsed':
      return absentAmong(record, [event.use.usedBy])
    case 'MomentRecorded':
    case 'MarkersCoded':
    case 'SeverityRated':
    case 'FactorNamed':
    case 'ResolutionJudged':
    case 'StageReached':
    case 'AttemptEnded':
    case 'EpisodeClosed':
      return undefined
    default:
      return absurd(event)
  }
}

const waiverObstacle = (
  record: AllianceRecord,
  { episode, bystander, stamp }: Extract<EpisodeEvent, { _tag: 'BystanderNoted' }>,
): AllianceRejection | undefined => {
  if (bystander.state !== 'waived') return undefined
  const role = stamp.by._tag === 'participant' ? personIn(record, stamp.by.id)?.role : undefined
  return role === 'leader' || role === 'coleader' || role === 'therapist'
    ? undefined
    : { _tag: 'WaivingIsALeaders', episode }
}

const reportObstacle = (record: AllianceRecord, event: RuptureReported): AllianceRejection | undefined => {
  const { ties, expressedBy, directedTo, affected, recurrenceOf } = event.rupture
  const atEnds = ties.flat().flatMap(peopleAt)
  const involved = [...expressedBy, ...directedTo.flatMap(peopleAt)]
  const stranger = absentAmong(record, [...atEnds, ...involved, ...affected])
  if (stranger !== undefined) return stranger
  const wrong = ties.findIndex((tie) => levelOf(record, tie) === undefined)
  if (wrong >= 0) return { _tag: 'NotATie', tie: wrong + 1 }
  const outside = ties.flat().some((end) => end._tag === 'whole')
    ? undefined
    : involved.find((id: ParticipantId) => !atEnds.includes(id))
  if (outside !== undefined) return { _tag: 'NotInTheTies', episode: event.episode, participant: outside }
  return recurrenceOf === undefined ? undefined : recurrenceObstacle(record, event.episode, recurrenceOf)
}

const recurrenceObstacle = (
  record: AllianceRecord,
  episode: string,
  recurrenceOf: string,
): AllianceRejection | undefined => {
  const earlier = record.episodes.find((phased) => phased.episode.record.reported.episode === recurrenceOf)
  if (earlier === undefined) return { _tag: 'UnknownEpisode', episode: recurrenceOf }
  return earlier.episode._tag === 'Closed' ? undefined : { _tag: 'RecurrenceOfOpenEpisode', episode, recurrenceOf }
}
