import type { SimulatedKind } from './simulated-kind.js'

/** How the client reports ruptures: late, never, or as less than they were. */
export interface ClientReport {
  /** The probability that the client never reports a rupture, however long treatment lasts. */
  readonly never: number
  /** The probability that a rupture that is not kept back for ever is reported in the session in which it begins. */
  readonly atOnce: number
  /** The probability, in each later session, that it is reported then; who leaves before that has not reported it. */
  readonly later: number
  /** The part of its drop that the client reports, from 0 to 1; 1: as much as there was. */
  readonly drop: number
}

/** How the therapist reports the ruptures that they recognised. */
export interface TherapistReport {
  /** The probability, for each kind, that the therapist never reports a rupture, although they worked on it. */
  readonly blindSpot: Readonly<Record<SimulatedKind, number>>
}

/** How an observer codes every session: whether a rupture is open in it, the session in which it closes included. */
export interface CoderReport {
  /** The probability that a session with an open rupture is coded as one. */
  readonly sensitivity: number
  /** The probability that a session without an open rupture is coded as none. */
  readonly specificity: number
  /** The probability that a withdrawal that is coded is coded as a confrontation, or the other way round. */
  readonly mistyped: number
  /** The share of withdrawals among the codes given where there was no rupture; the others are confrontations. */
  readonly addedWithdrawal: number
}

/**
 * How what people say differs from what happened; it changes nothing of what happened.
 *
 * No value of it has a default: where errors of report are simulated, all of them are stated.
 */
export interface ErrorsOfReport {
  readonly client: ClientReport
  readonly therapist: TherapistReport
  readonly coder: CoderReport
}
