export {
  type ControlChartParameters,
  controlChart,
  controlChartDefaults,
  controlChartParameters,
  controlChartRules,
} from './control-chart.js'
export type { Conflict, Reread, RuleDefinition, RuleFold, SeriesHead } from './definition.js'
export { drop } from './drop.js'
export { type DropParameters, dropDefaults, dropParameters, dropReferences, dropUnits } from './drop-parameters.js'
export type { Parameter, ParameterList, ParameterValue } from './parameter.js'
export { parseRule } from './parse-rule.js'
export { propose } from './propose.js'
export { detect, type ParametersOf, type Rule, type RuleId, ruleIds, rules, type StateOf } from './rule.js'
export type { RuleProblem } from './rule-problem.js'
export {
  type SuddenChangeParameters,
  suddenChange,
  suddenChangeDefaults,
  suddenChangeParameters,
} from './sudden-change.js'
export { finish, type SessionNotLater, start, step, type Watch } from './watch.js'
