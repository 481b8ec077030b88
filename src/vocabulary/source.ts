import type { ParticipantId } from './identifier.js'

/** Who says so. Only people have a word in the record: someone who takes part, or an observer from outside. */
export type Source =
  /** Somebody who takes part. */
  | {
      readonly _tag: 'participant'
      /** Who of those who take part. */
      readonly id: ParticipantId
    }
  /** Somebody who looks on from outside: a coder, a supervisor. */
  | {
      readonly _tag: 'observer'
      /** The name of the observer, who is not one of those who take part. */
      readonly id: string
    }

/** A rule that looked at scores; it may propose and is no `Source`, so it can never record. */
export interface Algorithm {
  readonly _tag: 'algorithm'
  readonly rule: string
}
