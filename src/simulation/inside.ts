/** What other modules of the library use of this one beside what `index.ts` opens. */

export type { Analysis } from './arms/analysis.js'
export { analysisUnits, shareTests, timeTests } from './arms/analysis.js'
export { simulatedId } from './columns/alliance-id.js'
export type { ArmsPower } from './experiment/arms-power.js'
export { judgedRaters } from './experiment/judged-course.js'
export type { OutcomeUnderCondition } from './experiment/measure-outcomes.js'
export type { PlotSpec } from './experiment/plot.js'
export type { ExperimentProblem } from './experiment/problem.js'
export type { ExperimentResults, Replication } from './experiment/replicate.js'
export { influenceShapes } from './scenario/affect-parameters.js'
export type { ScenarioProblem } from './scenario/resolved-scenario.js'
