import type { Asks, EpisodeCommand } from '../episode/index.js'
import type {
  AllianceBegan,
  EndingAccount,
  EndingAccounted,
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

export type BeginAlliance = Asks<'BeginAlliance', AllianceBegan>
export type HoldSession = Asks<'HoldSession', SessionHeld>
export type Join = Asks<'Join', ParticipantJoined>
/** A person goes and the alliance goes on; attempts that cannot go on without them are broken off. */
export type Leave = Asks<'Leave', ParticipantLeft> & { readonly account?: OwnAccount }
export type GiveRating = Asks<'GiveRating', RatingGiven>
export type ChangeFrame = Asks<'ChangeFrame', FrameChanged>
/** The phase ends for everyone; attempts under way are broken off. */
export type EndPhase = Asks<'EndPhase', PhaseEnded> & { readonly account?: OwnAccount }
export type AccountForEnding = Asks<'AccountForEnding', EndingAccounted>
export type ResumePhase = Asks<'ResumePhase', PhaseResumed>
export type ReportHarm = Asks<'ReportHarm', HarmReported>
export type CloseHarm = Asks<'CloseHarm', HarmClosed>

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
  | EpisodeCommand
