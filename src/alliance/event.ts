import type { EpisodeEvent } from '../episode/index.js'
import type { NonEmpty } from '../kernel/index.js'
import type {
  Audience,
  EndingReason,
  EpisodeId,
  FrameAspect,
  FrameManner,
  Happened,
  HarmEnding,
  HarmId,
  HarmKind,
  Medium,
  Participant,
  ParticipantId,
  Provenance,
  RatingCondition,
  Setting,
  Stamp,
  Tie,
} from '../vocabulary/index.js'

/** The frame an alliance begins in. */
export interface Beginning {
  readonly setting: Setting
  readonly medium: Medium
  /** Simulated and invented records say so, and everything made from them repeats it. */
  readonly provenance: Provenance
  readonly participants: readonly Participant[]
}

/** Scores on an instrument’s own dimensions, of one tie, by whoever the stamp names. */
export interface GivenRating {
  readonly of: Tie
  readonly instrument: string
  readonly scores: Readonly<Record<string, number | null>>
  readonly happened?: Happened
  readonly visibleTo?: NonEmpty<Audience>
  readonly condition?: RatingCondition
}

/** A change of the frame; by whom matters when it was one-sided. */
export interface FrameChange {
  readonly aspect: FrameAspect
  readonly manner: FrameManner
  readonly changedBy: NonEmpty<ParticipantId>
  readonly happened: Happened
}

/** How a phase ended. Death is its own ending and nobody’s leaving. */
export type PhaseEnding =
  | { readonly _tag: 'together' }
  | { readonly _tag: 'left'; readonly leavers: NonEmpty<ParticipantId> }
  | { readonly _tag: 'unknown' }
  | { readonly _tag: 'death'; readonly of: ParticipantId }

/** How a person went from an alliance that goes on. */
export type Departure = { readonly _tag: 'left' } | { readonly _tag: 'death' }

/** The ending an account speaks of. */
export type EndingNamed =
  | { readonly _tag: 'phase'; readonly phase: number }
  | { readonly _tag: 'departure'; readonly participant: ParticipantId }

/** One source’s account of an ending: why, and because of which episodes or harms. */
export interface EndingAccount {
  readonly of: EndingNamed
  readonly reason: EndingReason
  readonly attributedTo: readonly EpisodeId[]
  readonly harms?: readonly HarmId[]
}

/** A harm as first reported: who did what to whom; no one is asked to mend it. */
export interface Harm {
  readonly kind: HarmKind
  readonly doneBy: readonly ParticipantId[]
  readonly doneTo: readonly ParticipantId[]
  readonly happened: Happened
}

interface Stamped {
  readonly stamp: Stamp
}

/** The log began. */
export interface AllianceBegan extends Stamped {
  readonly _tag: 'AllianceBegan'
  readonly beginning: Beginning
}
/** A session was held; the clock moved to its number. */
export interface SessionHeld extends Stamped {
  readonly _tag: 'SessionHeld'
  readonly held: { readonly present: NonEmpty<ParticipantId>; readonly medium?: Medium }
}
/** A person joined, or came back. */
export interface ParticipantJoined extends Stamped {
  readonly _tag: 'ParticipantJoined'
  readonly participant: Participant
}
/** A person went and the alliance goes on. */
export interface ParticipantLeft extends Stamped {
  readonly _tag: 'ParticipantLeft'
  readonly participant: ParticipantId
  readonly departure: Departure
}
/** A tie was rated. */
export interface RatingGiven extends Stamped {
  readonly _tag: 'RatingGiven'
  readonly rating: GivenRating
}
/** The frame was changed. */
export interface FrameChanged extends Stamped {
  readonly _tag: 'FrameChanged'
  readonly change: FrameChange
}
/** The phase ended for everyone. */
export interface PhaseEnded extends Stamped {
  readonly _tag: 'PhaseEnded'
  readonly ending: PhaseEnding
}
/** One source gave an account of an ending. */
export interface EndingAccounted extends Stamped {
  readonly _tag: 'EndingAccounted'
  readonly account: EndingAccount
}
/** A new phase opened and named the one it takes up. */
export interface PhaseResumed extends Stamped {
  readonly _tag: 'PhaseResumed'
  /** The number of the ended phase that is taken up again. */
  readonly resumes: number
}
/** A harm was put on record. */
export interface HarmReported extends Stamped {
  readonly _tag: 'HarmReported'
  readonly harm: HarmId
  readonly what: Harm
}
/** The record of a harm ended. */
export interface HarmClosed extends Stamped {
  readonly _tag: 'HarmClosed'
  readonly harm: HarmId
  readonly as: HarmEnding
}

/** Something that happened or was said; everything but corrections. */
export type AllianceFact =
  | AllianceBegan
  | SessionHeld
  | ParticipantJoined
  | ParticipantLeft
  | RatingGiven
  | FrameChanged
  | PhaseEnded
  | EndingAccounted
  | PhaseResumed
  | HarmReported
  | HarmClosed
  | EpisodeEvent

/** An earlier entry was wrong; the alliance is as if it had said this instead, and the log shows both. */
export interface EntryAmended extends Stamped {
  readonly _tag: 'EntryAmended'
  /** The entry’s place in the log, counted from 1: its `seq`. */
  readonly entry: number
  /** The entry as it should have been, with the stamp it should have had. */
  readonly instead: AllianceFact
}
/** An earlier entry should not stand; withdrawing a correction puts back what it corrected. */
export interface EntryWithdrawn extends Stamped {
  readonly _tag: 'EntryWithdrawn'
  readonly entry: number
}
/** What sets an earlier entry right; nothing is erased. */
export type Correction = EntryAmended | EntryWithdrawn

/** Everything that can stand in an alliance’s log. */
export type AllianceEvent = AllianceFact | Correction
