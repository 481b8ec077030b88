export { type Acceptance, accept } from './accept.js'
export { type Batch, type BatchRejection, recordAll } from './batch.js'
export type {
  AccountForEnding,
  AllianceCommand,
  BeginAlliance,
  ChangeFrame,
  CloseHarm,
  EndPhase,
  GiveRating,
  HoldSession,
  Join,
  Leave,
  OwnAccount,
  ReportHarm,
  ResumePhase,
} from './command.js'
export { decide } from './decide.js'
export { type Decider, decider } from './decider.js'
export { accountsIn, isAttributed } from './ending.js'
export type {
  AllianceBegan,
  AllianceEvent,
  Beginning,
  Departure,
  EndingAccount,
  EndingAccounted,
  EndingNamed,
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
export { type EpisodeOutcome, outcomesOf, type Tally, tally } from './outcome.js'
export { type Changes, changesBetween, withChanges } from './patches.js'
export { personIn, perspectiveIn, present } from './people.js'
export { type Possibility, preview } from './preview.js'
export type {
  AllianceAlreadyBegan,
  AllianceNotBegun,
  AllianceRejection,
  AlreadyTakesPart,
  AnotherRoleThanBefore,
  AttemptsUnderWay,
  DeathIsItsOwnEnding,
  HarmAlreadyReported,
  HarmIsClosed,
  HasDied,
  HasLeft,
  NamedTwice,
  NoSuchEnding,
  NotATie,
  NotInTheTies,
  NotOfThisEnding,
  NotTheCurrentSession,
  NotTheirsToClose,
  ObserverTakesPart,
  OnlyPeopleRecord,
  PhaseIsOpen,
  PhaseIsOver,
  RecurrenceOfOpenEpisode,
  RoleNotInSetting,
  SessionNotLater,
  TooFewParticipants,
  TooFewWouldRemain,
  UnknownHarm,
  UnknownParticipant,
  UnknownPhase,
  WaivingIsALeaders,
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
