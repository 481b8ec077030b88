import type { OutcomeSettings } from '../../alliance/index.js'
import type { ResolutionCriterion } from '../../vocabulary/inside.js'

/** By whose judgement, and from which cuts, *resolved* is said; without a criterion nothing is concluded. */
export interface OutcomeAsked {
  readonly resolvedBy: ResolutionCriterion | null
  readonly settings: OutcomeSettings
}

/** The question that the tables of a cohort answer. */
export interface CohortQuestion extends OutcomeAsked {
  readonly resolvedBy: ResolutionCriterion
}
