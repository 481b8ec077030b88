import type { ParticipantId } from './identifier.js'

/** Who says so. Only people have a word in the record: someone who takes part, or an observer from outside. */
export type Source =
  | { readonly _tag: 'participant'; readonly id: ParticipantId }
  | { readonly _tag: 'observer'; readonly id: string }

/** A rule that looked at scores; it may propose and is no `Source`, so it can never record. */
export interface Algorithm {
  readonly _tag: 'algorithm'
  readonly rule: string
}
