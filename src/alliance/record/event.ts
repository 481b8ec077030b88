import type { EpisodeEvent } from '../../episode/index.js'
import type { NonEmpty } from '../../kernel/index.js'
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
} from '../../vocabulary/index.js'

/** The frame an alliance begins in. */
export interface Beginning {
  /** The kind of alliance; it says which roles there are. */
  readonly setting: Setting
  /** How people meet, unless a session says otherwise. */
  readonly medium: Medium
  /** Simulated and invented records say so, and everything made from them repeats it. */
  readonly provenance: Provenance
  /** Who takes part from the beginning: at least two people. */
  readonly participants: readonly Participant[]
}

/** Scores on an instrument’s own dimensions, of one tie, by whoever the stamp names. */
export interface GivenRating {
  /** The tie that is rated. */
  readonly of: Tie
  /** The name of the instrument, one of this library’s or any other. */
  readonly instrument: string
  /** A score for every dimension, under the instrument’s own names; null is a dimension without an answer. */
  readonly scores: Readonly<Record<string, number | null>>
  /** The time the rating speaks of, where that is not when it was reported. */
  readonly happened?: Happened
  /** Who may see it; left out, the record sets no limit. */
  readonly visibleTo?: NonEmpty<Audience>
  /** Under what conditions it was given. */
  readonly condition?: RatingCondition
}

/** A change of the frame; by whom matters when it was one-sided. */
export interface FrameChange {
  /** The part of the frame that changed. */
  readonly aspect: FrameAspect
  /** Whether one side changed it, or both together. */
  readonly manner: FrameManner
  /** Who changed it. */
  readonly changedBy: NonEmpty<ParticipantId>
  /** When the change was made. */
  readonly happened: Happened
}

/** How a phase ended. Death is its own ending and nobody’s leaving. */
export type PhaseEnding =
  /** It was ended by everyone together. */
  | { readonly _tag: 'together' }
  /** Somebody left, and with that it ended. */
  | {
      readonly _tag: 'left'
      /** Who left. */
      readonly leavers: NonEmpty<ParticipantId>
    }
  /** Nobody knows how it ended. */
  | { readonly _tag: 'unknown' }
  /** A person died. */
  | {
      readonly _tag: 'death'
      /** Who died. */
      readonly of: ParticipantId
    }

/** How a person went from an alliance that goes on. */
export type Departure =
  /** The person left. */
  | { readonly _tag: 'left' }
  /** The person died. */
  | { readonly _tag: 'death' }

/** The ending an account speaks of. */
export type EndingNamed =
  /** The ending of a phase. */
  | {
      readonly _tag: 'phase'
      /** The number of the phase, counted from 1. */
      readonly phase: number
    }
  /** The going of one person. */
  | {
      readonly _tag: 'departure'
      /** Who went. */
      readonly participant: ParticipantId
    }

/** One source’s account of an ending: why, and because of which episodes or harms. */
export interface EndingAccount {
  /** The ending it speaks of. */
  readonly of: EndingNamed
  /** Why the ending came, in the eyes of whoever says so. */
  readonly reason: EndingReason
  /** The episodes the ending is put down to; empty where it is put down to none. */
  readonly attributedTo: readonly EpisodeId[]
  /** The harms the ending is put down to. */
  readonly harms?: readonly HarmId[]
}

/** A harm as first reported: who did what to whom; no one is asked to mend it. */
export interface Harm {
  /** What kind of harm it was. */
  readonly kind: HarmKind
  /** Who did it; empty where that is not said. */
  readonly doneBy: readonly ParticipantId[]
  /** Whom it was done to; empty where that is not said. */
  readonly doneTo: readonly ParticipantId[]
  /** When it happened. */
  readonly happened: Happened
}

interface Stamped {
  /** When it was reported, and by whom. */
  readonly stamp: Stamp
}

/** The log began. */
export interface AllianceBegan extends Stamped {
  readonly _tag: 'AllianceBegan'
  /** The frame it begins in. */
  readonly beginning: Beginning
}
/** A session was held; the clock moved to its number. */
export interface SessionHeld extends Stamped {
  readonly _tag: 'SessionHeld'
  /** Who was there, and how they met. */
  readonly held: {
    /** Everyone who was there. */
    readonly present: NonEmpty<ParticipantId>
    /** How this session was held, where not as the alliance began. */
    readonly medium?: Medium
  }
}
/** A person joined, or came back. */
export interface ParticipantJoined extends Stamped {
  readonly _tag: 'ParticipantJoined'
  /** Who joined, and in what role. */
  readonly participant: Participant
}
/** A person went and the alliance goes on. */
export interface ParticipantLeft extends Stamped {
  readonly _tag: 'ParticipantLeft'
  /** Who went. */
  readonly participant: ParticipantId
  /** How they went. */
  readonly departure: Departure
}
/** A tie was rated. */
export interface RatingGiven extends Stamped {
  readonly _tag: 'RatingGiven'
  /** What was rated, on what, and how. */
  readonly rating: GivenRating
}
/** The frame was changed. */
export interface FrameChanged extends Stamped {
  readonly _tag: 'FrameChanged'
  /** What was changed, how, and by whom. */
  readonly change: FrameChange
}
/** The phase ended for everyone. */
export interface PhaseEnded extends Stamped {
  readonly _tag: 'PhaseEnded'
  /** How it ended. */
  readonly ending: PhaseEnding
}
/** One source gave an account of an ending. */
export interface EndingAccounted extends Stamped {
  readonly _tag: 'EndingAccounted'
  /** The account that was given. */
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
  /** The name this harm goes by in the log, chosen by whoever reports it. */
  readonly harm: HarmId
  /** Who did what to whom, and when. */
  readonly what: Harm
}
/** The record of a harm ended. */
export interface HarmClosed extends Stamped {
  readonly _tag: 'HarmClosed'
  /** The harm whose record ends. */
  readonly harm: HarmId
  /** Whether it was handed over, or somebody left for their protection. */
  readonly as: HarmEnding
}

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
  /** The entry’s place in the log, counted from 1: its `seq`. */
  readonly entry: number
}
/** What sets an earlier entry right; nothing is erased. */
export type Correction = EntryAmended | EntryWithdrawn

/** Something that happened or was said; everything but corrections. */
export type AllianceFact = Exclude<AllianceEventOf[keyof AllianceEventOf], Correction> | EpisodeEvent

/** Everything that can stand in an alliance’s log. */
export type AllianceEvent = AllianceFact | Correction

/** The event that each command of an alliance as a whole records. The command holds what its event holds. */
export interface AllianceEventOf {
  /** Begins the log: setting, medium, provenance and at least two people. */
  readonly BeginAlliance: AllianceBegan
  /** Moves the clock: a session of this number was held, with these people. */
  readonly HoldSession: SessionHeld
  /** A person joins, or comes back. */
  readonly Join: ParticipantJoined
  /** A person goes and the alliance goes on; attempts that cannot go on without them are broken off. */
  readonly Leave: ParticipantLeft
  /** A tie is rated on an instrument. */
  readonly GiveRating: RatingGiven
  /** The frame was changed, by one side or together. */
  readonly ChangeFrame: FrameChanged
  /** The phase ends for everyone; attempts under way are broken off. */
  readonly EndPhase: PhaseEnded
  /** One source says why an ending came, and because of which episodes. */
  readonly AccountForEnding: EndingAccounted
  /** A new phase takes up an ended one. */
  readonly ResumePhase: PhaseResumed
  /** A harm is put on record. */
  readonly ReportHarm: HarmReported
  /** The record of a harm ends. */
  readonly CloseHarm: HarmClosed
  /** An earlier entry should have been another. */
  readonly AmendEntry: EntryAmended
  /** An earlier entry should not stand. */
  readonly WithdrawEntry: EntryWithdrawn
}
