import { monteCarloMean, monteCarloRatio } from '../../statistics/index.js'
import type { MonteCarlo } from '../../statistics/inside.js'
import type { Analysis } from '../arms/analysis.js'
import { followed, peopleOf } from '../arms/followed-course.js'
import { type AnalysisCounts, measureAnalysis } from '../arms/measure-analysis.js'
import { simulateColumns } from '../run/simulate-columns.js'
import type { Condition, Experiment } from './experiment.js'
import { replicationsOf } from './replications-of.js'

/**
 * What an analysis comes to under one condition, over all replications. Of a time it is the cumulative incidence of resolution by the
 * interval asked for, as the mean over replications; of a share it is the counts.
 */
export interface OutcomeUnderCondition extends MonteCarlo {
  readonly simulated: true
  readonly condition: Condition
  readonly analysis: Analysis
  readonly count: number
  readonly of: number
}

/**
 * Measures every outcome that an experiment asks for, under every condition: in the order of conditions and, within them, of analyses.
 *
 * Everyone of a replication is followed for all the sessions that are planned. Empty where nothing is asked.
 *
 * @example
 * const [resolved] = measureOutcomes({
 *   conditions: [{ scenario: 'sample', point: 1, settings: {}, resolved: resolvedSample }],
 *   rules: [],
 *   analyses: [{ _tag: 'resolved', name: 'resolved', unit: 'rupture', tests: ['shares'] }],
 *   rater: 'client',
 *   window: { before: 0, after: 0 },
 *   seed: 7,
 *   alliances: 40,
 *   replications: 5,
 * })
 * resolved && [resolved.count, resolved.of] // => [57, 173]
 */
export const measureOutcomes = (experiment: Experiment): readonly OutcomeUnderCondition[] =>
  outcomesUnderConditions(
    experiment,
    replicationsOf(experiment).map((replication) => replicateOutcomes(experiment, replication)),
  )

/** Returns what every analysis comes to under every condition in one replication, analyses changing fastest. */
export const replicateOutcomes = (
  { conditions, analyses = [], seed, alliances }: Experiment,
  replication: number,
): readonly AnalysisCounts[] =>
  analyses.length === 0
    ? []
    : conditions.flatMap(({ resolved }) => {
        const columns = simulateColumns(resolved, { seed, replication, from: 0, to: alliances })
        const courses = peopleOf(resolved, columns).map((person) => followed(person, resolved.sessions))
        return analyses.map((analysis) => measureAnalysis(analysis, courses))
      })

/** Returns what every analysis comes to under every condition from the counts of all replications. */
export const outcomesUnderConditions = (
  { conditions, analyses = [] }: Experiment,
  replications: readonly (readonly AnalysisCounts[])[],
): readonly OutcomeUnderCondition[] =>
  conditions
    .flatMap((condition) => analyses.map((analysis) => ({ simulated: true as const, condition, analysis })))
    .map((one, place) => {
      const counts = replications.flatMap((all) => all.slice(place, place + 1))
      const sum = (name: 'count' | 'of'): number => counts.reduce((total, each) => total + each[name], 0)
      const estimate =
        one.analysis._tag === 'time-to-resolution'
          ? monteCarloMean(counts.flatMap(({ estimate }) => estimate ?? []))
          : monteCarloRatio(counts)
      return { ...one, ...estimate, count: sum('count'), of: sum('of') }
    })
