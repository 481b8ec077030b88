import type { NonEmpty } from '../kernel/inside.js'
import type * as vocabulary from '../vocabulary/inside.js'

/** A stretch of strain: its kind, when it happened, what it touched and what an observer coded in it. */
export interface Moment {
  /** Whether a person turned away from the other or the work, against them, or both; left out where no one has said. */
  readonly kind?: vocabulary.RuptureKind
  /** When it happened. */
  readonly happened: vocabulary.Happened
  /** What it touched: tasks, goals, the bond. */
  readonly components?: readonly vocabulary.Component[]
  /** What an observer coded in it. */
  readonly markers?: readonly vocabulary.Marker[]
}

/** A rupture as first reported. It names no initiator: some people express it, it is directed to some, and it affects some. */
export interface Rupture {
  /** The ties that are strained. */
  readonly ties: NonEmpty<vocabulary.Tie>
  /** The people who showed it; empty where that is not said. */
  readonly expressedBy: readonly vocabulary.ParticipantId[]
  /** The people it was directed to; empty where that is not said. */
  readonly directedTo: readonly vocabulary.TieEnd[]
  /** The people it hurt. Their judgement confirms a resolution; where the list is empty, that of the people who expressed it does. */
  readonly affected: readonly vocabulary.ParticipantId[]
  /** The first stretch of strain. */
  readonly moment: Moment
  /** The earlier, closed episode that came back in this one. */
  readonly recurrenceOf?: vocabulary.EpisodeId
  /** The movement of scores that made a person ask; the report is that person's. */
  readonly promptedBy?: {
    /** The name of the rule that found the movement. */
    readonly rule: string
    /** The session the movement began from. */
    readonly from: number
    /** The session it led to. */
    readonly to: number
  }
}

/** What a strategy was aimed at: either a tie or a person, never both. */
export type StrategyTarget =
  | {
      /** The tie, which need not be one that was strained. */
      readonly tie: vocabulary.Tie
    }
  | {
      /** The person. */
      readonly participant: vocabulary.ParticipantId
    }

/** One use of a strategy. A field left out is read from the strategy's families. */
export interface StrategyUse {
  /** What was done. */
  readonly strategy: vocabulary.Strategy
  /** The person who did it; a client or a member can, too. */
  readonly usedBy: vocabulary.ParticipantId
  /** What it was aimed at, where that is said. */
  readonly target?: StrategyTarget
  /** Whether this use restored collaboration or explored the reasons behind the rupture. */
  readonly emphasis?: Exclude<vocabulary.Emphasis, 'either'>
  /** Whether this use named the rupture. */
  readonly directness?: Exclude<vocabulary.Directness, 'either'>
  /** Whether it was used in the rupture itself or in a later session. */
  readonly timing?: Exclude<vocabulary.Timing, 'either'>
}

/** A label of a stage model. The machine gives it no meaning, so one record can be read against several models. */
export interface StageLabel {
  /** The name of the stage model. */
  readonly model: string
  /** The name of the stage in that model. */
  readonly stage: string
}

interface JudgedInWords {
  /** The alliance now, compared with before the rupture. */
  readonly allianceAfter?: vocabulary.AllianceAfter
  /** The way in which it is over for the source without a repair. */
  readonly over?: vocabulary.WayOver
}
interface RatedOnOwnScale extends JudgedInWords {
  /** From 1, not resolved, to 5, resolved to a great extent; 3 is about back to where it was. */
  readonly rating: vocabulary.Rating
  readonly scale?: never
}
interface RatedOnAnotherScale extends JudgedInWords {
  /** The rating, in the steps of that scale. */
  readonly rating: number
  /** The name of the scale; its cut is an argument of whatever counts. */
  readonly scale: string
}
interface NotRated extends JudgedInWords {
  readonly rating?: never
  readonly scale?: never
}

/** A source's judgement of how far an episode is resolved: a rating, words, or both. */
export type Judgement =
  | RatedOnOwnScale
  | RatedOnAnotherScale
  | (NotRated & Required<Pick<JudgedInWords, 'allianceAfter'>>)
  | (NotRated & Required<Pick<JudgedInWords, 'over'>>)
