/**
 * Simulated courses whose truth is known: the scenario, its dynamics, experiments on rules, and calibration. Nothing in it is an observation.
 * @module
 */
export { otherEndings } from './arms/analysis.js'
export { type Calibration, calibrate } from './calibration/calibrate.js'
export { type Study, studyShares } from './calibration/study.js'
export { calibrationTargets } from './calibration/targets.js'
export { bytesOfColumns, columnsOver } from './columns/columns-over.js'
export {
  begunCodes,
  type CourseColumns,
  type CourseRange,
  closedCodes,
  courseEndings,
  resultCodes,
} from './columns/course-columns.js'
export { type ReportedRupture, reportsOf, type SessionReport, sessionReportsOf } from './columns/reports-of.js'
export { seriesOf } from './columns/series-of.js'
export { simulatedTherapist } from './columns/therapist-of.js'
export { type TrueRupture, truthOf } from './columns/truth-of.js'
export { affectAfter } from './dynamics/affect-after.js'
export { coursePurposes } from './dynamics/course-purposes.js'
export type { CourseState, Dynamics } from './dynamics/dynamics.js'
export { armsPowerPlot, outcomesPlot } from './experiment/arms-plot.js'
export { armsPowerOf } from './experiment/arms-power.js'
export { armsPowerTable, outcomesTable } from './experiment/arms-table.js'
export { designPoints } from './experiment/design.js'
export type { Experiment, ExperimentFile } from './experiment/experiment.js'
export { makeExperiment } from './experiment/make-experiment.js'
export { measureOutcomes } from './experiment/measure-outcomes.js'
export { measuresPlot, powerPlot } from './experiment/plot.js'
export { type Power, powerOf } from './experiment/power.js'
export { replicate, resultsOf } from './experiment/replicate.js'
export { measuresTable, powerTable } from './experiment/result-table.js'
export { runExperiment } from './experiment/run-experiment.js'
export { logOf } from './log/log-of.js'
export { type SimulationAnswer, type SimulationPort, serveSimulation } from './run/serve-simulation.js'
export { simulateColumns } from './run/simulate-columns.js'
export { simulateInChunks } from './run/simulate-in-chunks.js'
export { allianceShares } from './scenario/alliance-shares.js'
export type { ErrorsOfReport } from './scenario/errors-of-report.js'
export { resolveScenario } from './scenario/resolve-scenario.js'
export type { ResolvedScenario } from './scenario/resolved-scenario.js'
export { resolvedSample, sampleScenario } from './scenario/sample-scenario.js'
export type { Scenario } from './scenario/scenario.js'
export { scenarioDefaults } from './scenario/scenario-defaults.js'
