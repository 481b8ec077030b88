import type { OutcomeSettings } from '../../alliance/index.js'
import type { ResolutionCriterion } from '../../vocabulary/inside.js'
import type { FallAsked } from '../said/fall-sights.js'

/** By whose judgement, and from which cuts, *resolved* is said; without a criterion nothing is concluded. */
export interface OutcomeAsked {
  readonly resolvedBy: ResolutionCriterion | null
  readonly settings: OutcomeSettings
}

/** The question that the tables of a cohort answer. */
export interface CohortQuestion extends OutcomeAsked {
  readonly resolvedBy: ResolutionCriterion
  /** Up to which session of a person the table of prevalence counts persons, beside those at any time. */
  readonly bySession?: number
  /** The reliabilities of a client's and a therapist's ratings over sessions, for the table of congruence. */
  readonly reliabilities?: readonly [client: number, therapist: number]
  /** The rule whose falls of score the table of convergence sets beside what people say. */
  readonly fall?: FallAsked
}
