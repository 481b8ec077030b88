import { done, type Outcome } from '../say/outcome.js'
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

/** What takes its time and is still to be done; its own outcome then stands for the one that has it. */
export interface Work {
  readonly work: (around: Surroundings) => Promise<Outcome>
}

/** The command line is understood; the work is still to be done. */
export const later = (work: Work['work']): Outcome & Work => ({ ...done('', []), work })
