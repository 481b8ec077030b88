import type { Proposal, ReportRupture, Rupture } from '../episode/index.js'
import type { EpisodeId, Stamp } from '../vocabulary/index.js'

/** What a person adds to a proposal: that it was a rupture, and everything scores cannot tell. */
export interface Acceptance {
  /** A stamp names a participant or an observer; an algorithm has none, so it cannot accept. */
  readonly stamp: Stamp
  readonly episode: EpisodeId
  readonly rupture: Omit<Rupture, 'promptedBy'>
}

/**
 * Turns a proposal that a person accepts into the command that reports their rupture, naming the score movement that made them ask.
 *
 * @returns the command; `decide` judges it like any other
 */
export const accept = ({ prompt }: Proposal, { stamp, episode, rupture }: Acceptance): ReportRupture => ({
  _tag: 'ReportRupture',
  stamp,
  episode,
  rupture: { ...rupture, promptedBy: prompt },
})
