/**
 * Rules that find movements of scores, what noise alone makes them find, and how far they agree. A finding is a reason to ask, never an entry.
 * @module
 */

export {
  type CeilingSettings,
  type CeilingWarning,
  ceilingWarnings,
  type EndShare,
  type ScaleEnd,
  scaleEnds,
} from './ceiling.js'
export {
  type AlertRates,
  type AlertValue,
  alertSentence,
  alertValue,
  type OfTen,
  type Rate,
} from './chance/alert-value.js'
export { type FalseAlarmSettings, type FalseAlarms, falseAlarmRate } from './chance/false-alarm.js'
export type { SimulatedShare } from './chance/false-alarm-share.js'
export { falseAlarmWarning } from './chance/false-alarm-warning.js'
export { type HitRate, type HitSettings, hitRate } from './chance/hit-rate.js'
export {
  type CohortLikeness,
  type CohortSimulation,
  cohortLikeness,
  falseAlarmsLike,
  hitRateLike,
  type TrueDrop,
} from './chance/stable-cohort.js'
export { stableSeries } from './chance/stable-series.js'
export {
  type KnownDrop,
  type StableProblem,
  type StableScores,
  stableProblems,
} from './chance/stable-series-settings.js'
export type { Conflict, Judges, Reread, RuleDefinition, RuleFold, SeriesHead } from './definition/definition.js'
export type { Defaulted, DefaultsOf, Parameter, ParameterList, ParameterValue } from './definition/parameter.js'
export { propose } from './propose.js'
export { type AboutRule, aboutRule } from './registry/about-rule.js'
export { parseRule } from './registry/parse-rule.js'
export { type Preset, type PresetProblem, parsePreset, presets } from './registry/presets.js'
export type { RuleProblem } from './registry/rule-problem.js'
export { detect, type ParametersOf, type Rule, type RuleId, ruleIds, rules, type StateOf } from './registry/rules.js'
export { finish, type SessionNotLater, start, step, type Watch } from './registry/watch.js'
export { changePoint } from './rules/change-point.js'
export {
  type ChangePointParameters,
  changePointDefaults,
  changePointParameters,
} from './rules/change-point-parameters.js'
export { type ControlChartState, controlChart } from './rules/control-chart/control-chart.js'
export {
  type ControlChartParameters,
  controlChartDefaults,
  controlChartParameters,
} from './rules/control-chart/parameters.js'
export { type ChartSignal, controlChartRules } from './rules/control-chart/run-rules.js'
export { type CusumParameters, cusum, cusumDefaults, cusumParameters } from './rules/cusum.js'
export { type DropState, drop } from './rules/drop/drop.js'
export {
  type DropParameters,
  dropDefaults,
  dropParameters,
  dropReferences,
  dropUnits,
} from './rules/drop/parameters.js'
export { type EwmaParameters, ewma, ewmaDefaults, ewmaParameters } from './rules/ewma.js'
export { chartSides, type ExcursionParameters } from './rules/excursion.js'
export { reliableChangeCategory } from './rules/reliable-change/category.js'
export {
  type ReliableChangeParameters,
  reliableChangeDefaults,
  reliableChangeParameters,
  reliableChangeReferences,
} from './rules/reliable-change/parameters.js'
export { type ReliableChangeState, reliableChanges } from './rules/reliable-change/reliable-change.js'
export { type StatusState, statusAlerts } from './rules/status.js'
export {
  changeReferences,
  type StatusParameters,
  statusBoundaries,
  statusDefaults,
  statusParameters,
} from './rules/status-parameters.js'
export {
  type SuddenChangeParameters,
  suddenChange,
  suddenChangeDefaults,
  suddenChangeParameters,
} from './rules/sudden-change.js'
export type { FlagAgreement } from './side-by-side/agreement.js'
export {
  compareRules,
  type NamedRule,
  type PersonCompared,
  type RuleAgreement,
  type RuleComparison,
  type RuleOnAll,
  type RuleOnPerson,
} from './side-by-side/compare-rules.js'
export { type FlaggedSessions, flaggedSessions } from './side-by-side/flagged-sessions.js'
export {
  type ChoiceEffect,
  type Multiverse,
  mostUniverses,
  multiverse,
  type PersonAcross,
  steegen,
  type UniverseResult,
} from './side-by-side/multiverse.js'
export type { GridProblem, LeftOut, RuleChoice, RuleGrid, Universe } from './side-by-side/rule-grid.js'
export {
  type Disaggregated,
  type DisaggregateState,
  type Disaggregation,
  disaggregate,
  disaggregateFold,
  disaggregationReferences,
} from './two-raters/disaggregate.js'
export {
  type Deviation,
  type Discrepancy,
  type DiscrepancyState,
  deviations,
  discrepancy,
  discrepancyFold,
  type RatedSession,
} from './two-raters/discrepancy.js'
export { type Hindrance, type Sight, type WhoSaw, whoSaw } from './two-raters/who-saw.js'
