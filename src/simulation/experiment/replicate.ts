import type { AnalysisCounts } from '../arms/measure-analysis.js'
import { type ArmsPower, armsPowersOf, replicateArms } from './arms-power.js'
import type { Experiment } from './experiment.js'
import { type OutcomeUnderCondition, outcomesUnderConditions, replicateOutcomes } from './measure-outcomes.js'
import { type Power, type PowerConclusions, powersOf, replicatePower } from './power.js'
import type { RuleCounts } from './rule-counts.js'
import { type RuleUnderCondition, replicateRules, rulesUnderConditions } from './run-experiment.js'

/** All that one replication of an experiment comes to: numbers, in an order that the experiment gives them, that JSON can hold. */
export interface Replication {
  readonly rules: readonly RuleCounts[]
  readonly power: PowerConclusions
  readonly outcomes: readonly AnalysisCounts[]
  /** What the tests between arms say, as p; null where one says nothing. */
  readonly arms: readonly (number | null)[]
}

/** All that an experiment comes to. */
export interface ExperimentResults {
  readonly rules: readonly RuleUnderCondition[]
  readonly powers: readonly Power[]
  readonly outcomes: readonly OutcomeUnderCondition[]
  readonly arms: readonly ArmsPower[]
}

/**
 * Runs one replication of an experiment, counted from 0: the work that can be divided, since none needs another.
 *
 * @example
 * const experiment = {
 *   conditions: [{ scenario: 'sample', point: 1, settings: {}, resolved: resolvedSample }],
 *   rules: [],
 *   analyses: [{ _tag: 'leaving', name: 'leaving', tests: ['shares'] }],
 *   rater: 'client',
 *   window: { before: 0, after: 0 },
 *   seed: 7,
 *   alliances: 20,
 *   replications: 2,
 * } as const
 * const replications = [0, 1].map((number) => replicate(experiment, number))
 * resultsOf(experiment, replications).outcomes[0]?.of // => 40
 */
export const replicate = (experiment: Experiment, replication: number): Replication => ({
  rules: replicateRules(experiment, replication),
  power: replicatePower(experiment, replication),
  outcomes: replicateOutcomes(experiment, replication),
  arms: replicateArms(experiment, replication),
})

/** Returns the results of an experiment from all its replications, in their order. See `replicate`. */
export const resultsOf = (experiment: Experiment, replications: readonly Replication[]): ExperimentResults => ({
  rules: rulesUnderConditions(
    experiment,
    replications.map(({ rules }) => rules),
  ),
  powers: powersOf(
    experiment,
    replications.map(({ power }) => power),
  ),
  outcomes: outcomesUnderConditions(
    experiment,
    replications.map(({ outcomes }) => outcomes),
  ),
  arms: armsPowersOf(
    experiment,
    replications.map(({ arms }) => arms),
  ),
})
