import type { OutcomeSettings } from '../../alliance/index.js'
import type { ResolutionCriterion } from '../../vocabulary/inside.js'

/** By whose judgement, and from which cuts, the tables of a cohort say *resolved*. */
export interface CohortQuestion {
  readonly resolvedBy: ResolutionCriterion
  readonly settings: OutcomeSettings
}
