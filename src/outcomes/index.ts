/**
 * Alliances as data: the course of states of each, the panel that multi-state programs read, and ratings as series.
 * @module
 */

export type { Cell, DataTable, TableColumn } from '../vocabulary/inside.js'
export { allianceCourse, allianceStates } from './alliance-course.js'
export { toMsmPanel } from './msm-panel.js'
export type { NamedAlliance } from './named-alliance.js'
export { episodeRisks } from './risks/episode-risks.js'
export { episodeTimes } from './risks/episode-times.js'
export { seriesOf } from './series-of.js'
export { toDyadLong } from './tables/dyad-long.js'
export { latencies } from './tables/latencies.js'
export { toLong } from './tables/long.js'
export { toPersonPeriod } from './tables/person-period.js'
export type { CohortQuestion } from './tables/question.js'
export { cohortTableNames, cohortTables } from './tables/tables.js'
