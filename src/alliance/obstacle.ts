import { afterReport, isSessionNumber, owned } from '../episode/inside.js'
import {
  type Participant,
  type ParticipantId,
  roleNames,
  roleNamesOfSetting,
  rolesOfSetting,
  type Setting,
  type Stamp,
} from '../vocabulary/inside.js'
import { evolveOn } from './evolve.js'
import { isAct, isMachines, peopleObstacle } from './record/entries.js'
import type {
  AllianceBegan,
  AllianceEvent,
  Correction,
  HarmClosed,
  ParticipantJoined,
  ParticipantLeft,
  PhaseEnded,
} from './record/event.js'
import { findEpisode, findHarm, findPerson, isSaidToHaveDone } from './record/find.js'
import { absentAmong, hasDied, namelessAmong, presentIn, takesPart, twiceAmong } from './record/people.js'
import type { AllianceRejection } from './record/rejection.js'
import { type Alliance, type AllianceRecord, type AllianceState, initial, type PhasedEpisode } from './record/state.js'
import { levelIn } from './record/tie.js'
import { answerObstacle } from './rules/answer.js'
import { type CorrectedLog, correctionsOf, type FactAt, factsIn, readThrough } from './rules/correction.js'
import { machineObstacle, rightObstacle } from './rules/correction-rights.js'
import { endedBy, openEpisodes, underWay } from './rules/departure.js'
import { accountObstacle } from './rules/ending.js'
import { episodeObstacle } from './rules/episode-obstacle.js'
import { insertionObstacle } from './rules/insertion.js'

/**
 * Returns the first rejection of an event, or nothing.
 *
 * The order of the checks is part of the contract: the alliance has begun, the source is a person, the session is the current one,
 * the phase is open, the source may record, and then what the entry says. A fold over a corrected log says which fact is in force at a
 * place before the event, since its state has no such places; otherwise the log of the state says so.
 */
export const obstacle = (
  state: AllianceState,
  event: AllianceEvent,
  factAt?: FactAt,
): AllianceRejection | undefined => {
  if (state._tag === 'NotBegun') {
    if (event._tag !== 'AllianceBegan') return { _tag: 'AllianceNotBegun' }
    return notAPerson(event) ?? notASessionNumber(event) ?? beginningObstacle(event)
  }
  if (event._tag === 'AllianceBegan') return { _tag: 'AllianceAlreadyBegan' }
  return commonObstacle(state, event) ?? entryObstacle(state, event, factAt)
}

/** Returns the rejection of any entry at this time by this source, whatever it says. */
export const commonObstacle = (state: Alliance, event: AllianceEvent): AllianceRejection | undefined =>
  notAPerson(event) ?? sessionObstacle(state.record, event) ?? sourceObstacle(state, event)

/** Returns the rejection of any entry by this source, whatever it says and whenever it says so. */
export const sourceObstacle = (state: Alliance, event: AllianceEvent): AllianceRejection | undefined =>
  notAPerson(event) ?? phaseObstacle(state, event) ?? speakerObstacle(state.record, event)

/** Checks that the source is a person, which callers without types may have got wrong. */
const notAPerson = ({ stamp: { by } }: AllianceEvent): AllianceRejection | undefined =>
  (by._tag === 'participant' || by._tag === 'observer') && typeof by.id === 'string'
    ? undefined
    : { _tag: 'OnlyPeopleRecord' }

const notASessionNumber = ({ stamp: { session } }: AllianceEvent): AllianceRejection | undefined =>
  isSessionNumber(session) ? undefined : { _tag: 'NotASessionNumber', session }

const beginningObstacle = ({ stamp: { by }, beginning }: AllianceBegan): AllianceRejection | undefined => {
  const { participants, setting } = beginning
  const ids = participants.map(({ id }) => id)
  const misnamed = namelessAmong(ids) ?? twiceAmong(ids)
  if (misnamed !== undefined) return misnamed
  if (ids.length < 2) return { _tag: 'TooFewParticipants', at: 'beginning' }
  for (const participant of participants) {
    const unfit = roleObstacle(participant, setting)
    if (unfit !== undefined) return unfit
  }
  if (by._tag === 'observer') {
    return ids.includes(by.id) ? { _tag: 'ObserverTakesPart', participant: by.id } : undefined
  }
  const speaker = participants.find(({ id }) => id === by.id)
  if (speaker === undefined) return { _tag: 'UnknownParticipant', participant: by.id }
  return speaker.machine && { _tag: 'NotAMachinesToRecord', participant: by.id }
}

const roleObstacle = ({ id, role, called }: Participant, setting: Setting): AllianceRejection | undefined => {
  if (!rolesOfSetting[setting].includes(role)) return { _tag: 'RoleNotInSetting', participant: id, role, setting }
  const known = roleNames.find((name) => name === called)
  return known === undefined || roleNamesOfSetting[setting].includes(known)
    ? undefined
    : { _tag: 'RoleNameNotInSetting', participant: id, called: known, setting }
}

const sessionObstacle = (record: AllianceRecord, event: AllianceEvent): AllianceRejection | undefined => {
  const { session } = event.stamp
  if (event._tag === 'SessionHeld') {
    return (
      notASessionNumber(event) ??
      (session > record.session ? undefined : { _tag: 'SessionNotLater', session, last: record.session })
    )
  }
  return session === record.session ? undefined : { _tag: 'NotTheCurrentSession', session, current: record.session }
}

const phaseObstacle = (state: Alliance, { _tag }: AllianceEvent): AllianceRejection | undefined => {
  if (_tag === 'PhaseResumed') return state._tag === 'Running' ? { _tag: 'PhaseIsOpen' } : undefined
  return state._tag === 'Ended' && isAct(_tag) ? { _tag: 'PhaseIsOver' } : undefined
}

/**
 * Checks the source: a living person who has taken part may say a word, one who takes part may also act, an observer may do either;
 * a machine may say some words.
 */
const speakerObstacle = (
  record: AllianceRecord,
  { _tag, stamp: { by } }: AllianceEvent,
): AllianceRejection | undefined => {
  const person = findPerson(record, by.id)
  if (by._tag === 'observer') return person && { _tag: 'ObserverTakesPart', participant: by.id }
  if (person === undefined) return { _tag: 'UnknownParticipant', participant: by.id }
  if (person.machine && !isMachines(_tag)) return { _tag: 'NotAMachinesToRecord', participant: by.id }
  if (hasDied(person)) return { _tag: 'HasDied', participant: by.id }
  return isAct(_tag) ? absentAmong(record, [by.id]) : undefined
}

const entryObstacle = (
  state: Alliance,
  event: Exclude<AllianceEvent, AllianceBegan>,
  factAt: FactAt = factsIn(state.record.log),
): AllianceRejection | undefined => {
  const { record } = state
  switch (event._tag) {
    case 'SessionHeld':
      return twiceAmong(event.held.present) ?? peopleObstacle(record, event)
    case 'SessionInserted':
      return insertionObstacle(record, event) ?? twiceAmong(event.held.present) ?? peopleObstacle(record, event)
    case 'ParticipantJoined':
      return joiningObstacle(record, event)
    case 'ParticipantLeft':
      return peopleObstacle(record, event) ?? leavingObstacle(record, event)
    case 'RatingGiven': {
      const { of, happened } = event.rating
      const unfit = peopleObstacle(record, event)
      if (unfit !== undefined) return unfit
      if (levelIn(record, of) === undefined) return { _tag: 'NotATie', tie: 1 }
      return happened && afterReport(happened, event.stamp)
    }
    case 'RepairHistoryTold':
      return peopleObstacle(record, event)
    case 'FrameChanged':
      return peopleObstacle(record, event) ?? afterReport(event.change.happened, event.stamp)
    case 'PhaseEnded':
      return endingObstacle(record, event)
    case 'EndingAccounted':
      return accountObstacle(state, event)
    case 'PhaseResumed':
      if (!state.past.some(({ number }) => number === event.resumes)) {
        return { _tag: 'UnknownPhase', phase: event.resumes }
      }
      return presentIn(record).length < 2 ? { _tag: 'TooFewParticipants', at: 'resumption' } : undefined
    case 'HarmReported':
      return (
        harmNameObstacle(record, event.harm) ??
        peopleObstacle(record, event) ??
        afterReport(event.what.happened, event.stamp)
      )
    case 'HarmClosed':
      return harmClosingObstacle(record, event)
    case 'ProposalAnswered':
      return answerObstacle(record, event)
    case 'EntryAmended':
    case 'EntryWithdrawn':
    case 'EntriesCorrected': {
      const log = readThrough(record.log)
      return (
        log.obstacle(event) ??
        rightObstacle(log, event) ??
        machineObstacle(record, log, event) ??
        brokenHistory(log, event)
      )
    }
    default:
      return episodeObstacle(record, event, factAt)
  }
}

/** Checks that the name of a harm is new; a harm first reported as a rupture needs another name than the episode. */
const harmNameObstacle = (record: AllianceRecord, name: string): AllianceRejection | undefined => {
  if (findHarm(record, name) !== undefined) return { _tag: 'HarmAlreadyReported', harm: name }
  return findEpisode(record, name) === undefined ? undefined : { _tag: 'EpisodeIsNoHarm', episode: name }
}

const harmClosingObstacle = (
  record: AllianceRecord,
  { harm, stamp: { by } }: HarmClosed,
): AllianceRejection | undefined => {
  const found = findHarm(record, harm)
  if (found === undefined) return { _tag: 'UnknownHarm', harm }
  if (found.closed !== undefined) return { _tag: 'HarmIsClosed', harm }
  return isSaidToHaveDone(found, by) ? { _tag: 'NotTheirsToCloseHarm', harm, participant: by.id } : undefined
}

/**
 * Says whether a closing of a harm has no effect. A person later named as having done it has closed it to no effect; where the name
 * is taken back, a second closing has none. Neither prevents a correction, but no entry is corrected into such a closing.
 */
export const isVoidClosing = ({ _tag }: AllianceRejection): boolean =>
  _tag === 'NotTheirsToCloseHarm' || _tag === 'HarmIsClosed'

/** Returns a rejection that names the entries that could not follow in the corrected log, each read as if it would be set right. */
const brokenHistory = (log: CorrectedLog, correction: Correction): AllianceRejection | undefined => {
  const corrections = correctionsOf(correction)
  const corrected = new Set(corrections.map(({ entry }) => entry))
  const lists = owned()
  let state: AllianceState = initial
  let first: { readonly breaks: number; readonly why: AllianceRejection } | undefined
  const along: number[] = []
  log.read(correction)
  for (const { seq, event } of log.standing()) {
    const why = obstacle(state, event, (place) => (place < seq ? log.factAt(place) : undefined))
    if (why !== undefined && (corrected.has(seq) || !isVoidClosing(why))) {
      first ??= { breaks: seq, why }
      if (!corrected.has(seq)) along.push(seq)
    }
    state = evolveOn(lists, state, event)
  }
  // Without its beginning the log may have no entry left to reject.
  if (state._tag === 'NotBegun') first ??= { breaks: 1, why: { _tag: 'AllianceNotBegun' } }
  return first && { _tag: 'WouldBreakHistory', entry: corrections[0].entry, ...first, along }
}

const joiningObstacle = (record: AllianceRecord, event: ParticipantJoined): AllianceRejection | undefined => {
  const { id, role, machine } = event.participant
  const person = findPerson(record, id)
  if (person !== undefined) {
    if (hasDied(person)) return { _tag: 'HasDied', participant: id }
    if (takesPart(person)) return { _tag: 'AlreadyTakesPart', participant: id }
    if (person.role !== role || person.machine !== machine)
      return { _tag: 'AnotherRoleThanBefore', participant: id, role, ...(machine && { machine }) }
  }
  return namelessAmong([id]) ?? roleObstacle(event.participant, record.began.beginning.setting)
}

const leavingObstacle = (record: AllianceRecord, event: ParticipantLeft): AllianceRejection | undefined => {
  const { participant, departure, stamp } = event
  if (departure._tag === 'death' && isOwnWord(stamp, participant)) return { _tag: 'HasDied', participant }
  if (presentIn(record).length <= 2) return { _tag: 'TooFewWouldRemain', participant }
  return attemptsObstacle(endedBy(record, participant))
}

const endingObstacle = (record: AllianceRecord, event: PhaseEnded): AllianceRejection | undefined => {
  const { ending, stamp } = event
  if (ending._tag === 'death' && isOwnWord(stamp, ending.of)) return { _tag: 'HasDied', participant: ending.of }
  const twice = ending._tag === 'left' ? twiceAmong(ending.leavers) : undefined
  return twice ?? peopleObstacle(record, event) ?? attemptsObstacle(openEpisodes(record))
}

const isOwnWord = ({ by }: Stamp, id: ParticipantId): boolean => by._tag === 'participant' && by.id === id

const attemptsObstacle = (episodes: readonly PhasedEpisode[]): AllianceRejection | undefined => {
  const ids = underWay(episodes).map(({ episode }) => episode.record.reported.episode)
  return ids.length > 0 ? { _tag: 'AttemptsUnderWay', episodes: ids } : undefined
}
