import type { NonEmpty } from '../kernel/inside.js'
import type { ParticipantId } from './identifier.js'
import type { Source } from './source.js'
import type { Audience } from './visibility.js'

/** The parts of a session and the times around it; `between` is after it and before the next. */
export const sessionParts = ['before', 'during', 'after', 'between'] as const
export type SessionPart = (typeof sessionParts)[number]

/** The time something happened, as far as it is known. */
export type Happened =
  /** In or around a session that is known. */
  | {
      readonly _tag: 'in'
      /** The number of the session; 0 is before the first. */
      readonly session: number
      /** The part of the session, or the time around it. */
      readonly part: SessionPart
      /** The observer's segment of the session, counted from 1; its length is the coder's convention. */
      readonly segment?: number
    }
  /** About the time of a session. */
  | {
      readonly _tag: 'about'
      /** The number of the session it was about. */
      readonly session: number
    }
  /** At an unknown time. */
  | { readonly _tag: 'unknown' }

/**
 * The session and the source of a report; the session index is the model's clock.
 *
 * An event of session 4 that is reported in session 9 has `happened` 4 and a stamp of 9: five sessions of silence are data.
 */
export interface Stamp {
  /** The session last held when this was reported; 0 before the first. */
  readonly session: number
  /** The person who reports it. */
  readonly by: Source
  /** A date, or a date and time, in ISO 8601; never used to order. */
  readonly at?: string
  /** Sensitive free text, kept apart so that it can be left out or stored elsewhere. */
  readonly note?: string
}

/** The stamp of a word, which may be for some audiences alone; what happened before everyone, as a session, is for all. */
export interface WordStamp extends Stamp {
  /** The audiences that may see it; left out, its kind says which. A rating has the same among its own fields. */
  readonly visibleTo?: NonEmpty<Audience>
}

/**
 * Returns the stamp of what a person reports after a session. An observer is given as a source; a participant by name alone.
 *
 * A date or a note is added to it: `{ ...by('client', 3), note: 'by phone' }`.
 *
 * @example
 * by('client', 3) // => { session: 3, by: { _tag: 'participant', id: 'client' } }
 * by({ _tag: 'observer', id: 'coder-1' }, 3).by._tag // => 'observer'
 */
export const by = (person: ParticipantId | Source, session: number): Stamp => ({
  session,
  by: typeof person === 'string' ? { _tag: 'participant', id: person } : person,
})
