/** Every word that the other modules of the library use: what `index.ts` opens, and the rest. */
export type { BystanderState } from './bystander.js'
export type { Component } from './component.js'
export type { EndingReason } from './ending.js'
export type { Factor, Held } from './factor.js'
export {
  type CannotKnow,
  cannotKnow,
  type IntervalVerdict,
  type Movement,
  type Recovery,
  type RuleParameters,
  recoveries,
  type Unknowable,
} from './finding.js'
export type { FrameAspect, FrameManner } from './frame.js'
export * from './index.js'
export type { Level } from './level.js'
export { type CodeSet, type Construct2022, withdrawalGroups2022 } from './marker.js'
export { type AllianceAfter, type Legacy, leastResolved, type Standing } from './outcome.js'
export { greatestScore } from './score-series.js'
export type { Medium } from './setting.js'
export { severities } from './severity.js'
export type { Algorithm } from './source.js'
export {
  type Directness,
  type Emphasis,
  type StrategyFamily,
  strategies3RS,
  strategiesBeyond3RS,
  type Timing,
} from './strategy.js'
export {
  type EndedAfter,
  type Fate,
  fates,
  type TracedCourse,
  type TracedFinding,
  type TreatmentEnding,
  treatmentEndings,
} from './traced.js'
export type { RatingCondition } from './visibility.js'
