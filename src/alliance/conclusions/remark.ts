import type { EpisodeId, Factor, FrameAspect, ParticipantId, Source } from '../../vocabulary/inside.js'

/**
 * How many sessions beyond the last one held a number may lie without being asked about: a convention of this library, taken from no
 * study. Ten weekly sessions are a long break; 22 for 2 lies further.
 */
export const farBeyond = 10

/** What a remark asks about. */
type Asked =
  /** It was recognised, or an attempt to mend it began, before any of it is said to have happened. */
  | { readonly _tag: 'BeforeItHappened'; readonly episode: EpisodeId; readonly what: 'recognised' | 'attempted' }
  /** What only one person can know of themselves is recorded by another. */
  | { readonly _tag: 'WordOfAnother'; readonly episode: EpisodeId; readonly who: ParticipantId; readonly by: Source }
  /** A factor is called agreed, and one source alone says so. */
  | { readonly _tag: 'AgreedByOneAlone'; readonly episode: EpisodeId; readonly factor: Factor; readonly by: Source }
  /** It was closed as left by agreement, and no one else says that it was let go. */
  | { readonly _tag: 'LeftByOneAlone'; readonly episode: EpisodeId; readonly by: Source }
  /** The frame was changed together, and one person alone says so. */
  | { readonly _tag: 'TogetherByOneAlone'; readonly aspect: FrameAspect; readonly by: Source }
  /** A judgement was asked of the person who recorded that, or of one who had given theirs. */
  | { readonly _tag: 'AskedWithoutNeed'; readonly episode: EpisodeId; readonly who: ParticipantId; readonly by: Source }
  /** One judgement has a rating that says resolved and words that do not, or the other way round; the rating counts. */
  | { readonly _tag: 'RatingAndWordAtOdds'; readonly episode: EpisodeId; readonly by: Source }
  /** A person expressed the rupture, or began an attempt, in a session that they were not at by its attendance. */
  | { readonly _tag: 'NotThere'; readonly episode: EpisodeId; readonly who: ParticipantId; readonly session: number }
  /** One source rated one tie with one instrument for one time more than once. */
  | { readonly _tag: 'SameRatingTwice'; readonly by: Source; readonly instrument: string }
  /** The number of a session lies more than `farBeyond` beyond that of the last one held. */
  | { readonly _tag: 'SessionFarBeyond'; readonly session: number; readonly last: number }
  /** More than two people take part at once in an individual setting. */
  | { readonly _tag: 'ThreeInIndividual'; readonly people: readonly ParticipantId[] }
  /** After calling an episode resolved, the same person attributed an ending to it; the later word decides the outcome. */
  | { readonly _tag: 'LaterWordOverrules'; readonly episode: EpisodeId; readonly by: Source }

/** A point in which entries seem to contradict each other. It is a question to the people who keep the data, and it blocks nothing. */
export type Remark = Asked & {
  /** The places of the entries in the log, counted from 1. */
  readonly seq: readonly number[]
}
