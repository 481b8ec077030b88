/**
 * Rules that find movements of scores, what noise alone makes them find, and how far they agree. A finding is a reason to ask, never an entry.
 * @module
 */
export { type AboutRule, aboutRule } from './about-rule.js'
export type { FlagAgreement } from './agreement.js'
export { type AlertRates, type AlertValue, alertSentence, alertValue, type OfTen, type Rate } from './alert-value.js'
export {
  type CeilingSettings,
  type CeilingWarning,
  ceilingWarnings,
  type EndShare,
  type ScaleEnd,
  scaleEnds,
} from './ceiling.js'
export { changePoint } from './change-point.js'
export { type ChangePointParameters, changePointDefaults, changePointParameters } from './change-point-parameters.js'
export {
  type ChangePointColumns,
  type ChartColumnsParameters,
  type ControlChartColumns,
  changePointColumns,
  controlChartColumns,
  type SignalCode,
  type SuddenChangeColumns,
  signalCodes,
  suddenChangeColumns,
  type VerdictCode,
  verdictCodes,
} from './columns/index.js'
export {
  compareRules,
  type NamedRule,
  type PersonCompared,
  type RuleAgreement,
  type RuleComparison,
  type RuleOnAll,
  type RuleOnPerson,
} from './compare-rules.js'
export { type ControlChartState, controlChart } from './control-chart.js'
export {
  type ControlChartParameters,
  controlChartDefaults,
  controlChartParameters,
} from './control-chart-parameters.js'
export { type CusumParameters, cusum, cusumDefaults, cusumParameters } from './cusum.js'
export type { Conflict, Judges, Reread, RuleDefinition, RuleFold, SeriesHead } from './definition.js'
export {
  type Disaggregated,
  type DisaggregateState,
  type Disaggregation,
  disaggregate,
  disaggregateFold,
  disaggregationReferences,
} from './disaggregate.js'
export {
  type Deviation,
  type Discrepancy,
  type DiscrepancyState,
  deviations,
  discrepancy,
  discrepancyFold,
  type RatedSession,
} from './discrepancy.js'
export { type DropState, drop } from './drop.js'
export { type DropParameters, dropDefaults, dropParameters, dropReferences, dropUnits } from './drop-parameters.js'
export { type EwmaParameters, ewma, ewmaDefaults, ewmaParameters } from './ewma.js'
export { chartSides, type ExcursionParameters } from './excursion.js'
export { type FalseAlarmSettings, type FalseAlarms, falseAlarmRate } from './false-alarm.js'
export type { SimulatedShare } from './false-alarm-share.js'
export { falseAlarmWarning } from './false-alarm-warning.js'
export { type FlaggedSessions, flaggedSessions } from './flagged-sessions.js'
export { type HitRate, type HitSettings, hitRate } from './hit-rate.js'
export {
  type ChoiceEffect,
  type Multiverse,
  mostUniverses,
  multiverse,
  type PersonAcross,
  steegen,
  type UniverseResult,
} from './multiverse.js'
export type { Defaulted, DefaultsOf, Parameter, ParameterList, ParameterValue } from './parameter.js'
export { parseRule } from './parse-rule.js'
export { type Preset, type PresetProblem, parsePreset, presets } from './presets.js'
export { propose } from './propose.js'
export { type ReliableChangeState, reliableChanges } from './reliable-change.js'
export { reliableChangeCategory } from './reliable-change-category.js'
export {
  type ReliableChangeParameters,
  reliableChangeDefaults,
  reliableChangeParameters,
  reliableChangeReferences,
} from './reliable-change-parameters.js'
export { detect, type ParametersOf, type Rule, type RuleId, ruleIds, rules, type StateOf } from './rule.js'
export type { GridProblem, LeftOut, RuleChoice, RuleGrid, Universe } from './rule-grid.js'
export type { RuleProblem } from './rule-problem.js'
export { type ChartSignal, controlChartRules } from './run-rules.js'
export {
  type CohortLikeness,
  type CohortSimulation,
  cohortLikeness,
  falseAlarmsLike,
  hitRateLike,
  type TrueDrop,
} from './stable-cohort.js'
export { stableSeries } from './stable-series.js'
export { type KnownDrop, type StableProblem, type StableScores, stableProblems } from './stable-series-settings.js'
export { type StatusState, statusAlerts } from './status.js'
export {
  changeReferences,
  type StatusParameters,
  statusBoundaries,
  statusDefaults,
  statusParameters,
} from './status-parameters.js'
export {
  type SuddenChangeParameters,
  suddenChange,
  suddenChangeDefaults,
  suddenChangeParameters,
} from './sudden-change.js'
export { finish, type SessionNotLater, start, step, type Watch } from './watch.js'
export { type Hindrance, type Sight, type WhoSaw, whoSaw } from './who-saw.js'
