import type { NonEmpty } from '../kernel/inside.js'
import type { ParticipantId, Stamp } from '../vocabulary/inside.js'
import type * as event from './event.js'

/** All that has been said of an episode, in order; conclusions are folds over it. */
export interface EpisodeRecord {
  readonly reported: event.RuptureReported
  readonly said: readonly (event.MomentRecorded | event.EpisodeWord)[]
}

/** An attempt at repair that is still going on. */
export interface OpenAttempt {
  readonly begun: event.AttemptBegun
  readonly steps: readonly event.AttemptStep[]
}
/** An attempt at repair that has ended. */
export interface EndedAttempt {
  readonly begun: event.AttemptBegun
  readonly steps: readonly event.AttemptStep[]
  readonly ended: event.AttemptEnded
}

/** An event of the alliance that closes an episode, as far as the episode needs it. */
export interface ClosingEvent {
  readonly _tag: 'PhaseEnded' | 'ParticipantLeft'
  readonly stamp: Stamp
}

/** The event that closed an episode: a closing by a source, the end of a phase, or a departure that left none of its ties. */
export type Closing =
  | { readonly _tag: 'said'; readonly event: event.EpisodeClosed }
  | { readonly _tag: 'phase-ended'; readonly phase: number; readonly event: ClosingEvent }
  | { readonly _tag: 'departed'; readonly participant: ParticipantId; readonly event: ClosingEvent }

/** Nothing has been reported yet. */
export interface Unreported {
  readonly _tag: 'Unreported'
}
/** Reported, and no attempt at repair has begun. */
export interface Unattended {
  readonly _tag: 'Unattended'
  readonly record: EpisodeRecord
}
/** An attempt is under way. */
export interface BeingWorkedOn {
  readonly _tag: 'BeingWorkedOn'
  readonly record: EpisodeRecord
  readonly earlier: readonly EndedAttempt[]
  readonly attempt: OpenAttempt
}
/** At least one attempt has ended and none is under way. */
export interface Paused {
  readonly _tag: 'Paused'
  readonly record: EpisodeRecord
  readonly earlier: NonEmpty<EndedAttempt>
}
/** Over; a rupture that comes back is another episode. */
export interface Closed {
  readonly _tag: 'Closed'
  readonly record: EpisodeRecord
  readonly earlier: readonly EndedAttempt[]
  readonly closing: Closing
  /**
   * The number of words said when the episode settled; later words do not change its outcome. Null for an episode that its source
   * closed, unless as stopped, in an alliance that goes on: people who were not asked can still judge it.
   */
  readonly settled: number | null
}

/** An episode that is not over. */
export type OpenEpisode = Unattended | BeingWorkedOn | Paused
/** An episode that has been reported. */
export type Episode = OpenEpisode | Closed
/** An episode at any point, reported or not. */
export type EpisodeState = Unreported | Episode

/** The episode before it is reported. */
export const initial: Unreported = { _tag: 'Unreported' }
