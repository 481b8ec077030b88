/**
 * Alliances as data: the course of states of each, the panel that multi-state programs read, and ratings as series.
 * @module
 */
export { allianceCourse, allianceStates } from './alliance-course.js'
export { toMsmPanel } from './msm-panel.js'
export type { NamedAlliance } from './named-alliance.js'
export { type EpisodeRisks, episodeRisks, type RiskUnit, riskUnits } from './risks/episode-risks.js'
export {
  type EpisodeTime,
  type EpisodeTimes,
  episodeTimes,
  type LeftOutReason,
  type RiskClock,
  type RiskProblem,
  type RiskQuestion,
  riskClocks,
} from './risks/episode-times.js'
export { type RiskEnding, riskEndings, type TreatmentEnding, treatmentEndings } from './risks/risk-ending.js'
export type { FallAsked } from './said/fall-sights.js'
export { type RatingSeriesProblem, type SeriesQuestion, seriesOf } from './series-of.js'
export { toDyadLong } from './tables/dyad-long.js'
export { type Latency, latencies, latencySteps } from './tables/latencies.js'
export { toLong } from './tables/long.js'
export { type ObservedEpisode, toPersonPeriod } from './tables/person-period.js'
export type { CohortQuestion } from './tables/question.js'
export { type CohortTable, cohortTableNames, cohortTables } from './tables/tables.js'
export type { Transition, TransitionProblem } from './transition.js'
