import type { Part } from './part.js'
import type { Plan } from './plan.js'

/** Why a part was not made: by the file system, which ends the run, or by its maker, which is a failure of that part. */
export type NotMade =
  | { readonly _tag: 'CannotWrite'; readonly code: string }
  | { readonly _tag: 'Died'; readonly what: string }

/** Whoever makes parts, one at a time. */
export interface Hand {
  readonly make: (part: Part) => Promise<NotMade | undefined>
  readonly dismiss: () => void
}

/** What long work needs of the process around it; a test gives it other hands, and no terminal. */
export interface Surroundings {
  readonly hire: (out: string, staging: string, plan: Plan) => Hand
  /** Where a line that is written over may be shown; absent where nobody looks. */
  readonly terminal: ((text: string) => void) | undefined
  /** Raised when somebody asks the work to stop. */
  readonly stop: AbortSignal
  /** In milliseconds, from any beginning. */
  readonly now: () => number
}
