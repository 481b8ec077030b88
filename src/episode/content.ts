import type { NonEmpty } from '../kernel/index.js'
import type {
  AllianceAfter,
  Component,
  Directness,
  Emphasis,
  EpisodeId,
  Happened,
  Marker,
  ParticipantId,
  Rating,
  RuptureKind,
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
