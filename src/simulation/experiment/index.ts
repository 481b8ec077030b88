export { type Alarms, alarmsOf } from './alarms.js'
export {
  type Design,
  type DesignSize,
  mostSettings,
  type Setting,
  type Settings,
  settingsOf,
} from './design.js'
export type { Condition, Experiment, PowerQuestion } from './experiment.js'
export type { ExperimentFile, ExperimentProblem, RuleInFile } from './experiment-file.js'
export { type JudgedCourse, type JudgedRater, judgedCourses, judgedRaters } from './judged-course.js'
export { type LatinRange, latinHypercube } from './latin-hypercube.js'
export { makeExperiment, type ReadScenario } from './make-experiment.js'
export { type Measure, type Measured, type MeasureName, measured, measureNames, measures } from './measure.js'
export { measuresPlot, type PlotSpec, powerPlot } from './plot.js'
export { type Power, powerOf } from './power.js'
export { type Cell, measuresTable, powerTable, type ResultColumn, type ResultTable } from './result-table.js'
export { addCounts, countRule, noCounts, type RuleCounts, type TrueSpan } from './rule-counts.js'
export { type RuleUnderCondition, runExperiment } from './run-experiment.js'
export { type Json, type NoSuchPlace, withSettings } from './with-settings.js'
