import type { EpisodeRejection } from '../../episode/index.js'
import type {
  EpisodeId,
  HarmId,
  ParticipantId,
  RatingFault,
  Role,
  RoleName,
  Setting,
  TieEnd,
} from '../../vocabulary/inside.js'

/** The reason why an entry cannot follow in an alliance's log. */
export type AllianceRejection =
  | { readonly _tag: 'AllianceNotBegun' }
  | { readonly _tag: 'AllianceAlreadyBegan' }
  /** An alliance takes at least two people, where it begins and where it is resumed. */
  | { readonly _tag: 'TooFewParticipants'; readonly at: 'beginning' | 'resumption' }
  | {
      readonly _tag: 'RoleNotInSetting'
      readonly participant: ParticipantId
      readonly role: Role
      readonly setting: Setting
    }
  /** A role is called by a name that belongs to other settings; a name of the setting fits, or any words of one's own. */
  | {
      readonly _tag: 'RoleNameNotInSetting'
      readonly participant: ParticipantId
      readonly called: RoleName
      readonly setting: Setting
    }
  | { readonly _tag: 'AlreadyTakesPart'; readonly participant: ParticipantId }
  /** A participant comes back in another role, or a machine as a person: that would rewrite the meaning of their earlier words. */
  | {
      readonly _tag: 'AnotherRoleThanBefore'
      readonly participant: ParticipantId
      readonly role: Role
      readonly machine?: true
    }
  /** The record says that this person has died, and the entry has them speak, act or come back. */
  | { readonly _tag: 'HasDied'; readonly participant: ParticipantId }
  /** The observer takes part, and must report as a participant. */
  | { readonly _tag: 'ObserverTakesPart'; readonly participant: ParticipantId }
  | { readonly _tag: 'NamedTwice'; readonly participant: ParticipantId }
  | { readonly _tag: 'UnknownParticipant'; readonly participant: ParticipantId }
  /** This person has left, and may still say a word but no longer act. */
  | { readonly _tag: 'HasLeft'; readonly participant: ParticipantId }
  | { readonly _tag: 'NotTheCurrentSession'; readonly session: number; readonly current: number }
  | { readonly _tag: 'SessionNotLater'; readonly session: number; readonly last: number }
  /** A forgotten session lies after the beginning of the record and before the current session. */
  | { readonly _tag: 'SessionNotEarlier'; readonly session: number; readonly began: number; readonly current: number }
  /** A session of that number is on record, held when it was due or entered late. */
  | { readonly _tag: 'SessionAlreadyHeld'; readonly session: number }
  /** The phase has ended; only words and a new phase can follow. */
  | { readonly _tag: 'PhaseIsOver' }
  | { readonly _tag: 'PhaseIsOpen' }
  | { readonly _tag: 'UnknownPhase'; readonly phase: number }
  /** After this departure fewer than two people would remain; the phase must end instead. */
  | { readonly _tag: 'TooFewWouldRemain'; readonly participant: ParticipantId }
  /** The two ends make no tie in this alliance, are the same, or are those of an earlier tie in the entry. */
  | {
      readonly _tag: 'NotATie'
      /** The tie's place in the entry, counted from 1. */
      readonly tie: number
    }
  /** A person who expressed the rupture, or one it was directed to, is at no end of its ties. */
  | { readonly _tag: 'NotInTheTies'; readonly episode: EpisodeId; readonly end: TieEnd }
  | { readonly _tag: 'RecurrenceOfOpenEpisode'; readonly episode: EpisodeId; readonly recurrenceOf: EpisodeId }
  | { readonly _tag: 'AttemptsUnderWay'; readonly episodes: readonly EpisodeId[] }
  /** A bystander cannot close an episode; its parties, people who lead or treat, and observers can. */
  | { readonly _tag: 'NotTheirsToClose'; readonly episode: EpisodeId; readonly participant: ParticipantId }
  /** Only a leader or therapist who takes part can waive a bystander's processing. */
  | { readonly _tag: 'WaivingIsALeaders'; readonly episode: EpisodeId }
  | { readonly _tag: 'NoSuchEnding' }
  /** An account of a death gives death as the reason and no episode; another account does not give death. */
  | { readonly _tag: 'DeathIsItsOwnEnding' }
  | { readonly _tag: 'NotOfThisEnding'; readonly episode: EpisodeId }
  | { readonly _tag: 'UnknownHarm'; readonly harm: HarmId }
  | { readonly _tag: 'HarmAlreadyReported'; readonly harm: HarmId }
  | { readonly _tag: 'HarmIsClosed'; readonly harm: HarmId }
  /** A person named as having done a harm cannot close its record. */
  | { readonly _tag: 'NotTheirsToCloseHarm'; readonly harm: HarmId; readonly participant: ParticipantId }
  /** The name of an episode is a harm's, which is not something to be mended. */
  | { readonly _tag: 'HarmIsNoEpisode'; readonly harm: HarmId }
  /** The name of a harm is an episode's; a harm is recorded apart from it. */
  | { readonly _tag: 'EpisodeIsNoHarm'; readonly episode: EpisodeId }
  /** The entry that a factor names is no change of the frame that stands before it. */
  | { readonly _tag: 'NotAFrameChange'; readonly entry: number }
  /** This person has answered the proposal already; another answer is an amendment of the first. */
  | { readonly _tag: 'ProposalAlreadyAnswered'; readonly proposal: string }
  /** It is the last entry of the log, word for word, once more; nothing is lost by not recording it again. */
  | {
      readonly _tag: 'SameEntryTwice'
      /** The place of that entry, counted from 1. */
      readonly entry: number
    }
  | { readonly _tag: 'UnknownEntry'; readonly entry: number; readonly entries: number }
  /** The entry does not stand any more; to have it back, withdraw the correction that took it away. */
  | { readonly _tag: 'EntryDoesNotStand'; readonly entry: number }
  /** A correction can be withdrawn but not amended; the entry can then be corrected again. */
  | { readonly _tag: 'CorrectionsAreWithdrawn'; readonly entry: number }
  /** Several entries are corrected at once, and this one is named twice. */
  | { readonly _tag: 'CorrectedTwice'; readonly entry: number }
  /** Only the source can correct this entry, and only into an entry of the same source; others can move it along unchanged. */
  | { readonly _tag: 'NotTheirsToCorrect'; readonly entry: number }
  /** After this correction a later entry could not follow. */
  | {
      readonly _tag: 'WouldBreakHistory'
      /** The entry corrected; of several the first. */
      readonly entry: number
      /** The first entry that could not follow. */
      readonly breaks: number
      readonly why: AllianceRejection
      /** The other entries that could not follow as they are, in order; they would have to be corrected with it. */
      readonly along: readonly number[]
    }
  /** The source is no person; an algorithm may only propose. */
  | { readonly _tag: 'OnlyPeopleRecord' }
  /** A machine acts, reports, closes, or accounts for an ending; it may rate, judge and note, and correct what it said. */
  | { readonly _tag: 'NotAMachinesToRecord'; readonly participant: ParticipantId }
  | RatingFault
  | EpisodeRejection
