import type { NonEmpty } from '../kernel/index.js'
import type {
  AttemptResult,
  BystanderState,
  Effect,
  EpisodeId,
  Factor,
  Happened,
  Held,
  Legacy,
  Marker,
  ParticipantId,
  Rating,
  Severity,
  Stamp,
} from '../vocabulary/index.js'
import type { Judgement, Moment, Rupture, StageLabel, StrategyUse } from './content.js'

interface OfEpisode {
  /** When it was reported, and by whom. */
  readonly stamp: Stamp
  /** The name the episode goes by in the log, chosen by whoever reports it first. */
  readonly episode: EpisodeId
}

/** A rupture was reported; the episode is open. */
export interface RuptureReported extends OfEpisode {
  readonly _tag: 'RuptureReported'
  /** The rupture as first told. */
  readonly rupture: Rupture
}
/** A further moment was recorded. */
export interface MomentRecorded extends OfEpisode {
  readonly _tag: 'MomentRecorded'
  /** The further stretch of strain. */
  readonly moment: Moment
}
/** An observer coded a moment. */
export interface MarkersCoded extends OfEpisode {
  readonly _tag: 'MarkersCoded'
  /** The moment’s place in the episode, counted from 1. */
  readonly moment: number
  /** The codes that were given. */
  readonly markers: NonEmpty<Marker>
}
/** Somebody saw the rupture. */
export interface RuptureRecognised extends OfEpisode {
  readonly _tag: 'RuptureRecognised'
  /** Who saw it, and when. */
  readonly recognition: {
    /** Who saw it. */
    readonly who: ParticipantId
    /** When they saw it, which may be long after it began. */
    readonly happened: Happened
  }
}
/** One of the three measurements of severity was given. */
export interface SeverityRated extends OfEpisode {
  readonly _tag: 'SeverityRated'
  /** Which measurement, and its value. */
  readonly severity: Severity
}
/** A contributing factor was named. */
export interface FactorNamed extends OfEpisode {
  readonly _tag: 'FactorNamed'
  /** What may have contributed, and how it is held. */
  readonly factor: {
    /** What may have contributed. */
    readonly factor: Factor
    /** Whether this is one reading or what the parties agree on. */
    readonly held: Held
  }
}
/** One person’s contribution was rated. */
export interface ContributionRated extends OfEpisode {
  readonly _tag: 'ContributionRated'
  /** Whose contribution, and how great. */
  readonly contribution: {
    /** Whose contribution is rated. */
    readonly of: ParticipantId
    /** From 1, not at all, to 5, to a great extent. */
    readonly rating: Rating
  }
}
/** An effect on a person was noted. */
export interface EffectNoted extends OfEpisode {
  readonly _tag: 'EffectNoted'
  /** What it did, and to whom. */
  readonly effect: {
    /** The person it did something to. */
    readonly on: ParticipantId
    /** What it did to them. */
    readonly effect: Effect
  }
}
/** Where a bystander stands was noted. */
export interface BystanderNoted extends OfEpisode {
  readonly _tag: 'BystanderNoted'
  /** Who, and where they stand. */
  readonly bystander: {
    /** The bystander: somebody who was not a party. */
    readonly who: ParticipantId
    /** Where they stand; *processed* rests on their own word. */
    readonly state: Exclude<BystanderState, 'not-asked'>
  }
}
/** Something the repair left behind was noted. */
export interface LegacyNoted extends OfEpisode {
  readonly _tag: 'LegacyNoted'
  /** What was left behind, and for whom. */
  readonly legacy: {
    /** The person it was left to. */
    readonly for: ParticipantId
    /** What the repair left behind. */
    readonly legacy: Legacy
  }
}
/** Somebody judged how far it is resolved. */
export interface ResolutionJudged extends OfEpisode {
  readonly _tag: 'ResolutionJudged'
  /** How far it is resolved. */
  readonly judgement: Judgement
}
/** An attempt at mending began. */
export interface AttemptBegun extends OfEpisode {
  readonly _tag: 'AttemptBegun'
  /** Who began it, and when. */
  readonly attempt: {
    /** Who began it; a client or a member can too. */
    readonly startedBy: ParticipantId
    /** When it began. */
    readonly happened: Happened
  }
}
/** A strategy was used. */
export interface StrategyUsed extends OfEpisode {
  readonly _tag: 'StrategyUsed'
  /** What was done, and by whom. */
  readonly use: StrategyUse
}
/** A stage was reached. */
export interface StageReached extends OfEpisode {
  readonly _tag: 'StageReached'
  /** Which stage of which model. */
  readonly stage: StageLabel
}
/** The attempt ended. */
export interface AttemptEnded extends OfEpisode {
  readonly _tag: 'AttemptEnded'
  /** What the attempt came to. */
  readonly result: AttemptResult
}
/** Somebody closed the episode, as resolved or because they stopped trying. */
export interface EpisodeClosed extends OfEpisode {
  readonly _tag: 'EpisodeClosed'
  /** Whether somebody called it resolved, or the parties stopped trying. */
  readonly as: 'resolved' | 'stopped'
}

/** The event that each command of an episode records. The command holds what its event holds; two more close an episode. */
export interface EpisodeEventOf {
  /** Somebody reports a rupture; nobody else can know of one. */
  readonly ReportRupture: RuptureReported
  /** A further stretch of strain in the same episode. */
  readonly RecordMoment: MomentRecorded
  /** An observer codes a moment. */
  readonly CodeMarkers: MarkersCoded
  /** Somebody saw it, and when. */
  readonly RecogniseRupture: RuptureRecognised
  /** One of the three measurements of severity. */
  readonly RateSeverity: SeverityRated
  /** What may have contributed, as one party’s reading or agreed. */
  readonly NameFactor: FactorNamed
  /** How far one person contributed, in the eyes of whoever says so. */
  readonly RateContribution: ContributionRated
  /** What it did to a person. */
  readonly NoteEffect: EffectNoted
  /** Where a bystander stands. */
  readonly NoteBystander: BystanderNoted
  /** Something the repair left behind. */
  readonly NoteLegacy: LegacyNoted
  /** How far it is resolved, in the eyes of whoever says so; closes nothing. */
  readonly JudgeResolution: ResolutionJudged
  /** An attempt at mending begins. */
  readonly BeginAttempt: AttemptBegun
  /** A strategy was used within the attempt. */
  readonly UseStrategy: StrategyUsed
  /** A stage of a stage model was reached within the attempt. */
  readonly ReachStage: StageReached
  /** The attempt ended, with its result. */
  readonly EndAttempt: AttemptEnded
}

/** One step within an attempt. */
export type AttemptStep = StrategyUsed | StageReached

/** Everything that can stand in an episode’s record. */
export type EpisodeEvent = EpisodeEventOf[keyof EpisodeEventOf] | EpisodeClosed

/** What anyone may still say of an episode after it has closed; words never move the machine. */
export type EpisodeWord = Exclude<
  EpisodeEvent,
  RuptureReported | MomentRecorded | AttemptBegun | AttemptStep | AttemptEnded | EpisodeClosed
>
