import type { Episode } from '../../episode/index.js'
import type { NonEmpty } from '../../kernel/inside.js'
import type { Participant, ParticipantId } from '../../vocabulary/inside.js'
import type * as event from './event.js'

/** The event with which a person left or died, and its phase. */
export interface SpellEnd {
  readonly event: event.ParticipantLeft | event.PhaseEnded
  readonly phase: number
}

/** A period in which a person takes part, open while it lasts. */
export interface Spell {
  readonly came: event.AllianceBegan | event.ParticipantJoined
  readonly went?: SpellEnd
}

/** A participant of the alliance with all their spells, always in one role, and always a person or always a machine. */
export interface Person extends Participant {
  readonly spells: NonEmpty<Spell>
}

/** A period of the alliance from a beginning to an ending. */
export interface OpenPhase {
  readonly number: number
  /** The session last held when the phase began. */
  readonly from: number
  /** The ended phase that it takes up. */
  readonly resumes?: number
}
/** A phase that is over; it is never rewritten. */
export interface EndedPhase extends OpenPhase {
  readonly to: number
  readonly ended: event.PhaseEnded
}

/** An episode with its phase and the people who took part when it was reported. */
export interface PhasedEpisode {
  readonly phase: number
  readonly episode: Episode
  /** The indexes of its ties that have ended with a departure. */
  readonly endedTies: readonly number[]
  readonly everyone: readonly ParticipantId[]
}

/** A harm on record. It is not something to be mended. */
export interface RecordedHarm {
  readonly reported: event.HarmReported
  readonly closed?: event.HarmClosed
}

/** An entry that concerns the alliance as a whole. */
export type AllianceEntry =
  | event.SessionHeld
  | event.SessionInserted
  | event.ParticipantJoined
  | event.ParticipantLeft
  | event.RatingGiven
  | event.FrameChanged
  | event.RepairHistoryTold
  | event.EndingAccounted
  | event.ProposalAnswered

/** The content of an alliance that has begun. */
export interface AllianceRecord {
  readonly began: event.AllianceBegan
  readonly people: NonEmpty<Person>
  readonly episodes: readonly PhasedEpisode[]
  readonly harms: readonly RecordedHarm[]
  readonly entries: readonly AllianceEntry[]
  /** The session last held; the model's clock. */
  readonly session: number
  /** All events so far, with corrections and corrected entries; the next event's `seq` is one more than its length. */
  readonly log: readonly event.AllianceEvent[]
}

/** Nothing is recorded yet. */
export interface NotBegun {
  readonly _tag: 'NotBegun'
  readonly record?: never
}
/** A phase is open. */
export interface Running {
  readonly _tag: 'Running'
  readonly record: AllianceRecord
  readonly phase: OpenPhase
  readonly past: readonly EndedPhase[]
}
/** The last phase has ended. A new one may open; ended ones stay as they are. */
export interface Ended {
  readonly _tag: 'Ended'
  readonly record: AllianceRecord
  readonly past: NonEmpty<EndedPhase>
}

/** An alliance that has begun. */
export type Alliance = Running | Ended
/** An alliance at any point of its log. What reads one takes it first, and finds nothing where it has not begun. */
export type AllianceState = NotBegun | Alliance

/** The alliance before its first event. */
export const initial: NotBegun = { _tag: 'NotBegun' }

/**
 * Says whether an alliance has begun, and so has a record and phases.
 *
 * @example
 * hasBegun(initial) // => false
 */
export const hasBegun = (state: AllianceState): state is Alliance => state._tag !== 'NotBegun'
