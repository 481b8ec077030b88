import type { OutcomeSettings } from '../../alliance/index.js'
import type { ResolutionCriterion } from '../../vocabulary/inside.js'

/** By whose judgement, and from which cuts, the tables of a cohort say *resolved*. */
export interface CohortQuestion {
  readonly resolvedBy: ResolutionCriterion
  readonly settings: OutcomeSettings
  /** Up to which session of a person the table of prevalence counts persons, beside those at any time. */
  readonly bySession?: number
  /** The reliabilities of a client's and a therapist's ratings over sessions, for the table of congruence. */
  readonly reliabilities?: readonly [client: number, therapist: number]
}
