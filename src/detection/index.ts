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
export type { Parameter, ParameterList, ParameterValue } from './parameter.js'
export { parseRule } from './parse-rule.js'
export { propose } from './propose.js'
export { detect, type ParametersOf, type Rule, type RuleId, ruleIds, rules, type StateOf } from './rule.js'
export type { RuleProblem } from './rule-problem.js'
export { type ChartSignal, controlChartRules } from './run-rules.js'
export {
  type SuddenChangeParameters,
  suddenChange,
  suddenChangeDefaults,
  suddenChangeParameters,
} from './sudden-change.js'
export { finish, type SessionNotLater, start, step, type Watch } from './watch.js'
