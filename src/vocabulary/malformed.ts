import type { NonEmpty } from '../kernel/inside.js'
import type { Problem } from './problem.js'

/** A refusal of a value that does not have its form, with every problem. */
export interface Malformed {
  readonly _tag: 'Malformed'
  readonly problems: NonEmpty<Problem>
}
