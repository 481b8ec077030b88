import type { AllianceId, Malformed, OfAnotherAlliance, OutOfPlace, Problem } from '../vocabulary/inside.js'
import type { AllianceEvent } from './record/event.js'
import type { AllianceRejection } from './record/rejection.js'

/** A refusal because the alliance does not allow it, as it is now. */
export interface Rejected<Why = AllianceRejection> {
  readonly _tag: 'Rejected'
  readonly why: Why
}

/** The reason why nothing follows from a value: it does not have its form, or it may not follow. */
export type Unfit<Why = AllianceRejection> = Malformed | Rejected<Why>

/** A refusal to go on from a stored log that is not lawful: its first line that cannot be read, or cannot follow. */
export interface BrokenLog {
  readonly _tag: 'BrokenLog'
  /** The line's place in the log, counted from 1. */
  readonly line: number
  readonly why: Problem | AllianceRejection | OutOfPlace | OfAnotherAlliance
}

/** The first event of an alliance that may not follow what came before it; nothing after it was read. */
export interface BrokenLine {
  readonly _tag: 'BrokenLine'
  readonly alliance: AllianceId
  readonly line: number
  readonly seq: number
  readonly event: AllianceEvent['_tag']
  readonly why: AllianceRejection
}
