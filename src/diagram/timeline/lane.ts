import type { Perspective } from '../../vocabulary/inside.js'

/** A time on the scale of a timeline: session 4 lasts from 4 to 5. */
export type Time = number

/** What goes on for a while on the track of a lane. */
export type StretchKind = 'unspoken' | 'unattended' | 'worked-on' | 'paused' | 'lasting' | 'harm'

export interface Stretch {
  readonly is: StretchKind
  readonly from: Time
  readonly to: Time
}

/** What happens at one time on the track of a lane. */
export type MarkKind = 'happened' | 'reported' | 'closed' | 'resolved' | 'absent' | 'ended'

export interface Mark {
  readonly is: MarkKind
  readonly at: Time
}

/** A word below the track, by its shape: whose it is, or what it is about. */
export type Shape = Perspective | 'attempt' | 'strain' | 'frame'

export interface Sign {
  readonly shape: Shape
  /** The letter or sign inside the shape. */
  readonly letter: string
  /** What is beside the shape. */
  readonly beside?: string
  /** The session in which it was reported. */
  readonly session: number
  /** The earlier session in which it happened, where it was reported late. */
  readonly happened?: number
  /** Whether the source was asked and gave no word. */
  readonly unanswered?: true
}

/** One row of a timeline: a phase, a person, an episode or a harm, with its words. */
export interface Lane {
  readonly name: string
  readonly says: string
  readonly stretches: readonly Stretch[]
  readonly marks: readonly Mark[]
  readonly signs: readonly Sign[]
  /** What the row shows, in whole sentences. */
  readonly sentences: readonly string[]
  /** The place among the episodes of the one that came back in this, counted from 0. */
  readonly recurrenceOf?: number
}
