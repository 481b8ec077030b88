import type {
  AttemptBegun,
  AttemptEnded,
  BystanderNoted,
  ContributionRated,
  EffectNoted,
  EpisodeClosed,
  FactorNamed,
  LegacyNoted,
  MarkersCoded,
  MomentRecorded,
  ResolutionJudged,
  RuptureRecognised,
  RuptureReported,
  SeverityRated,
  StageReached,
  StrategyUsed,
} from './event.js'

/** The imperative of an event: the same content, asked for instead of done. */
export type Asks<Tag extends string, Event> = Omit<Event, '_tag'> & { readonly _tag: Tag }

export type ReportRupture = Asks<'ReportRupture', RuptureReported>
export type RecordMoment = Asks<'RecordMoment', MomentRecorded>
export type CodeMarkers = Asks<'CodeMarkers', MarkersCoded>
export type RecogniseRupture = Asks<'RecogniseRupture', RuptureRecognised>
export type RateSeverity = Asks<'RateSeverity', SeverityRated>
export type NameFactor = Asks<'NameFactor', FactorNamed>
export type RateContribution = Asks<'RateContribution', ContributionRated>
export type NoteEffect = Asks<'NoteEffect', EffectNoted>
export type NoteBystander = Asks<'NoteBystander', BystanderNoted>
export type NoteLegacy = Asks<'NoteLegacy', LegacyNoted>
export type JudgeResolution = Asks<'JudgeResolution', ResolutionJudged>
export type BeginAttempt = Asks<'BeginAttempt', AttemptBegun>
export type UseStrategy = Asks<'UseStrategy', StrategyUsed>
export type ReachStage = Asks<'ReachStage', StageReached>
export type EndAttempt = Asks<'EndAttempt', AttemptEnded>
/** Says *resolved* and closes the episode on that word; an attempt under way has then worked. */
export type ResolveEpisode = Asks<'ResolveEpisode', ResolutionJudged>
/** The parties stop trying, and it is not resolved. */
export type StopRepair = Asks<'StopRepair', Omit<EpisodeClosed, 'as'>>

export type EpisodeCommand =
  | ReportRupture
  | RecordMoment
  | CodeMarkers
  | RecogniseRupture
  | RateSeverity
  | NameFactor
  | RateContribution
  | NoteEffect
  | NoteBystander
  | NoteLegacy
  | JudgeResolution
  | BeginAttempt
  | UseStrategy
  | ReachStage
  | EndAttempt
  | ResolveEpisode
  | StopRepair
