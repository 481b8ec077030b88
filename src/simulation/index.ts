/**
 * Simulated courses whose truth is known: the scenario, its dynamics, experiments on rules, and calibration. Nothing in it is an observation.
 * @module
 */
export { type Affect, affectAfter } from './affect/affect-after.js'
export {
  type AffectOf,
  type AffectParameters,
  type DyadicAffect,
  type InfluenceShape,
  influenceShapes,
} from './affect/affect-parameters.js'
export { simulatedId } from './alliance-id.js'
export {
  type Calibrated,
  type Calibration,
  type CalibrationRow,
  calibrate,
  calibrationTargets,
  flaggedShare,
  type Knobs,
  type Latent,
  type Observed,
  observe,
  type StudyRule,
  studyRules,
} from './calibration/index.js'
export { bytesOfColumns, type ColumnsShape, columnsOver, columnsShape } from './columns-over.js'
export {
  begunCodes,
  type CourseColumns,
  type CourseRange,
  closedCodes,
  courseEndings,
  type Happenings,
  resultCodes,
  wholeGroup,
} from './course-columns.js'
export { coursePurposes } from './course-purposes.js'
export type { Draws } from './draws.js'
export type { CourseState, Dynamics } from './dynamics.js'
export {
  type Alarms,
  addCounts,
  alarmsOf,
  type Cell,
  type Condition,
  countRule,
  type Design,
  type DesignSize,
  type Experiment,
  type ExperimentFile,
  type ExperimentProblem,
  type Json,
  type JudgedCourse,
  type JudgedRater,
  judgedCourses,
  judgedRaters,
  type LatinRange,
  latinHypercube,
  type Measure,
  type Measured,
  type MeasureName,
  makeExperiment,
  measured,
  measureNames,
  measures,
  measuresPlot,
  measuresTable,
  mostSettings,
  type NoSuchPlace,
  noCounts,
  type PlotSpec,
  type Power,
  type PowerQuestion,
  powerOf,
  powerPlot,
  powerTable,
  type ReadScenario,
  type ResultColumn,
  type ResultTable,
  type RuleCounts,
  type RuleInFile,
  type RuleUnderCondition,
  runExperiment,
  type Setting,
  type Settings,
  settingsOf,
  type TrueSpan,
  withSettings,
} from './experiment/index.js'
export { logOf } from './log-of.js'
export { resolveScenario } from './resolve-scenario.js'
export type { DefaultTaken, ResolvedHazard, ResolvedScenario, ScenarioProblem } from './resolved-scenario.js'
export { resolvedSample, sampleScenario } from './sample-scenario.js'
export {
  type DropoutProcess,
  type GroupSetting,
  type HazardDynamics,
  type IndividualSetting,
  type Population,
  type RaterProcess,
  type Raters,
  type RepairProcess,
  type RuptureProcess,
  type Scenario,
  type SimulatedKind,
  type SimulatedLevel,
  type SimulatedScale,
  type StageModels,
  simulatedLevels,
} from './scenario.js'
export { scenarioDefaults } from './scenario-defaults.js'
export { type SimulatedRater, seriesOf, simulatedRaters } from './series-of.js'
export { simulatedInstrument } from './session-events.js'
export { simulateByStep } from './simulate-by-step.js'
export { simulateColumns } from './simulate-columns.js'
export { type TrueOutcome, type TrueRupture, truthOf } from './truth-of.js'
