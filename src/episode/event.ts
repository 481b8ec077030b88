import type { NonEmpty } from '../kernel/inside.js'
import type * as vocabulary from '../vocabulary/inside.js'
import type { Judgement, Moment, Rupture, StageLabel, StrategyUse } from './content.js'

interface OfEpisode {
  /** When it was reported, and the source. */
  readonly stamp: vocabulary.Stamp
  /** The episode's name in the log, chosen by the person who reports it. */
  readonly episode: vocabulary.EpisodeId
}

interface SaidOfEpisode extends OfEpisode {
  /** When it was said, by which person, and for which audiences. */
  readonly stamp: vocabulary.WordStamp
}

/** A rupture was reported; the episode is open. */
export interface RuptureReported extends SaidOfEpisode {
  readonly _tag: 'RuptureReported'
  /** The rupture as first reported. */
  readonly rupture: Rupture
}
/** A further moment was recorded. */
export interface MomentRecorded extends OfEpisode {
  readonly _tag: 'MomentRecorded'
  /** The further stretch of strain. */
  readonly moment: Moment
}
/** An observer coded a moment. */
export interface MarkersCoded extends SaidOfEpisode {
  readonly _tag: 'MarkersCoded'
  /** The moment's place in the episode, counted from 1. */
  readonly moment: number
  /** The codes given. */
  readonly markers: NonEmpty<vocabulary.Marker>
  /** The kind of the moment as the coder codes it, where the codes do not say it. */
  readonly kind?: vocabulary.RuptureKind
}
/** A person saw the rupture. */
export interface RuptureRecognised extends SaidOfEpisode {
  readonly _tag: 'RuptureRecognised'
  /** The person who saw it, and when. */
  readonly recognition: {
    /** The person who saw it. */
    readonly who: vocabulary.ParticipantId
    /** When they saw it, which may be long after it began. */
    readonly happened: vocabulary.Happened
  }
}
/** One of the three measurements of severity was given. */
export interface SeverityRated extends SaidOfEpisode {
  readonly _tag: 'SeverityRated'
  /** Which measurement, and its value. */
  readonly severity: vocabulary.Severity
}
/** A contributing factor was named. */
export interface FactorNamed extends SaidOfEpisode {
  readonly _tag: 'FactorNamed'
  /** The factor, and how it is held. */
  readonly factor: {
    /** What may have contributed. */
    readonly factor: vocabulary.Factor
    /** Whether this is the source's own reading or what the parties agree on. */
    readonly held: vocabulary.Held
    /** The change of the frame it speaks of: the place of that entry in the log, its `seq`. */
    readonly frameChange?: number
  }
}
/** One person's contribution was rated. */
export interface ContributionRated extends SaidOfEpisode {
  readonly _tag: 'ContributionRated'
  /** The person, and how great the contribution was. */
  readonly contribution: {
    /** The person rated. */
    readonly of: vocabulary.ParticipantId
    /** From 1, not at all, to 5, to a great extent. */
    readonly rating: vocabulary.Rating
  }
}
/** An effect on a person was noted. */
export interface EffectNoted extends SaidOfEpisode {
  readonly _tag: 'EffectNoted'
  /** The effect, and the person. */
  readonly effect: {
    /** The person affected. */
    readonly on: vocabulary.ParticipantId
    /** What the rupture did to this person. */
    readonly effect: vocabulary.Effect
  }
}
/** A bystander's state was noted. */
export interface BystanderNoted extends SaidOfEpisode {
  readonly _tag: 'BystanderNoted'
  /** The bystander, and the state. */
  readonly bystander: {
    /** The bystander, a person who was not a party. */
    readonly who: vocabulary.ParticipantId
    /** The bystander's state; only they themselves can say *processed*. */
    readonly state: Exclude<vocabulary.BystanderState, 'not-asked'>
  }
}
/** A legacy of the repair was noted. */
export interface LegacyNoted extends SaidOfEpisode {
  readonly _tag: 'LegacyNoted'
  /** The legacy, and the person. */
  readonly legacy: {
    /** The person who has it. */
    readonly for: vocabulary.ParticipantId
    /** What the repair left behind. */
    readonly legacy: vocabulary.Legacy
  }
}
/** A source judged how far the episode is resolved. */
export interface ResolutionJudged extends SaidOfEpisode {
  readonly _tag: 'ResolutionJudged'
  /** How far it is resolved. */
  readonly judgement: Judgement
}
/** An attempt at repair began. */
export interface AttemptBegun extends OfEpisode {
  readonly _tag: 'AttemptBegun'
  /** The person who began it, and when. */
  readonly attempt: {
    /** The person who began it; a client or a member can, too. */
    readonly startedBy: vocabulary.ParticipantId
    /** When it began. */
    readonly happened: vocabulary.Happened
  }
}
/** A strategy was used. */
export interface StrategyUsed extends OfEpisode {
  readonly _tag: 'StrategyUsed'
  /** The strategy, and the person who used it. */
  readonly use: StrategyUse
}
/** A stage was reached. */
export interface StageReached extends OfEpisode {
  readonly _tag: 'StageReached'
  /** The stage, and its model. */
  readonly stage: StageLabel
}
/** A response hindered the repair, as the source sees it. It names no person, and a question about safety is none. */
export interface ResponseHindered extends SaidOfEpisode {
  readonly _tag: 'ResponseHindered'
  /** The attempt it hindered, counted from 1, where it was one. */
  readonly attempt?: number
  /** What the response was like. */
  readonly kind: vocabulary.HinderingResponse
}
/** The attempt ended. */
export interface AttemptEnded extends OfEpisode {
  readonly _tag: 'AttemptEnded'
  /** The result of the attempt. */
  readonly result: vocabulary.AttemptResult
}
interface ResolvedOrStopped extends OfEpisode {
  readonly _tag: 'EpisodeClosed'
  /** How it closed: resolved, or the parties stopped trying. */
  readonly as: 'resolved' | 'stopped'
  readonly why?: never
}
interface PassedOrReferred extends OfEpisode {
  readonly _tag: 'EpisodeClosed'
  /** It passed by itself, or it led to a referral. */
  readonly as: 'faded' | 'led-to-referral'
  readonly why?: never
}
interface LetGo extends OfEpisode {
  readonly _tag: 'EpisodeClosed'
  /** It was let go. */
  readonly as: 'let-go'
  /** The reason for letting it go; only where it was let go. */
  readonly why?: vocabulary.LettingGoReason
}
/** A closing that calls the episode neither resolved nor given up. */
export type ClosedUnmended = PassedOrReferred | LetGo
/** A source closed the episode, and said how. */
export type EpisodeClosed = ResolvedOrStopped | ClosedUnmended
/** A person was asked for a judgement and gave none. */
export interface JudgementAsked extends SaidOfEpisode {
  readonly _tag: 'JudgementAsked'
  /** The person asked, and what came of it. */
  readonly asked: {
    /** The person asked. */
    readonly who: vocabulary.ParticipantId
    /** Whether no answer came, or the person declined to judge. */
    readonly answer: 'no-answer' | 'declined'
  }
}

/** The event that each command of an episode records; the command has the same content. Three more commands close an episode. */
export interface EpisodeEventOf {
  /** A person reports a rupture; only people know of one. */
  readonly ReportRupture: RuptureReported
  /** A further stretch of strain in the same episode. */
  readonly RecordMoment: MomentRecorded
  /** An observer codes a moment. */
  readonly CodeMarkers: MarkersCoded
  /** A person saw it, and when. */
  readonly RecogniseRupture: RuptureRecognised
  /** One of the three measurements of severity. */
  readonly RateSeverity: SeverityRated
  /** What may have contributed, as one person's reading or agreed by the parties. */
  readonly NameFactor: FactorNamed
  /** How far one person contributed, as the source sees it. */
  readonly RateContribution: ContributionRated
  /** What the rupture did to a person. */
  readonly NoteEffect: EffectNoted
  /** A bystander's state. */
  readonly NoteBystander: BystanderNoted
  /** Something the repair left behind. */
  readonly NoteLegacy: LegacyNoted
  /** What the response was like that hindered an attempt, as the source sees it. */
  readonly NoteHindrance: ResponseHindered
  /** How far it is resolved, as the source sees it; it closes nothing. */
  readonly JudgeResolution: ResolutionJudged
  /** A person was asked to judge it, and did not answer or declined. */
  readonly AskForJudgement: JudgementAsked
  /** An attempt at repair begins. */
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

/** Any event of an episode. */
export type EpisodeEvent = EpisodeEventOf[keyof EpisodeEventOf] | EpisodeClosed

/** An event that says something of an episode and never moves the machine; it may follow after the episode has closed. */
export type EpisodeWord =
  | MarkersCoded
  | RuptureRecognised
  | SeverityRated
  | FactorNamed
  | ContributionRated
  | EffectNoted
  | BystanderNoted
  | LegacyNoted
  | ResponseHindered
  | ResolutionJudged
  | JudgementAsked
