export { afterReport } from './after-report.js'
export type {
  Asks,
  BeginAttempt,
  CodeMarkers,
  EndAttempt,
  EpisodeCommand,
  JudgeResolution,
  NameFactor,
  NoteBystander,
  NoteEffect,
  NoteLegacy,
  RateContribution,
  RateSeverity,
  ReachStage,
  RecogniseRupture,
  RecordMoment,
  ReportRupture,
  ResolveEpisode,
  StopRepair,
  UseStrategy,
} from './command.js'
export { decide, eventsOf } from './decide.js'
export type {
  AttemptBegun,
  AttemptEnded,
  AttemptStep,
  BystanderNoted,
  ContributionRated,
  EffectNoted,
  EpisodeClosed,
  EpisodeEvent,
  EpisodeWord,
  FactorNamed,
  Judgement,
  LegacyNoted,
  MarkersCoded,
  Moment,
  MomentRecorded,
  ResolutionJudged,
  Rupture,
  RuptureRecognised,
  RuptureReported,
  SeverityRated,
  StageLabel,
  StageReached,
  StrategyUse,
  StrategyUsed,
} from './event.js'
export { close, evolve } from './evolve.js'
export { obstacle } from './obstacle.js'
export { isResolved, outcomeOf, type Surroundings, standingOf } from './outcome.js'
export { preview, takes } from './preview.js'
export type { Proposal } from './proposal.js'
export { attemptsOf, componentsOf, injuredIn, kindsOf, momentsOf, partiesOf, saidAs } from './record.js'
export type {
  AttemptUnderWay,
  EpisodeAlreadyReported,
  EpisodeIsClosed,
  EpisodeRejection,
  HappenedAfterReported,
  ImpactIsAnObservers,
  NoAttemptUnderWay,
  NothingAttempted,
  NotJudgedResolved,
  OnlyTheirOwnWord,
  PartyIsNoBystander,
  UnknownEpisode,
  UnknownMoment,
} from './rejection.js'
export {
  type BeingWorkedOn,
  type Closed,
  type Closing,
  type EndedAttempt,
  type Episode,
  type EpisodeRecord,
  type EpisodeState,
  initial,
  type OpenAttempt,
  type OpenEpisode,
  type Paused,
  type Unattended,
  type Unreported,
} from './state.js'
export { latestWords, sameSource } from './word.js'
