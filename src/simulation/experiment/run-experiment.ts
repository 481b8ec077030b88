import { detect } from '../../detection/index.js'
import type { NamedRule } from '../../detection/inside.js'
import { simulateColumns } from '../run/simulate-columns.js'
import { alarmsOf } from './alarms.js'
import type { Condition, Experiment } from './experiment.js'
import { judgedCourses } from './judged-course.js'
import { type Measured, measured } from './measure.js'
import { replicationsOf } from './replications-of.js'
import { addedCounts, countRule, type RuleCounts } from './rule-counts.js'

/** What one rule does under one condition, over all replications. Simulated, like everything it rests on. */
export interface RuleUnderCondition {
  readonly simulated: true
  readonly condition: Condition
  readonly rule: NamedRule
  readonly measures: readonly Measured[]
}

/**
 * Simulates every condition, runs every rule on every course, and says how well each finds what truly happened.
 *
 * In the order of conditions and, within them, of rules. The same experiment gives the same bits everywhere. No errors: what
 * cannot be simulated is refused where conditions are made.
 *
 * @example
 * const [chart] = runExperiment({
 *   conditions: [{ scenario: 'sample', point: 1, settings: {}, resolved: resolvedSample }],
 *   rules: [{ name: 'control-chart', rule: { _tag: 'control-chart', parameters: rules['control-chart'].defaults } }],
 *   rater: 'client',
 *   window: { before: 0, after: 1 },
 *   seed: 7,
 *   alliances: 20,
 *   replications: 3,
 * })
 * chart?.measures[0]?.measure // => 'sensitivity'
 */
export const runExperiment = (experiment: Experiment): readonly RuleUnderCondition[] =>
  rulesUnderConditions(
    experiment,
    replicationsOf(experiment).map((replication) => replicateRules(experiment, replication)),
  )

/** Returns the counts of every rule under every condition in one replication, rules changing fastest. */
export const replicateRules = (experiment: Experiment, replication: number): readonly RuleCounts[] =>
  experiment.rules.length === 0
    ? []
    : experiment.conditions.flatMap((condition) => countCondition(experiment, condition, replication))

/** Returns what every rule does under every condition from the counts of all replications. */
export const rulesUnderConditions = (
  { conditions, rules }: Experiment,
  replications: readonly (readonly RuleCounts[])[],
): readonly RuleUnderCondition[] =>
  conditions
    .flatMap((condition) => rules.map((rule) => ({ simulated: true as const, condition, rule })))
    .map((one, place) => ({
      ...one,
      measures: measured(replications.flatMap((counts) => counts.slice(place, place + 1))),
    }))

const countCondition = (
  { rules, rater, window, seed, alliances }: Experiment,
  { resolved }: Condition,
  replication: number,
): readonly RuleCounts[] => {
  const columns = simulateColumns(resolved, { seed, replication, from: 0, to: alliances })
  const courses = judgedCourses(resolved, columns, rater)
  return rules.map(({ rule }) =>
    addedCounts(courses.map(({ series, truths }) => countRule(alarmsOf(series, detect(series, rule)), truths, window))),
  )
}
