export { type AlertRates, type AlertValue, alertSentence, alertValue, type OfTen, type Rate } from './alert-value.js'
export {
  type ChangePointParameters,
  changePoint,
  changePointDefaults,
  changePointParameters,
} from './change-point.js'
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
export { controlChart } from './control-chart.js'
export {
  type ControlChartParameters,
  controlChartDefaults,
  controlChartParameters,
} from './control-chart-parameters.js'
export { type CusumParameters, cusum, cusumDefaults, cusumParameters } from './cusum.js'
export type { Conflict, Reread, RuleDefinition, RuleFold, SeriesHead } from './definition.js'
export { drop } from './drop.js'
export { type DropParameters, dropDefaults, dropParameters, dropReferences, dropUnits } from './drop-parameters.js'
export { type EwmaParameters, ewma, ewmaDefaults, ewmaParameters } from './ewma.js'
export { chartSides, type ExcursionParameters } from './excursion.js'
export { type FalseAlarmSettings, type FalseAlarms, falseAlarmRate } from './false-alarm.js'
export type { SimulatedShare } from './false-alarm-share.js'
export { falseAlarmWarning } from './false-alarm-warning.js'
export { type HitRate, type HitSettings, hitRate } from './hit-rate.js'
export type { Parameter, ParameterList, ParameterValue } from './parameter.js'
export { parseRule } from './parse-rule.js'
export { propose } from './propose.js'
export { detect, type ParametersOf, type Rule, type RuleId, ruleIds, rules, type StateOf } from './rule.js'
export type { RuleProblem } from './rule-problem.js'
export { type ChartSignal, controlChartRules } from './run-rules.js'
export { stableSeries } from './stable-series.js'
export { type KnownDrop, type StableProblem, type StableScores, stableProblems } from './stable-series-settings.js'
export {
  type SuddenChangeParameters,
  suddenChange,
  suddenChangeDefaults,
  suddenChangeParameters,
} from './sudden-change.js'
export { finish, type SessionNotLater, start, step, type Watch } from './watch.js'
