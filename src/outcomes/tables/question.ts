import type { OutcomeSettings } from '../../alliance/inside.js'
import type { ResolutionCriterion } from '../../vocabulary/inside.js'
import type { RiskUnit } from '../risks/episode-risks.js'
import type { RiskClock } from '../risks/episode-times.js'
import type { TreatmentEnding } from '../risks/risk-ending.js'
import type { FallAsked } from '../said/fall-sights.js'
import type { FoldRule } from './fold.js'
import type { JoinedRows } from './joined-rows.js'
import type { OutcomeRating } from './rating-means.js'
import type { OutcomeRater } from './same-source.js'

/** By whose judgement, and from which cuts, *resolved* is said; without a criterion nothing is concluded. */
export interface OutcomeAsked {
  readonly resolvedBy: ResolutionCriterion | null
  readonly settings: OutcomeSettings
}

/** The question that the tables of a cohort answer. */
export interface CohortQuestion extends OutcomeAsked {
  readonly resolvedBy: ResolutionCriterion
  /** Of the table of risks: what interval 1 is; it has no default. */
  readonly clock?: RiskClock
  /** Of the table of risks: what weighs one; it has no default. */
  readonly unit?: RiskUnit
  /** Of the table of risks: the endings of treatment that censor an episode. */
  readonly censor?: readonly TreatmentEnding[]
  /** Of the table of risks: those that compete. */
  readonly compete?: readonly TreatmentEnding[]
  /** Of the table of repair: the session after which an alliance must still be in treatment; it has no default. */
  readonly landmark?: number
  /** Of the table of repair: how several episodes make one value; it has no default. */
  readonly fold?: FoldRule
  /** Of the table of repair: the side that rated the outcome. */
  readonly outcomeBy?: OutcomeRater
  /** Of the table of repair: which of that side's ratings of sessions are the outcome. */
  readonly rating?: OutcomeRating
  /** Of the table of repair: rows of one's own to join, by the id of the alliance. */
  readonly join?: JoinedRows
  /** Up to which session of a person the table of prevalence counts persons, beside those at any time. */
  readonly bySession?: number
  /** The reliabilities of a client's and a therapist's ratings over sessions, for the table of congruence. */
  readonly reliabilities?: readonly [client: number, therapist: number]
  /** The rule whose falls of score the table of convergence sets beside what people say. */
  readonly fall?: FallAsked
}
