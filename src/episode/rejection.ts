import type { EpisodeId, ParticipantId } from '../vocabulary/inside.js'

/** The reason why an entry cannot follow in an episode. */
export type EpisodeRejection =
  | { readonly _tag: 'UnknownEpisode'; readonly episode: EpisodeId }
  | { readonly _tag: 'EpisodeAlreadyReported'; readonly episode: EpisodeId }
  /** A closed episode takes words and no acts; a rupture that comes back is a new episode that names this one. */
  | { readonly _tag: 'EpisodeIsClosed'; readonly episode: EpisodeId }
  | { readonly _tag: 'AttemptUnderWay'; readonly episode: EpisodeId }
  | { readonly _tag: 'NoAttemptUnderWay'; readonly episode: EpisodeId }
  | { readonly _tag: 'NothingAttempted'; readonly episode: EpisodeId }
  | { readonly _tag: 'NotJudgedResolved'; readonly episode: EpisodeId }
  | { readonly _tag: 'UnknownMoment'; readonly episode: EpisodeId; readonly moment: number; readonly moments: number }
  /** An observer codes a moment, and so names its kind; a person can leave it unsaid. */
  | { readonly _tag: 'CoderNamesKind'; readonly episode: EpisodeId }
  | {
      readonly _tag: 'UnknownAttempt'
      readonly episode: EpisodeId
      readonly attempt: number
      readonly attempts: number
    }
  /** Impact is an observer's rating; a participant rates intensity. */
  | { readonly _tag: 'ImpactIsAnObservers'; readonly episode: EpisodeId }
  /** Only bystanders themselves can say that they have processed it or decline to speak of it. */
  | { readonly _tag: 'OnlyTheirOwnWord'; readonly episode: EpisodeId; readonly participant: ParticipantId }
  /** A party to the rupture is no bystander; where it concerns the whole, every person is a party. */
  | { readonly _tag: 'PartyIsNoBystander'; readonly episode: EpisodeId; readonly participant: ParticipantId }
  | { readonly _tag: 'HappenedAfterReported'; readonly happened: number; readonly reported: number }
  | { readonly _tag: 'NotASessionNumber'; readonly session: number }
