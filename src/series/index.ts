/**
 * Scores over sessions with their gaps made explicit, and cohorts of them in columns.
 * @module
 */

export { greatestScore } from '../vocabulary/index.js'
export { type Cohort, type CohortProblem, fromCohort, toCohort } from './cohort.js'
export { withGap, withGaps } from './gaps.js'
export { makeAllSeries } from './make-all-series.js'
export { type LooseSeries, makeSeries } from './make-series.js'
export { type ObservedPoint, observed } from './observed.js'
export type { SeriesProblem, SessionSpan } from './series-problem.js'
