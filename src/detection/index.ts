/**
 * Rules that find movements of scores, what noise alone makes them find, and how far they agree. A finding is a reason to ask,
 * never an entry.
 * @module
 */

export { type Detection, type Finding, movements } from '../vocabulary/inside.js'
export { ceilingWarnings } from './ceiling.js'
export { alertValue } from './chance/alert-value.js'
export { changeReliability } from './chance/change-reliability.js'
export { falseAlarmRate } from './chance/false-alarm.js'
export { falseAlarmWarning } from './chance/false-alarm-warning.js'
export { hitRate } from './chance/hit-rate.js'
export { cameBackByChance, cohortLikeness, falseAlarmsLike, foundByChance } from './chance/stable-cohort.js'
export { stableSeries } from './chance/stable-series.js'
export { stableProblems } from './chance/stable-series-settings.js'
export { noiseLike } from './chance/which-noise.js'
export type { Parameter, ParameterValue } from './definition/inside.js'
export { type Judgement, judgementOf } from './judged/judgement.js'
export { shareFlagged } from './judged/share-flagged.js'
export { testableSessions } from './judged/testable-sessions.js'
export { propose } from './propose.js'
export { aboutRule } from './registry/about-rule.js'
export { parseRule, type RuleProblem } from './registry/parse-rule.js'
export { parsePreset, presets } from './registry/presets.js'
export { detect, type ParametersOf, type Rule, type RuleId, ruleIds, rules } from './registry/rules.js'
export { finish, start, step, type Watch } from './registry/watch.js'
export { reliableChangeCategory } from './rules/reliable-change/category.js'
export { compareRules, type RuleComparison } from './side-by-side/compare-rules.js'
export { flaggedSessions } from './side-by-side/flagged-sessions.js'
export { multiverse } from './side-by-side/multiverse.js'
export { disaggregate } from './two-raters/disaggregate.js'
export { discrepancy, discrepancyReliability } from './two-raters/discrepancy.js'
export { whoSaw } from './two-raters/who-saw.js'
