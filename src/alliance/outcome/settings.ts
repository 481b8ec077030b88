import type { OwnCut } from '../../vocabulary/inside.js'

/** The version of the rule that makes one word of the columns; it is in every table. */
export const outcomeRule = 2

/** The settings of a conclusion beside its criterion. */
export interface OutcomeSettings {
  /** The cut on this library's own scale; 3, *about back to where it was*, where left out. */
  readonly resolvedFrom?: OwnCut
  /** The cut of each other scale, by its name; a judgement on a scale without one is not judged. */
  readonly scales?: Readonly<Record<string, number>>
  /** Whether observation has stopped; what is not closed is then censored and not open. */
  readonly observationStopped?: boolean
}
