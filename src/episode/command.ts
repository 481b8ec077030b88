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

/** Somebody reports a rupture; nobody else can know of one. */
export type ReportRupture = Asks<'ReportRupture', RuptureReported>
/** A further stretch of strain in the same episode. */
export type RecordMoment = Asks<'RecordMoment', MomentRecorded>
/** An observer codes a moment. */
export type CodeMarkers = Asks<'CodeMarkers', MarkersCoded>
/** Somebody saw it, and when. */
export type RecogniseRupture = Asks<'RecogniseRupture', RuptureRecognised>
/** One of the three measurements of severity. */
export type RateSeverity = Asks<'RateSeverity', SeverityRated>
/** What may have contributed, as one party’s reading or agreed. */
export type NameFactor = Asks<'NameFactor', FactorNamed>
/** How far one person contributed, in the eyes of whoever says so. */
export type RateContribution = Asks<'RateContribution', ContributionRated>
/** What it did to a person. */
export type NoteEffect = Asks<'NoteEffect', EffectNoted>
/** Where a bystander stands. */
export type NoteBystander = Asks<'NoteBystander', BystanderNoted>
/** Something the repair left behind. */
export type NoteLegacy = Asks<'NoteLegacy', LegacyNoted>
/** How far it is resolved, in the eyes of whoever says so; closes nothing. */
export type JudgeResolution = Asks<'JudgeResolution', ResolutionJudged>
/** An attempt at mending begins. */
export type BeginAttempt = Asks<'BeginAttempt', AttemptBegun>
/** A strategy was used within the attempt. */
export type UseStrategy = Asks<'UseStrategy', StrategyUsed>
/** A stage of a stage model was reached within the attempt. */
export type ReachStage = Asks<'ReachStage', StageReached>
/** The attempt ended, with its result. */
export type EndAttempt = Asks<'EndAttempt', AttemptEnded>
/** Says *resolved* and closes the episode on that word; an attempt under way has then worked. */
export type ResolveEpisode = Asks<'ResolveEpisode', ResolutionJudged>
/** The parties stop trying, and it is not resolved. */
export type StopRepair = Asks<'StopRepair', Omit<EpisodeClosed, 'as'>>

/** Everything that can be asked of an episode. */
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
