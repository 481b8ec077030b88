import type { Draws } from './draws.js'

/** The state of a person's alliance after a session, as far as rating and leaving depend on it, and what happened in it. */
export interface CourseState {
  /** The alliance, in the unit of the scale. */
  readonly latent: number
  /** How much of what strains it the therapist has not recognised. */
  readonly hidden: number
  /** The kind of the open rupture, an index of `begunCodes`. */
  readonly kind: number
  /** By how much the last rupture lowered the alliance. */
  readonly drop: number
  /** The stage that the attempt under way has reached, from 1; 0: no attempt is under way. */
  readonly stage: number
  /** What happened in the session, in the codes of the columns. */
  readonly begun: number
  readonly recognisedNow: number
  readonly strategy: number
  readonly reached: number
  readonly result: number
  readonly closed: number
}

/**
 * How one person's alliance moves from session to session: pure, and replaceable by a program's own.
 *
 * Who rates it, who misses a rating and who leaves is the same for all dynamics and not decided here.
 */
export interface Dynamics<State extends CourseState> {
  /** Returns the state before the first session, at a person's own level. */
  readonly start: (level: number) => State
  /**
   * Returns the state after session `session` (from 1). `blow` is what the ruptures of others took from this person's
   * alliance since the last session.
   */
  readonly step: (before: State, draws: Draws, session: number, blow: number) => State
}
