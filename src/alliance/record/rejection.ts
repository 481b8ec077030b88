import type { EpisodeRejection } from '../../episode/index.js'
import type { EpisodeId, HarmId, ParticipantId, Role, Setting, TieEnd } from '../../vocabulary/index.js'

/** Why an entry cannot be made in an alliance’s log. */
export type AllianceRejection =
  /** Nothing can be recorded of an alliance that has not begun. */
  | { readonly _tag: 'AllianceNotBegun' }
  /** The log has begun; it begins once. */
  | { readonly _tag: 'AllianceAlreadyBegan' }
  /** An alliance takes at least two people, where it begins and where it is taken up again. */
  | { readonly _tag: 'TooFewParticipants'; readonly at: 'beginning' | 'resumption' }
  /** The setting knows no such role. */
  | {
      readonly _tag: 'RoleNotInSetting'
      readonly participant: ParticipantId
      readonly role: Role
      readonly setting: Setting
    }
  /** Somebody of this name takes part already. */
  | { readonly _tag: 'AlreadyTakesPart'; readonly participant: ParticipantId }
  /** Whoever comes back does so in the role they had; another would rewrite what their words meant. */
  | { readonly _tag: 'AnotherRoleThanBefore'; readonly participant: ParticipantId; readonly role: Role }
  /** The record says that they have died, and the entry has them speak, act or come back. */
  | { readonly _tag: 'HasDied'; readonly participant: ParticipantId }
  /** An observer stands outside; whoever takes part speaks as a participant. */
  | { readonly _tag: 'ObserverTakesPart'; readonly participant: ParticipantId }
  /** A list of people names each of them once. */
  | { readonly _tag: 'NamedTwice'; readonly participant: ParticipantId }
  /** Nobody of this name has taken part. */
  | { readonly _tag: 'UnknownParticipant'; readonly participant: ParticipantId }
  /** They took part and have gone; they may still have a word, and act no more. */
  | { readonly _tag: 'HasLeft'; readonly participant: ParticipantId }
  /** An entry carries the session last held when it was reported. */
  | { readonly _tag: 'NotTheCurrentSession'; readonly session: number; readonly current: number }
  /** A session’s number is greater than the last one’s. */
  | { readonly _tag: 'SessionNotLater'; readonly session: number; readonly last: number }
  /** The phase has ended; only words about what was, and a new phase, can follow. */
  | { readonly _tag: 'PhaseIsOver' }
  /** A phase is open; it must end before another begins. */
  | { readonly _tag: 'PhaseIsOpen' }
  /** No such ended phase. */
  | { readonly _tag: 'UnknownPhase'; readonly phase: number }
  /** If they go nobody is left to be with; end the phase instead. */
  | { readonly _tag: 'TooFewWouldRemain'; readonly participant: ParticipantId }
  /** The two ends make no tie here, are not two, or are the ends of a tie named before. */
  | {
      readonly _tag: 'NotATie'
      /** The tie’s place in the entry, counted from 1. */
      readonly tie: number
    }
  /** Whoever expressed a rupture, or was its direction, is at an end of one of its ties. */
  | { readonly _tag: 'NotInTheTies'; readonly episode: EpisodeId; readonly end: TieEnd }
  /** What comes back is an episode that has closed. */
  | { readonly _tag: 'RecurrenceOfOpenEpisode'; readonly episode: EpisodeId; readonly recurrenceOf: EpisodeId }
  /** The attempts named must end before what they are part of can end. */
  | { readonly _tag: 'AttemptsUnderWay'; readonly episodes: readonly EpisodeId[] }
  /** Closing an episode is for its parties, those who lead or treat, and observers; not for a bystander. */
  | { readonly _tag: 'NotTheirsToClose'; readonly episode: EpisodeId; readonly participant: ParticipantId }
  /** A leader who takes part can waive a bystander’s processing; nobody else can. */
  | { readonly _tag: 'WaivingIsALeaders'; readonly episode: EpisodeId }
  /** The ending spoken of has not come. */
  | { readonly _tag: 'NoSuchEnding' }
  /** A death is attributed to no episode. */
  | { readonly _tag: 'DeathIsItsOwnEnding' }
  /** The episode was not part of what ended. */
  | { readonly _tag: 'NotOfThisEnding'; readonly episode: EpisodeId }
  /** No harm of this name is on record. */
  | { readonly _tag: 'UnknownHarm'; readonly harm: HarmId }
  /** A harm of this name is on record already. */
  | { readonly _tag: 'HarmAlreadyReported'; readonly harm: HarmId }
  /** The record of this harm has ended. */
  | { readonly _tag: 'HarmIsClosed'; readonly harm: HarmId }
  /** Whoever is said to have done a harm does not close its record. */
  | { readonly _tag: 'NotTheirsToCloseHarm'; readonly harm: HarmId; readonly participant: ParticipantId }
  /** What stands where an episode belongs is a harm, and nothing is offered for mending it. */
  | { readonly _tag: 'HarmIsNoEpisode'; readonly harm: HarmId }
  /** What stands where a harm belongs is an episode; a harm is recorded apart from it. */
  | { readonly _tag: 'EpisodeIsNoHarm'; readonly episode: EpisodeId }
  /** The log has no entry of this number. */
  | { readonly _tag: 'UnknownEntry'; readonly entry: number; readonly entries: number }
  /** The entry does not stand any more; withdraw what took it away to have it back. */
  | { readonly _tag: 'EntryDoesNotStand'; readonly entry: number }
  /** A correction is withdrawn, not amended; what it corrected can then be corrected again. */
  | { readonly _tag: 'CorrectionsAreWithdrawn'; readonly entry: number }
  /** What somebody said is theirs to correct, and nobody can be made to say something else. */
  | { readonly _tag: 'NotTheirsToCorrect'; readonly entry: number }
  /** Had the entry been as corrected, a later one could not have followed. */
  | {
      readonly _tag: 'WouldBreakHistory'
      readonly entry: number
      /** The first entry that could not stand. */
      readonly breaks: number
      readonly why: AllianceRejection
    }
  /** Only people have a word in the record; an algorithm may propose. */
  | { readonly _tag: 'OnlyPeopleRecord' }
  | EpisodeRejection
