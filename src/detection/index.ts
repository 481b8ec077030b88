/**
 * Rules that find movements of scores, what noise alone makes them find, and how far they agree. A finding is a reason to ask,
 * never an entry.
 * @module
 */
export { ceilingWarnings, scaleEnds } from './ceiling.js'
export { alertValue, type OfTen } from './chance/alert-value.js'
export { falseAlarmRate } from './chance/false-alarm.js'
export type { SimulatedShare } from './chance/false-alarm-share.js'
export { falseAlarmWarning } from './chance/false-alarm-warning.js'
export { hitRate } from './chance/hit-rate.js'
export {
  type CohortLikeness,
  cohortLikeness,
  falseAlarmsLike,
  hitRateLike,
  type TrueDrop,
} from './chance/stable-cohort.js'
export { stableSeries } from './chance/stable-series.js'
export { stableProblems } from './chance/stable-series-settings.js'
export type { Judges, Parameter, ParameterValue } from './definition/index.js'
export { propose } from './propose.js'
export { aboutRule } from './registry/about-rule.js'
export { parseRule, type RuleProblem } from './registry/parse-rule.js'
export { type Preset, type PresetProblem, parsePreset, presets } from './registry/presets.js'
export { detect, type ParametersOf, type Rule, type RuleId, ruleIds, rules } from './registry/rules.js'
export { finish, start, step, type Watch } from './registry/watch.js'
export { reliableChangeCategory } from './rules/reliable-change/category.js'
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
export { flaggedSessions } from './side-by-side/flagged-sessions.js'
export {
  type ChoiceEffect,
  type Multiverse,
  mostUniverses,
  multiverse,
  type PersonAcross,
  steegen,
  type UniverseResult,
} from './side-by-side/multiverse.js'
export type { GridProblem, LeftOut, RuleGrid } from './side-by-side/rule-grid.js'
export { disaggregate } from './two-raters/disaggregate.js'
export { discrepancy } from './two-raters/discrepancy.js'
export { whoSaw } from './two-raters/who-saw.js'
