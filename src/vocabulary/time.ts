import type { Source } from './source.js'

/** Where within or around a session something happened; `between` is after it and before the next. */
export const sessionParts = ['before', 'during', 'after', 'between'] as const
export type SessionPart = (typeof sessionParts)[number]

/** When something happened, as well as is known. */
export type Happened =
  /** In or around a session that is known. */
  | {
      readonly _tag: 'in'
      /** The number of the session; 0 is before the first. */
      readonly session: number
      /** Where within or around that session. */
      readonly part: SessionPart
      /** The observer’s segment of the session, counted from 1; its length is the coder’s convention. */
      readonly segment?: number
    }
  /** About the time of a session. */
  | {
      readonly _tag: 'about'
      /** The number of the session it was about. */
      readonly session: number
    }
  /** Nobody knows when. */
  | { readonly _tag: 'unknown' }

/**
 * When an entry was reported, and by whom; the session index is the model’s clock.
 *
 * What happened in session 4 and was said in session 9 has `happened` 4 and a stamp of 9: five sessions of silence are data.
 */
export interface Stamp {
  /** The session last held when this was reported; 0 before the first. */
  readonly session: number
  /** Who says so. */
  readonly by: Source
  /** A date, or a date and time, in ISO 8601; never used to order. */
  readonly at?: string
  /** Free text of a sensitive kind; kept apart so that it can be left out or stored elsewhere. */
  readonly note?: string
}
