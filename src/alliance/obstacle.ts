import { afterReport } from '../episode/after-report.js'
import { rolesOfSetting } from '../vocabulary/index.js'
import { endsWith, openEpisodes, underWay } from './departure.js'
import { accountObstacle } from './ending.js'
import { episodeObstacle } from './episode-obstacle.js'
import type { AllianceBegan, AllianceEvent, ParticipantJoined, ParticipantLeft } from './event.js'
import { absentAmong, personIn, present, takesPart, unknownAmong } from './people.js'
import type { AllianceRejection } from './rejection.js'
import type { Alliance, AllianceRecord, AllianceState, PhasedEpisode } from './state.js'
import { levelOf, peopleAt } from './tie.js'

/** Acts move things and need an open phase; words say something of what was and are always welcome. */
const kindOfEntry: Readonly<Record<AllianceEvent['_tag'], 'act' | 'word'>> = {
  AllianceBegan: 'act',
  SessionHeld: 'act',
  ParticipantJoined: 'act',
  ParticipantLeft: 'act',
  RatingGiven: 'word',
  FrameChanged: 'act',
  PhaseEnded: 'act',
  EndingAccounted: 'word',
  PhaseResumed: 'word',
  HarmReported: 'word',
  HarmClosed: 'word',
  RuptureReported: 'act',
  MomentRecorded: 'act',
  MarkersCoded: 'word',
  RuptureRecognised: 'word',
  SeverityRated: 'word',
  FactorNamed: 'word',
  ContributionRated: 'word',
  EffectNoted: 'word',
  BystanderNoted: 'word',
  LegacyNoted: 'word',
  ResolutionJudged: 'word',
  AttemptBegun: 'act',
  StrategyUsed: 'act',
  StageReached: 'act',
  AttemptEnded: 'act',
  EpisodeClosed: 'act',
}

/**
 * What stands in the way of an event, or nothing.
 *
 * The order of the checks is part of the contract: is there an alliance, is it a person who speaks, is it the current session, is the
 * phase open, does the speaker belong, and then what the entry itself says.
 */
export const obstacle = (state: AllianceState, event: AllianceEvent): AllianceRejection | undefined => {
  if (!isPerson(event)) return { _tag: 'OnlyPeopleRecord' }
  if (state._tag === 'NotBegun') {
    return event._tag === 'AllianceBegan' ? beginningObstacle(event) : { _tag: 'AllianceNotBegun' }
  }
  if (event._tag === 'AllianceBegan') return { _tag: 'AllianceAlreadyBegan' }
  return (
    clockObstacle(state.record, event) ??
    (state._tag === 'Ended' && kindOfEntry[event._tag] === 'act' ? { _tag: 'PhaseIsOver' } : undefined) ??
    speakerObstacle(state.record, event) ??
    entryObstacle(state, event)
  )
}

/** Types say so already; JavaScript callers learn it here. */
const isPerson = ({ stamp: { by } }: AllianceEvent): boolean => by._tag === 'participant' || by._tag === 'observer'

const beginningObstacle = ({ stamp, beginning }: AllianceBegan): AllianceRejection | undefined => {
  const { participants, setting } = beginning
  const ids = participants.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) < index)
  if (twice !== undefined) return { _tag: 'AlreadyTakesPart', participant: twice }
  if (ids.length < 2) return { _tag: 'TooFewParticipants' }
  const stray = participants.find(({ role }) => !rolesOfSetting[setting].includes(role))
  if (stray !== undefined) return { _tag: 'RoleNotInSetting', participant: stray.id, role: stray.role, setting }
  return stamp.by._tag === 'participant' && !ids.includes(stamp.by.id)
    ? { _tag: 'UnknownParticipant', participant: stamp.by.id }
    : undefined
}

const clockObstacle = (record: AllianceRecord, { _tag, stamp }: AllianceEvent): AllianceRejection | undefined => {
  if (_tag === 'SessionHeld') {
    return stamp.session > record.session
      ? undefined
      : { _tag: 'SessionNotLater', session: stamp.session, last: record.session }
  }
  return stamp.session === record.session
    ? undefined
    : { _tag: 'NotTheCurrentSession', session: stamp.session, current: record.session }
}

const speakerObstacle = (record: AllianceRecord, { _tag, stamp }: AllianceEvent): AllianceRejection | undefined => {
  if (stamp.by._tag === 'observer') return undefined
  return kindOfEntry[_tag] === 'act' ? absentAmong(record, [stamp.by.id]) : unknownAmong(record, [stamp.by.id])
}

const entryObstacle = (
  state: Alliance,
  event: Exclude<AllianceEvent, AllianceBegan>,
): AllianceRejection | undefined => {
  const { record } = state
  switch (event._tag) {
    case 'SessionHeld':
      return absentAmong(record, event.held.present)
    case 'ParticipantJoined':
      return joiningObstacle(record, event)
    case 'ParticipantLeft':
      return leavingObstacle(record, event)
    case 'RatingGiven': {
      const { of, happened } = event.rating
      const stranger = unknownAmong(record, of.flatMap(peopleAt))
      if (stranger !== undefined) return stranger
      if (levelOf(record, of) === undefined) return { _tag: 'NotATie', tie: 1 }
      return happened && afterReport(happened, event.stamp)
    }
    case 'FrameChanged':
      return absentAmong(record, event.change.changedBy) ?? afterReport(event.change.happened, event.stamp)
    case 'PhaseEnded': {
      const { ending } = event
      const named = ending._tag === 'left' ? ending.leavers : ending._tag === 'death' ? [ending.of] : []
      return absentAmong(record, named) ?? attemptsObstacle(openEpisodes(record))
    }
    case 'EndingAccounted':
      return accountObstacle(state, event)
    case 'PhaseResumed':
      if (state._tag === 'Running') return { _tag: 'PhaseIsOpen' }
      return state.past.some(({ number }) => number === event.resumes)
        ? undefined
        : { _tag: 'UnknownPhase', phase: event.resumes }
    case 'HarmReported':
      if (record.harms.some(({ reported }) => reported.harm === event.harm)) {
        return { _tag: 'HarmAlreadyReported', harm: event.harm }
      }
      return (
        unknownAmong(record, [...event.what.doneBy, ...event.what.doneTo]) ??
        afterReport(event.what.happened, event.stamp)
      )
    case 'HarmClosed': {
      const harm = record.harms.find(({ reported }) => reported.harm === event.harm)
      if (harm === undefined) return { _tag: 'UnknownHarm', harm: event.harm }
      return harm.closed === undefined ? undefined : { _tag: 'HarmIsClosed', harm: event.harm }
    }
    default:
      return episodeObstacle(record, event)
  }
}

const joiningObstacle = (record: AllianceRecord, event: ParticipantJoined): AllianceRejection | undefined => {
  const { id, role } = event.participant
  const person = personIn(record, id)
  if (person !== undefined && takesPart(person)) return { _tag: 'AlreadyTakesPart', participant: id }
  const { setting } = record.began.beginning
  return rolesOfSetting[setting].includes(role)
    ? undefined
    : { _tag: 'RoleNotInSetting', participant: id, role, setting }
}

const leavingObstacle = (record: AllianceRecord, event: ParticipantLeft): AllianceRejection | undefined => {
  const { participant } = event
  const stranger = absentAmong(record, [participant])
  if (stranger !== undefined) return stranger
  if (present(record).length <= 2) return { _tag: 'TooFewWouldRemain', participant }
  return attemptsObstacle(record.episodes.filter((phased) => endsWith(record, phased, participant)))
}

const attemptsObstacle = (episodes: readonly PhasedEpisode[]): AllianceRejection | undefined => {
  const ids = underWay(episodes).map(({ episode }) => episode.record.reported.episode)
  return ids.length > 0 ? { _tag: 'AttemptsUnderWay', episodes: ids } : undefined
}
