import type { EpisodeEvent } from '../../episode/index.js'
import type { NonEmpty } from '../../kernel/inside.js'
import type * as vocabulary from '../../vocabulary/inside.js'
import type { AnsweredProposal } from './answered-proposal.js'
import type { RepairHistoryGiven } from './repair-history-given.js'

/** The frame of a new alliance. */
export interface Beginning {
  /** The kind of alliance, which says which roles there are. */
  readonly setting: vocabulary.Setting
  /** The medium in which people meet, unless a session says otherwise. */
  readonly medium: vocabulary.Medium
  /** The origin of the record; everything made from a simulated or invented one repeats it. */
  readonly provenance: vocabulary.Provenance
  /** The people who take part from the beginning, at least two. */
  readonly participants: readonly vocabulary.Participant[]
}

/** Scores of one tie on an instrument's own dimensions, by the source in the stamp. */
export interface GivenRating {
  /** The tie rated. */
  readonly of: vocabulary.Tie
  /** The name of the instrument, one of this library's or any other. */
  readonly instrument: string
  /** A score for every dimension, under the instrument's own names; null for a dimension without an answer. */
  readonly scores: Readonly<Record<string, number | null>>
  /** The time that is rated, where it is not the time of the report. */
  readonly happened?: vocabulary.Happened
  /** The audiences that may see it; left out, the record sets no limit. */
  readonly visibleTo?: NonEmpty<vocabulary.Audience>
  /** The conditions under which it was given. */
  readonly condition?: vocabulary.RatingCondition
}

/** A change of the frame. */
export interface FrameChange {
  /** The part of the frame that changed. */
  readonly aspect: vocabulary.FrameAspect
  /** Whether one side changed it, or both together. */
  readonly manner: vocabulary.FrameManner
  /** The people who changed it. */
  readonly changedBy: NonEmpty<vocabulary.ParticipantId>
  /** When the change was made. */
  readonly happened: vocabulary.Happened
}

/** The ending of a phase. Death is an ending of its own and no departure by choice. */
export type PhaseEnding =
  /** Everyone ended it together. */
  | { readonly _tag: 'together' }
  /** It ended because people left. */
  | {
      readonly _tag: 'left'
      /** The people who left. */
      readonly leavers: NonEmpty<vocabulary.ParticipantId>
    }
  /** It is not known how it ended. */
  | { readonly _tag: 'unknown' }
  /** A person died. */
  | {
      readonly _tag: 'death'
      /** The person who died. */
      readonly of: vocabulary.ParticipantId
    }

/** The way a person left an alliance that goes on. */
export type Departure =
  /** The person left. */
  | { readonly _tag: 'left' }
  /** The person died. */
  | { readonly _tag: 'death' }

/** The ending that an account is about. */
export type EndingNamed =
  /** The ending of a phase. */
  | {
      readonly _tag: 'phase'
      /** The number of the phase, counted from 1. */
      readonly phase: number
    }
  /** The departure of one person. */
  | {
      readonly _tag: 'departure'
      /** The person who left. */
      readonly participant: vocabulary.ParticipantId
    }

/** One source's account of an ending: its reason, and the episodes or harms that the source attributes it to. */
export interface EndingAccount {
  /** The ending it is about. */
  readonly of: EndingNamed
  /** The reason for the ending, as the source sees it. */
  readonly reason: vocabulary.EndingReason
  /** The episodes that the source attributes the ending to; empty for none. */
  readonly attributedTo: readonly vocabulary.EpisodeId[]
  /** The harms that the source attributes the ending to. */
  readonly harms?: readonly vocabulary.HarmId[]
}

/** A harm as first reported. It is not something to be mended. */
export interface Harm {
  /** The kind of harm. */
  readonly kind: vocabulary.HarmKind
  /** The people who did it; empty where that is not said. */
  readonly doneBy: readonly vocabulary.ParticipantId[]
  /** The people it was done to; empty where that is not said. */
  readonly doneTo: readonly vocabulary.ParticipantId[]
  /** When it happened. */
  readonly happened: vocabulary.Happened
}

/** The people at a session, and its medium. */
interface Held {
  /** The people who were there. */
  readonly present: NonEmpty<vocabulary.ParticipantId>
  /** The medium of this session, where it is not that of the beginning. */
  readonly medium?: vocabulary.Medium
}

interface Stamped {
  /** When it was reported, and the source. */
  readonly stamp: vocabulary.Stamp
}

interface Said {
  /** When it was said, by which person, and for which audiences. */
  readonly stamp: vocabulary.WordStamp
}

/** The alliance began, and with it the log. */
export interface AllianceBegan extends Stamped {
  readonly _tag: 'AllianceBegan'
  /** The frame at the beginning. */
  readonly beginning: Beginning
}
/** A session was held; the clock moved to its number. */
export interface SessionHeld extends Stamped {
  readonly _tag: 'SessionHeld'
  /** The people who were there, and the medium. */
  readonly held: Held
}
/** A session that was held and not entered then was entered late; the clock stays. */
export interface SessionInserted extends Stamped {
  readonly _tag: 'SessionInserted'
  /** The number of that session, among whose neighbours it counts. */
  readonly session: number
  /** The people who were there, and the medium. */
  readonly held: Held
}
/** A person joined, or came back. */
export interface ParticipantJoined extends Stamped {
  readonly _tag: 'ParticipantJoined'
  /** The person who joined, with a role. */
  readonly participant: vocabulary.Participant
}
/** A person left and the alliance goes on. */
export interface ParticipantLeft extends Stamped {
  readonly _tag: 'ParticipantLeft'
  /** The person who left. */
  readonly participant: vocabulary.ParticipantId
  /** Whether the person left or died. */
  readonly departure: Departure
}
/** A tie was rated. */
export interface RatingGiven extends Stamped {
  readonly _tag: 'RatingGiven'
  /** The tie, the instrument and the scores. */
  readonly rating: GivenRating
}
/** The frame was changed. */
export interface FrameChanged extends Stamped {
  readonly _tag: 'FrameChanged'
  /** The change, its manner, and the people who made it. */
  readonly change: FrameChange
}
/** The phase ended for everyone. */
export interface PhaseEnded extends Stamped {
  readonly _tag: 'PhaseEnded'
  /** How it ended. */
  readonly ending: PhaseEnding
}
/** One source gave an account of an ending. */
export interface EndingAccounted extends Said {
  readonly _tag: 'EndingAccounted'
  /** The account given. */
  readonly account: EndingAccount
}
/** A new phase opened that takes up an ended one. */
export interface PhaseResumed extends Stamped {
  readonly _tag: 'PhaseResumed'
  /** The number of the ended phase. */
  readonly resumes: number
}
/** A history of repair in other relationships was recorded; a sensitive word, which a redaction treats as a note. */
export interface RepairHistoryTold extends Said {
  readonly _tag: 'RepairHistoryTold'
  /** The person, and what they said. */
  readonly told: RepairHistoryGiven
}
/** A harm was put on record. */
export interface HarmReported extends Said {
  readonly _tag: 'HarmReported'
  /** The harm's name in the log, chosen by the person who reports it. */
  readonly harm: vocabulary.HarmId
  /** The kind of harm, the people, and when it happened. */
  readonly what: Harm
}
/** The record of a harm ended. */
export interface HarmClosed extends Said {
  readonly _tag: 'HarmClosed'
  /** The harm. */
  readonly harm: vocabulary.HarmId
  /** Whether it was handed over, or a person left for protection. */
  readonly as: vocabulary.HarmEnding
}

/** A person answered a proposal, which is no history before. */
export interface ProposalAnswered extends Said {
  readonly _tag: 'ProposalAnswered'
  /** The proposal, and who made it. */
  readonly proposal: AnsweredProposal
  /** Whether it was accepted, corrected or rejected. */
  readonly answer: vocabulary.ProposalAnswer
}

/** An earlier entry was wrong. The alliance is as if it had said this instead, and the log shows both. */
export interface EntryAmended extends Stamped {
  readonly _tag: 'EntryAmended'
  /** The entry's place in the log, counted from 1: its `seq`. */
  readonly entry: number
  /** The entry as it should have been, with the stamp it should have had. */
  readonly instead: AllianceFact
}
/** Withdraws an earlier entry. A withdrawn correction puts back the entry it corrected. */
export interface EntryWithdrawn extends Stamped {
  readonly _tag: 'EntryWithdrawn'
  /** The entry's place in the log, counted from 1: its `seq`. */
  readonly entry: number
}
/** Several earlier entries were wrong. They are set right at once, and only the result has to be a log that can be. */
export interface EntriesCorrected extends Stamped {
  readonly _tag: 'EntriesCorrected'
  /** The entries, each of them once. */
  readonly corrections: NonEmpty<EntryCorrection>
}
/** One of several entries that are set right. */
export interface EntryCorrection {
  /** The entry's place in the log, counted from 1: its `seq`. */
  readonly entry: number
  /** The entry as it should have been, with the stamp it should have had; null where it should not be in force. */
  readonly instead: AllianceFact | null
}
/** An event that corrects earlier entries; nothing is erased. */
export type Correction = EntryAmended | EntryWithdrawn | EntriesCorrected

/** Any event but a correction. */
export type AllianceFact = Exclude<AllianceEventOf[keyof AllianceEventOf], Correction> | EpisodeEvent

/** Any event of an alliance's log. */
export type AllianceEvent = AllianceFact | Correction

/** The event that each command of an alliance as a whole records; the command has the same content. */
export interface AllianceEventOf {
  /** Begins the log: setting, medium, provenance and at least two people. */
  readonly BeginAlliance: AllianceBegan
  /** A session was held with these people; the number on its stamp is its own, and it moves the clock. */
  readonly HoldSession: SessionHeld
  /** A forgotten session of an earlier number is entered late; the clock stays. */
  readonly InsertSession: SessionInserted
  /** A person joins, or comes back. */
  readonly Join: ParticipantJoined
  /** A person leaves and the alliance goes on; attempts that cannot go on without them are broken off. */
  readonly Leave: ParticipantLeft
  /** A tie is rated on an instrument. */
  readonly GiveRating: RatingGiven
  /** The frame was changed, by one side or together. */
  readonly ChangeFrame: FrameChanged
  /** The phase ends for everyone; attempts under way are broken off. */
  readonly EndPhase: PhaseEnded
  /** One source gives the reason for an ending and the episodes it attributes the ending to. */
  readonly AccountForEnding: EndingAccounted
  /** A new phase takes up an ended one. */
  readonly ResumePhase: PhaseResumed
  /** What a person said about repair in other relationships. */
  readonly TellRepairHistory: RepairHistoryTold
  /** A harm is put on record. */
  readonly ReportHarm: HarmReported
  /** The record of a harm ends. */
  readonly CloseHarm: HarmClosed
  /** A person accepts, corrects or rejects a proposal; only people do. */
  readonly AnswerProposal: ProposalAnswered
  /** An earlier entry should have been another. */
  readonly AmendEntry: EntryAmended
  /** An earlier entry should not be in force. */
  readonly WithdrawEntry: EntryWithdrawn
  /** Several earlier entries should have been others, or should not be in force. */
  readonly CorrectEntries: EntriesCorrected
}
