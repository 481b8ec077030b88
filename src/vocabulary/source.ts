import type { ParticipantId } from './identifier.js'

/** The person who reports an entry: a participant, or an observer from outside. */
export type Source =
  /** A person who takes part. */
  | {
      readonly _tag: 'participant'
      /** The participant. */
      readonly id: ParticipantId
    }
  /** A person who looks on from outside: a coder, a supervisor. */
  | {
      readonly _tag: 'observer'
      /** The name of the observer, who is no participant. */
      readonly id: string
    }

/** A rule that reads scores. It is no `Source`, so it may propose and never record. */
export interface Algorithm {
  readonly _tag: 'algorithm'
  readonly rule: string
}
