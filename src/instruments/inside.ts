/** What other modules of the library use of this one beside what `index.ts` opens. */

export type { InstrumentProblem } from './instrument-problem.js'
export type { Metric } from './metric.js'
export { metrics } from './metric.js'
export type { MissingRule } from './missing-rule.js'
export { reversedAgainstIn } from './reversed-against.js'
export { answerRange } from './scale-range.js'
export type { AnsweredForm, ScoredRow } from './score.js'
export type { ScoreFault, ScoreNote } from './score-problem.js'
