import type { EpisodeId, ParticipantId } from '../vocabulary/index.js'

interface InEpisode {
  readonly episode: EpisodeId
}

/** The episode named has not been reported. */
export interface UnknownEpisode extends InEpisode {
  readonly _tag: 'UnknownEpisode'
}
/** An episode of this name has been reported already. */
export interface EpisodeAlreadyReported extends InEpisode {
  readonly _tag: 'EpisodeAlreadyReported'
}
/** A closed episode takes words, no acts; what comes back is a new episode that names this one. */
export interface EpisodeIsClosed extends InEpisode {
  readonly _tag: 'EpisodeIsClosed'
}
/** An attempt is under way; it must end first. */
export interface AttemptUnderWay extends InEpisode {
  readonly _tag: 'AttemptUnderWay'
}
/** No attempt is under way. */
export interface NoAttemptUnderWay extends InEpisode {
  readonly _tag: 'NoAttemptUnderWay'
}
/** Nobody can stop what nobody began. */
export interface NothingAttempted extends InEpisode {
  readonly _tag: 'NothingAttempted'
}
/** Whoever closes an episode as resolved must have judged it so. */
export interface NotJudgedResolved extends InEpisode {
  readonly _tag: 'NotJudgedResolved'
}
/** The episode has no moment of this number. */
export interface UnknownMoment extends InEpisode {
  readonly _tag: 'UnknownMoment'
  readonly moment: number
  readonly moments: number
}
/** Impact is an observer’s rating; a participant rates intensity. */
export interface ImpactIsAnObservers extends InEpisode {
  readonly _tag: 'ImpactIsAnObservers'
}
/** Only the bystander can say that they have come to terms with it, or that they would rather not speak. */
export interface OnlyTheirOwnWord extends InEpisode {
  readonly _tag: 'OnlyTheirOwnWord'
  readonly participant: ParticipantId
}
/** A party to the rupture is no bystander of it; in what concerns the whole, everyone is a party. */
export interface PartyIsNoBystander extends InEpisode {
  readonly _tag: 'PartyIsNoBystander'
  readonly participant: ParticipantId
}
/** Something is said to have happened in a session later than the one it was reported in. */
export interface HappenedAfterReported {
  readonly _tag: 'HappenedAfterReported'
  readonly happened: number
  readonly reported: number
}

/** A session’s number is a whole number from 0. */
export interface NotASessionNumber {
  readonly _tag: 'NotASessionNumber'
  readonly session: number
}

/** Why an entry cannot be made in an episode. */
export type EpisodeRejection =
  | UnknownEpisode
  | EpisodeAlreadyReported
  | EpisodeIsClosed
  | AttemptUnderWay
  | NoAttemptUnderWay
  | NothingAttempted
  | NotJudgedResolved
  | UnknownMoment
  | ImpactIsAnObservers
  | OnlyTheirOwnWord
  | PartyIsNoBystander
  | HappenedAfterReported
  | NotASessionNumber
