import type { EpisodeRejection } from '../../episode/index.js'
import type { EpisodeId, HarmId, ParticipantId, Role, Setting, TieEnd } from '../../vocabulary/index.js'

/** Nothing can be recorded of an alliance that has not begun. */
export interface AllianceNotBegun {
  readonly _tag: 'AllianceNotBegun'
}
/** The log has begun; it begins once. */
export interface AllianceAlreadyBegan {
  readonly _tag: 'AllianceAlreadyBegan'
}
/** An alliance takes at least two people, where it begins and where it is taken up again. */
export interface TooFewParticipants {
  readonly _tag: 'TooFewParticipants'
  readonly at: 'beginning' | 'resumption'
}
/** The setting knows no such role. */
export interface RoleNotInSetting {
  readonly _tag: 'RoleNotInSetting'
  readonly participant: ParticipantId
  readonly role: Role
  readonly setting: Setting
}
/** Somebody of this name takes part already. */
export interface AlreadyTakesPart {
  readonly _tag: 'AlreadyTakesPart'
  readonly participant: ParticipantId
}
/** Whoever comes back does so in the role they had; another would rewrite what their words meant. */
export interface AnotherRoleThanBefore {
  readonly _tag: 'AnotherRoleThanBefore'
  readonly participant: ParticipantId
  readonly role: Role
}
/** The record says that they have died, and the entry has them speak, act or come back. */
export interface HasDied {
  readonly _tag: 'HasDied'
  readonly participant: ParticipantId
}
/** An observer stands outside; whoever takes part speaks as a participant. */
export interface ObserverTakesPart {
  readonly _tag: 'ObserverTakesPart'
  readonly participant: ParticipantId
}
/** A list of people names each of them once. */
export interface NamedTwice {
  readonly _tag: 'NamedTwice'
  readonly participant: ParticipantId
}
/** Nobody of this name has taken part. */
export interface UnknownParticipant {
  readonly _tag: 'UnknownParticipant'
  readonly participant: ParticipantId
}
/** They took part and have gone; they may still have a word, and act no more. */
export interface HasLeft {
  readonly _tag: 'HasLeft'
  readonly participant: ParticipantId
}
/** An entry carries the session last held when it was reported. */
export interface NotTheCurrentSession {
  readonly _tag: 'NotTheCurrentSession'
  readonly session: number
  readonly current: number
}
/** A session’s number is greater than the last one’s. */
export interface SessionNotLater {
  readonly _tag: 'SessionNotLater'
  readonly session: number
  readonly last: number
}
/** The phase has ended; only words about what was, and a new phase, can follow. */
export interface PhaseIsOver {
  readonly _tag: 'PhaseIsOver'
}
/** A phase is open; it must end before another begins. */
export interface PhaseIsOpen {
  readonly _tag: 'PhaseIsOpen'
}
/** No such ended phase. */
export interface UnknownPhase {
  readonly _tag: 'UnknownPhase'
  readonly phase: number
}
/** If they go nobody is left to be with; end the phase instead. */
export interface TooFewWouldRemain {
  readonly _tag: 'TooFewWouldRemain'
  readonly participant: ParticipantId
}
/** The two ends make no tie here, are not two, or are the ends of a tie named before. */
export interface NotATie {
  readonly _tag: 'NotATie'
  /** The tie’s place in the entry, counted from 1. */
  readonly tie: number
}
/** Whoever expressed a rupture, or was its direction, is at an end of one of its ties. */
export interface NotInTheTies {
  readonly _tag: 'NotInTheTies'
  readonly episode: EpisodeId
  readonly end: TieEnd
}
/** What comes back is an episode that has closed. */
export interface RecurrenceOfOpenEpisode {
  readonly _tag: 'RecurrenceOfOpenEpisode'
  readonly episode: EpisodeId
  readonly recurrenceOf: EpisodeId
}
/** The attempts named must end before what they are part of can end. */
export interface AttemptsUnderWay {
  readonly _tag: 'AttemptsUnderWay'
  readonly episodes: readonly EpisodeId[]
}
/** Closing an episode is for its parties, those who lead or treat, and observers; not for a bystander. */
export interface NotTheirsToClose {
  readonly _tag: 'NotTheirsToClose'
  readonly episode: EpisodeId
  readonly participant: ParticipantId
}
/** A leader who takes part can waive a bystander’s processing; nobody else can. */
export interface WaivingIsALeaders {
  readonly _tag: 'WaivingIsALeaders'
  readonly episode: EpisodeId
}
/** The ending spoken of has not come. */
export interface NoSuchEnding {
  readonly _tag: 'NoSuchEnding'
}
/** A death is attributed to no episode. */
export interface DeathIsItsOwnEnding {
  readonly _tag: 'DeathIsItsOwnEnding'
}
/** The episode was not part of what ended. */
export interface NotOfThisEnding {
  readonly _tag: 'NotOfThisEnding'
  readonly episode: EpisodeId
}
/** No harm of this name is on record. */
export interface UnknownHarm {
  readonly _tag: 'UnknownHarm'
  readonly harm: HarmId
}
/** A harm of this name is on record already. */
export interface HarmAlreadyReported {
  readonly _tag: 'HarmAlreadyReported'
  readonly harm: HarmId
}
/** The record of this harm has ended. */
export interface HarmIsClosed {
  readonly _tag: 'HarmIsClosed'
  readonly harm: HarmId
}
/** Whoever is said to have done a harm does not close its record. */
export interface NotTheirsToCloseHarm {
  readonly _tag: 'NotTheirsToCloseHarm'
  readonly harm: HarmId
  readonly participant: ParticipantId
}
/** What stands where an episode belongs is a harm, and nothing is offered for mending it. */
export interface HarmIsNoEpisode {
  readonly _tag: 'HarmIsNoEpisode'
  readonly harm: HarmId
}
/** What stands where a harm belongs is an episode; a harm is recorded apart from it. */
export interface EpisodeIsNoHarm {
  readonly _tag: 'EpisodeIsNoHarm'
  readonly episode: EpisodeId
}
/** The log has no entry of this number. */
export interface UnknownEntry {
  readonly _tag: 'UnknownEntry'
  readonly entry: number
  readonly entries: number
}
/** The entry does not stand any more; withdraw what took it away to have it back. */
export interface EntryDoesNotStand {
  readonly _tag: 'EntryDoesNotStand'
  readonly entry: number
}
/** A correction is withdrawn, not amended; what it corrected can then be corrected again. */
export interface CorrectionsAreWithdrawn {
  readonly _tag: 'CorrectionsAreWithdrawn'
  readonly entry: number
}
/** What somebody said is theirs to correct, and nobody can be made to say something else. */
export interface NotTheirsToCorrect {
  readonly _tag: 'NotTheirsToCorrect'
  readonly entry: number
}
/** Had the entry been as corrected, a later one could not have followed. */
export interface WouldBreakHistory {
  readonly _tag: 'WouldBreakHistory'
  readonly entry: number
  /** The first entry that could not stand. */
  readonly breaks: number
  readonly why: AllianceRejection
}
/** Only people have a word in the record; an algorithm may propose. */
export interface OnlyPeopleRecord {
  readonly _tag: 'OnlyPeopleRecord'
}

/** Why an entry cannot be made in an alliance’s log. */
export type AllianceRejection =
  | AllianceNotBegun
  | AllianceAlreadyBegan
  | TooFewParticipants
  | RoleNotInSetting
  | AlreadyTakesPart
  | AnotherRoleThanBefore
  | HasDied
  | ObserverTakesPart
  | NamedTwice
  | UnknownParticipant
  | HasLeft
  | NotTheCurrentSession
  | SessionNotLater
  | PhaseIsOver
  | PhaseIsOpen
  | UnknownPhase
  | TooFewWouldRemain
  | NotATie
  | NotInTheTies
  | RecurrenceOfOpenEpisode
  | AttemptsUnderWay
  | NotTheirsToClose
  | WaivingIsALeaders
  | NoSuchEnding
  | DeathIsItsOwnEnding
  | NotOfThisEnding
  | UnknownHarm
  | HarmAlreadyReported
  | HarmIsClosed
  | NotTheirsToCloseHarm
  | HarmIsNoEpisode
  | EpisodeIsNoHarm
  | UnknownEntry
  | EntryDoesNotStand
  | CorrectionsAreWithdrawn
  | NotTheirsToCorrect
  | WouldBreakHistory
  | OnlyPeopleRecord
  | EpisodeRejection
