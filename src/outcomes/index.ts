/**
 * Alliances as data: the course of states of each, the panel that multi-state programs read, and ratings as series.
 * @module
 */
export { allianceCourse, allianceStates } from './alliance-course.js'
export { toMsmPanel } from './msm-panel.js'
export type { NamedAlliance } from './named-alliance.js'
export { type RatingSeriesProblem, type SeriesQuestion, seriesOf } from './series-of.js'
export { toDyadLong } from './tables/dyad-long.js'
export { toLong } from './tables/long.js'
export { type ObservedEpisode, toPersonPeriod } from './tables/person-period.js'
export type { CohortQuestion } from './tables/question.js'
export { type CohortTable, cohortTableNames, cohortTables } from './tables/tables.js'
export type { Transition, TransitionProblem } from './transition.js'
