/**
 * The whole record: people, ties, phases, sessions, ratings and episodes; deciding, replaying, correcting, and what follows from it.
 * @module
 */
export { type Acceptance, accept } from './accept.js'
export { compareAccounts, type EpisodeAccounts, outcomesByCriterion, type Sighting, type Word } from './accounts.js'
export { sessionCount, sessionCountOf } from './attendance.js'
export { type Attribution, isAttributed } from './attribution.js'
export { type Batch, type BatchRejection, recordAll } from './batch.js'
export { type Bystander, bystandersOf } from './bystanders.js'
export {
  type Caution,
  cautionSources,
  type EvidenceKind,
  evidenceKinds,
} from './caution.js'
export { type CautionQuestion, cautionsIn } from './cautions-in.js'
export { type ClimateChange, type ClimateMeasure, climateSince } from './climate.js'
export type { AllianceCommand, OwnAccount } from './command.js'
export { correctionsInForce } from './correction.js'
export { decide } from './decide.js'
export { type Decider, decider } from './decider.js'
export { accountsIn } from './ending.js'
export type {
  AllianceBegan,
  AllianceEvent,
  AllianceFact,
  Beginning,
  Correction,
  Departure,
  EndingAccount,
  EndingAccounted,
  EndingNamed,
  EntryAmended,
  EntryWithdrawn,
  FrameChange,
  FrameChanged,
  GivenRating,
  Harm,
  HarmClosed,
  HarmReported,
  ParticipantJoined,
  ParticipantLeft,
  PhaseEnded,
  PhaseEnding,
  PhaseResumed,
  RatingGiven,
  SessionHeld,
} from './event.js'
export { evolve } from './evolve.js'
export { type GroupPart, type GroupQuestion, type GroupRepair, type GroupRule, groupRepairOf } from './group-repair.js'
export type { LogMark } from './log-mark.js'
export { type EpisodeOutcome, isForWantOfAWord, outcomesOf, type Tally, tally } from './outcome.js'
export { type Change, type Changes, type ChangesDoNotFit, changesBetween, withChanges } from './patches.js'
export { personIn, perspectiveIn, present } from './people.js'
export { type Possibility, preview } from './preview.js'
export type { Pseudonyms } from './pseudonyms.js'
export { type Redacted, type Redaction, type Removed, redact } from './redact.js'
export type {
  AllianceAlreadyBegan,
  AllianceNotBegun,
  AllianceRejection,
  AlreadyTakesPart,
  AnotherRoleThanBefore,
  AttemptsUnderWay,
  CorrectionsAreWithdrawn,
  DeathIsItsOwnEnding,
  EntryDoesNotStand,
  EpisodeIsNoHarm,
  HarmAlreadyReported,
  HarmIsClosed,
  HarmIsNoEpisode,
  HasDied,
  HasLeft,
  NamedTwice,
  NoSuchEnding,
  NotATie,
  NotInTheTies,
  NotOfThisEnding,
  NotTheCurrentSession,
  NotTheirsToClose,
  NotTheirsToCloseHarm,
  NotTheirsToCorrect,
  ObserverTakesPart,
  OnlyPeopleRecord,
  PhaseIsOpen,
  PhaseIsOver,
  RecurrenceOfOpenEpisode,
  RoleNotInSetting,
  SessionNotLater,
  TooFewParticipants,
  TooFewWouldRemain,
  UnknownEntry,
  UnknownHarm,
  UnknownParticipant,
  UnknownPhase,
  WaivingIsALeaders,
  WouldBreakHistory,
} from './rejection.js'
export { type BrokenHistory, replay } from './replay.js'
export { sampleAlliance, sampleLog } from './sample-alliance.js'
export {
  type Alliance,
  type AllianceEntry,
  type AllianceRecord,
  type AllianceState,
  type Ended,
  type EndedPhase,
  type Gone,
  initial,
  type NotBegun,
  type OpenPhase,
  type Person,
  type PhasedEpisode,
  type RecordedHarm,
  type Running,
  type Spell,
} from './state.js'
export { levelOf } from './tie.js'
