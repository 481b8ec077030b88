import type { Asks } from '../episode/command.js'
import type { EpisodeCommand } from '../episode/index.js'
import type {
  AllianceBegan,
  EndingAccount,
  EndingAccounted,
  EntryAmended,
  EntryWithdrawn,
  FrameChanged,
  HarmClosed,
  HarmReported,
  ParticipantJoined,
  ParticipantLeft,
  PhaseEnded,
  PhaseResumed,
  RatingGiven,
  SessionHeld,
} from './event.js'

/** An account given together with the ending it speaks of. */
export type OwnAccount = Omit<EndingAccount, 'of'>

/** Begins the log: setting, medium, provenance and at least two people. */
export type BeginAlliance = Asks<'BeginAlliance', AllianceBegan>
/** Moves the clock: a session of this number was held, with these people. */
export type HoldSession = Asks<'HoldSession', SessionHeld>
/** A person joins, or comes back. */
export type Join = Asks<'Join', ParticipantJoined>
/** A person goes and the alliance goes on; attempts that cannot go on without them are broken off. */
export type Leave = Asks<'Leave', ParticipantLeft> & {
  /** Why they went, in the words of whoever records it; an event of its own in the log. */
  readonly account?: OwnAccount
}
/** A tie is rated on an instrument. */
export type GiveRating = Asks<'GiveRating', RatingGiven>
/** The frame was changed, by one side or together. */
export type ChangeFrame = Asks<'ChangeFrame', FrameChanged>
/** The phase ends for everyone; attempts under way are broken off. */
export type EndPhase = Asks<'EndPhase', PhaseEnded> & {
  /** Why it ended, in the words of whoever records it; an event of its own in the log. */
  readonly account?: OwnAccount
}
/** One source says why an ending came, and because of which episodes. */
export type AccountForEnding = Asks<'AccountForEnding', EndingAccounted>
/** A new phase takes up an ended one. */
export type ResumePhase = Asks<'ResumePhase', PhaseResumed>
/** A harm is put on record. */
export type ReportHarm = Asks<'ReportHarm', HarmReported>
/** The record of a harm ends. */
export type CloseHarm = Asks<'CloseHarm', HarmClosed>

/** An earlier entry should have been another. */
export type AmendEntry = Asks<'AmendEntry', EntryAmended>
/** An earlier entry should not stand. */
export type WithdrawEntry = Asks<'WithdrawEntry', EntryWithdrawn>

/** Everything that can be asked of an alliance. */
export type AllianceCommand =
  | BeginAlliance
  | HoldSession
  | Join
  | Leave
  | GiveRating
  | ChangeFrame
  | EndPhase
  | AccountForEnding
  | ResumePhase
  | ReportHarm
  | CloseHarm
  | AmendEntry
  | WithdrawEntry
  | EpisodeCommand
