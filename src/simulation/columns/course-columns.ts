/** How a course ended; an index is what the number means. */
export const courseEndings = ['completed', 'left'] as const
/** What began in a session. */
export const begunCodes = ['none', 'withdrawal', 'confrontation'] as const
/** How an attempt ended in a session. */
export const resultCodes = ['none', 'worked', 'partly', 'did-not-work', 'broken-off'] as const
/** How a rupture closed in a session: its repair worked, it passed by itself, or the other party left the group. */
export const closedCodes = ['none', 'resolved', 'faded', 'parted'] as const
/** In `withWhom`: the group as a whole. */
export const wholeGroup = 255

/** What happened in each session of each course, row-major like the scores; 0 is nothing. */
export interface Happenings {
  /** An index of `begunCodes`. */
  readonly begun: Uint8Array
  /** Where a rupture that began lies: 0 with the therapist or leader, a member's number from 1, or `wholeGroup`. */
  readonly withWhom: Uint8Array
  /** 1 where the therapist or leader recognised the open rupture. */
  readonly recognised: Uint8Array
  /** 1 + the index in `strategies` of the strategy an attempt began with. */
  readonly strategy: Uint8Array
  /** 1 + the index, among the stages of the kind's model, of the stage an attempt reached. */
  readonly stage: Uint8Array
  /** An index of `resultCodes`. */
  readonly result: Uint8Array
  /** An index of `closedCodes`. */
  readonly closed: Uint8Array
}

/** What was said of each course, row-major like the scores; only where the scenario has errors of report. */
export interface Reports {
  /** At the place of the session in which a rupture began: the session in which the client reported it; 0: never. */
  readonly client: Int32Array
  /** There too, 1 where the therapist reports it once they recognise it; 0: it is in their blind spot. */
  readonly therapist: Uint8Array
  /** What the coder coded in the session, an index of `begunCodes`. */
  readonly coder: Uint8Array
}

/**
 * Simulated courses of alliances `from`, `from` + 1, … as columns, to be read and never written to.
 *
 * A course is a person's: an alliance has one of each of its `members`, and an individual alliance has one member. Course
 * c (alliance number `from` + ⌊c / members⌋, member c mod members) has session s (from 1) at place c·sessions + s − 1.
 */
export interface CourseColumns {
  readonly replication: number
  readonly from: number
  readonly alliances: number
  readonly members: number
  readonly sessions: number
  /** In the unit of the scale; `NaN` where the score is missing or the course has ended, or the rater gives none. */
  readonly clientScores: Float64Array
  readonly therapistScores: Float64Array
  /** The client's at the start of the session; empty where the scenario has no such rating. */
  readonly beforeScores: Float64Array
  /** The alliance itself, which no rater sees; `NaN` after the course has ended. */
  readonly latent: Float64Array
  /** By how much a rupture that began in this session lowered the alliance; otherwise 0. */
  readonly drops: Float64Array
  readonly happenings: Happenings
  readonly held: Int32Array
  readonly reports?: Reports
  /** An index of `courseEndings`. */
  readonly endings: Uint8Array
  /** 1 where leaving is attributed to the rupture that was open. */
  readonly attributed: Uint8Array
}

/** Which courses: the same numbers come out however they are split. */
export interface CourseRange {
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
  /** From 0 to 999,999. */
  readonly replication: number
  /** The first alliance, from 0 to 999,999,999, and the one before which to stop. */
  readonly from: number
  readonly to: number
}
