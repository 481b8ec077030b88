/** Zero for every tag of a union; adding a tag to the union breaks compilation here. */
import type { AllianceEvent, AllianceRejection, AllianceState } from 'rupture-repair'
import type { EpisodeEvent, EpisodeRejection, EpisodeState } from 'rupture-repair/episode'
import type { Counts } from './counted.js'

export const episodeStates = (): Counts<EpisodeState['_tag']> => ({
  Unreported: 0,
  Unattended: 0,
  BeingWorkedOn: 0,
  Paused: 0,
  Closed: 0,
})

export const episodeEvents = (): Counts<EpisodeEvent['_tag']> => ({
  RuptureReported: 0,
  MomentRecorded: 0,
  MarkersCoded: 0,
  RuptureRecognised: 0,
  SeverityRated: 0,
  FactorNamed: 0,
  ContributionRated: 0,
  EffectNoted: 0,
  BystanderNoted: 0,
  LegacyNoted: 0,
  ResolutionJudged: 0,
  AttemptBegun: 0,
  StrategyUsed: 0,
  StageReached: 0,
  AttemptEnded: 0,
  EpisodeClosed: 0,
})

export const episodeRejections = (): Counts<EpisodeRejection['_tag']> => ({
  UnknownEpisode: 0,
  EpisodeAlreadyReported: 0,
  EpisodeIsClosed: 0,
  AttemptUnderWay: 0,
  NoAttemptUnderWay: 0,
  NothingAttempted: 0,
  NotJudgedResolved: 0,
  UnknownMoment: 0,
  ImpactIsAnObservers: 0,
  OnlyTheirOwnWord: 0,
  PartyIsNoBystander: 0,
  HappenedAfterReported: 0,
  NotASessionNumber: 0,
})

export const allianceStates = (): Counts<AllianceState['_tag']> => ({ NotBegun: 0, Running: 0, Ended: 0 })

export const allianceEvents = (): Counts<AllianceEvent['_tag']> => ({
  AllianceBegan: 0,
  SessionHeld: 0,
  ParticipantJoined: 0,
  ParticipantLeft: 0,
  RatingGiven: 0,
  FrameChanged: 0,
  PhaseEnded: 0,
  EndingAccounted: 0,
  PhaseResumed: 0,
  HarmReported: 0,
  HarmClosed: 0,
  EntryAmended: 0,
  EntryWithdrawn: 0,
  ...episodeEvents(),
})

export const allianceRejections = (): Counts<AllianceRejection['_tag']> => ({
  AllianceNotBegun: 0,
  AllianceAlreadyBegan: 0,
  TooFewParticipants: 0,
  RoleNotInSetting: 0,
  AlreadyTakesPart: 0,
  UnknownParticipant: 0,
  HasLeft: 0,
  NotTheCurrentSession: 0,
  SessionNotLater: 0,
  PhaseIsOver: 0,
  PhaseIsOpen: 0,
  UnknownPhase: 0,
  TooFewWouldRemain: 0,
  NotATie: 0,
  NotInTheTies: 0,
  RecurrenceOfOpenEpisode: 0,
  AttemptsUnderWay: 0,
  WaivingIsALeaders: 0,
  NoSuchEnding: 0,
  DeathIsItsOwnEnding: 0,
  NotOfThisEnding: 0,
  UnknownHarm: 0,
  HarmAlreadyReported: 0,
  HarmIsClosed: 0,
  NotTheirsToCloseHarm: 0,
  HarmIsNoEpisode: 0,
  EpisodeIsNoHarm: 0,
  OnlyPeopleRecord: 0,
  AnotherRoleThanBefore: 0,
  HasDied: 0,
  ObserverTakesPart: 0,
  NamedTwice: 0,
  NotTheirsToClose: 0,
  UnknownEntry: 0,
  EntryDoesNotStand: 0,
  CorrectionsAreWithdrawn: 0,
  NotTheirsToCorrect: 0,
  WouldBreakHistory: 0,
  ...episodeRejections(),
})
