import type { NonEmpty } from '../kernel/index.js'
import type {
  AllianceAfter,
  AttemptResult,
  BystanderState,
  Component,
  Directness,
  Effect,
  Emphasis,
  EpisodeId,
  Factor,
  Happened,
  Held,
  Legacy,
  Marker,
  ParticipantId,
  Rating,
  RuptureKind,
  Severity,
  Stamp,
  Strategy,
  Tie,
  TieEnd,
  Timing,
} from '../vocabulary/index.js'

/** A stretch of strain: its kind, when it happened, what it touched and what an observer coded in it. */
export interface Moment {
  /** Away from the other or the work, against them, or both. */
  readonly kind: RuptureKind
  /** When it happened. */
  readonly happened: Happened
  /** What it touched: tasks, goals, the bond. */
  readonly components?: readonly Component[]
  /** What an observer coded in it. */
  readonly markers?: readonly Marker[]
}

/** A rupture as first reported. Nobody is its initiator by fiat: it is expressed by some, directed to some, and affects some. */
export interface Rupture {
  /** The ties that are strained. */
  readonly ties: NonEmpty<Tie>
  /** Who showed it; empty where that is not said. */
  readonly expressedBy: readonly ParticipantId[]
  /** Towards whom; empty where that is not said. */
  readonly directedTo: readonly TieEnd[]
  /** Whom it did something to; their word confirms a resolution. Left empty, the word of those who showed it does. */
  readonly affected: readonly ParticipantId[]
  /** The first stretch of strain that is told. */
  readonly moment: Moment
  /** The earlier episode, closed by now, that came back in this one. */
  readonly recurrenceOf?: EpisodeId
  /** The score movement that made somebody ask; the report itself is a person’s. */
  readonly promptedBy?: {
    /** The name of the rule that found the movement. */
    readonly rule: string
    /** The session the movement began from. */
    readonly from: number
    /** The session it led to. */
    readonly to: number
  }
}

/** One use of a strategy; what it leaves out is read from the strategy’s families. */
export interface StrategyUse {
  /** What was done. */
  readonly strategy: Strategy
  /** Who did it; a client or a member can too. */
  readonly usedBy: ParticipantId
  /** Whether this use restored collaboration or explored what lay behind. */
  readonly emphasis?: Exclude<Emphasis, 'either'>
  /** Whether this use named the rupture. */
  readonly directness?: Exclude<Directness, 'either'>
  /** Whether it was used in the rupture itself or in a later session. */
  readonly timing?: Exclude<Timing, 'either'>
}

/** A label of a stage model; the machine gives it no meaning, so that one record can be read against several models. */
export interface StageLabel {
  /** The name of the stage model. */
  readonly model: string
  /** The name of the stage in that model. */
  readonly stage: string
}

/** How far it is resolved, in the eyes of whoever says so. */
export interface Judgement {
  /** From 1, not resolved, to 5, resolved to a great extent; 3 is about back to where it was. */
  readonly rating: Rating
  /** The alliance now, compared with before the rupture. */
  readonly allianceAfter?: AllianceAfter
}

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

/** What anyone may still say of an episode after it has closed; words never move the machine. */
export type EpisodeWord =
  | MarkersCoded
  | RuptureRecognised
  | SeverityRated
  | FactorNamed
  | ContributionRated
  | EffectNoted
  | BystanderNoted
  | LegacyNoted
  | ResolutionJudged

/** One step within an attempt. */
export type AttemptStep = StrategyUsed | StageReached

/** Everything that can stand in an episode’s record. */
export type EpisodeEvent =
  | RuptureReported
  | MomentRecorded
  | EpisodeWord
  | AttemptBegun
  | AttemptStep
  | AttemptEnded
  | EpisodeClosed
