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
  readonly kind: RuptureKind
  readonly happened: Happened
  readonly components?: readonly Component[]
  readonly markers?: readonly Marker[]
}

/** A rupture as first reported. Nobody is its initiator by fiat: it is expressed by some, directed to some, and affects some. */
export interface Rupture {
  readonly ties: NonEmpty<Tie>
  readonly expressedBy: readonly ParticipantId[]
  readonly directedTo: readonly TieEnd[]
  readonly affected: readonly ParticipantId[]
  readonly moment: Moment
  /** The earlier episode, closed by now, that came back in this one. */
  readonly recurrenceOf?: EpisodeId
  /** The score movement that made somebody ask; the report itself is a person’s. */
  readonly promptedBy?: { readonly rule: string; readonly from: number; readonly to: number }
}

/** One use of a strategy; what it leaves out is read from the strategy’s families. */
export interface StrategyUse {
  readonly strategy: Strategy
  readonly usedBy: ParticipantId
  readonly emphasis?: Exclude<Emphasis, 'either'>
  readonly directness?: Exclude<Directness, 'either'>
  readonly timing?: Exclude<Timing, 'either'>
}

/** A label of a stage model; the machine gives it no meaning, so that one record can be read against several models. */
export interface StageLabel {
  readonly model: string
  readonly stage: string
}

/** How far it is resolved, in the eyes of whoever says so. */
export interface Judgement {
  readonly rating: Rating
  readonly allianceAfter?: AllianceAfter
}

interface OfEpisode {
  readonly stamp: Stamp
  readonly episode: EpisodeId
}

/** A rupture was reported; the episode is open. */
export interface RuptureReported extends OfEpisode {
  readonly _tag: 'RuptureReported'
  readonly rupture: Rupture
}
/** A further moment was recorded. */
export interface MomentRecorded extends OfEpisode {
  readonly _tag: 'MomentRecorded'
  readonly moment: Moment
}
/** An observer coded a moment. */
export interface MarkersCoded extends OfEpisode {
  readonly _tag: 'MarkersCoded'
  /** The moment’s place in the episode, counted from 1. */
  readonly moment: number
  readonly markers: NonEmpty<Marker>
}
/** Somebody saw the rupture. */
export interface RuptureRecognised extends OfEpisode {
  readonly _tag: 'RuptureRecognised'
  readonly recognition: { readonly who: ParticipantId; readonly happened: Happened }
}
/** One of the three measurements of severity was given. */
export interface SeverityRated extends OfEpisode {
  readonly _tag: 'SeverityRated'
  readonly severity: Severity
}
/** A contributing factor was named. */
export interface FactorNamed extends OfEpisode {
  readonly _tag: 'FactorNamed'
  readonly factor: { readonly factor: Factor; readonly held: Held }
}
/** One person’s contribution was rated. */
export interface ContributionRated extends OfEpisode {
  readonly _tag: 'ContributionRated'
  readonly contribution: { readonly of: ParticipantId; readonly rating: Rating }
}
/** An effect on a person was noted. */
export interface EffectNoted extends OfEpisode {
  readonly _tag: 'EffectNoted'
  readonly effect: { readonly on: ParticipantId; readonly effect: Effect }
}
/** Where a bystander stands was noted. */
export interface BystanderNoted extends OfEpisode {
  readonly _tag: 'BystanderNoted'
  readonly bystander: { readonly who: ParticipantId; readonly state: Exclude<BystanderState, 'not-asked'> }
}
/** Something the repair left behind was noted. */
export interface LegacyNoted extends OfEpisode {
  readonly _tag: 'LegacyNoted'
  readonly legacy: { readonly for: ParticipantId; readonly legacy: Legacy }
}
/** Somebody judged how far it is resolved. */
export interface ResolutionJudged extends OfEpisode {
  readonly _tag: 'ResolutionJudged'
  readonly judgement: Judgement
}
/** An attempt at mending began. */
export interface AttemptBegun extends OfEpisode {
  readonly _tag: 'AttemptBegun'
  readonly attempt: { readonly startedBy: ParticipantId; readonly happened: Happened }
}
/** A strategy was used. */
export interface StrategyUsed extends OfEpisode {
  readonly _tag: 'StrategyUsed'
  readonly use: StrategyUse
}
/** A stage was reached. */
export interface StageReached extends OfEpisode {
  readonly _tag: 'StageReached'
  readonly stage: StageLabel
}
/** The attempt ended. */
export interface AttemptEnded extends OfEpisode {
  readonly _tag: 'AttemptEnded'
  readonly result: AttemptResult
}
/** Somebody closed the episode, as resolved or because they stopped trying. */
export interface EpisodeClosed extends OfEpisode {
  readonly _tag: 'EpisodeClosed'
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
