/**
 * How many clients and sessions a study needs: the share of simulated studies that come to the conclusion.
 *
 * A study compares two groups of as many clients, one of each scenario, by the share that a rule flags within the first
 * sessions, with the two-sided test of two shares (see statistics/two-shares.ts). Its groups are other people: the reference
 * is drawn from replications of its own, so that common random numbers do not make the groups more alike than they are.
 * Smaller studies are the first clients and the first sessions of larger ones, so power over clients and sessions is smoother
 * than as many independent simulations would make it.
 *
 * A difference in the share flagged is one of scores. It is not a difference in ruptures where rules err differently in the
 * two groups, as they do where scores differ in how much they vary.
 */
import { detect } from '../../detection/index.js'
import type { NamedRule } from '../../detection/inside.js'
import { monteCarloShare, normalQuantile } from '../../statistics/index.js'
import { type MonteCarlo, twoSharesZ } from '../../statistics/inside.js'
import { simulateColumns } from '../run/simulate-columns.js'
import { alarmsOf } from './alarms.js'
import type { Condition, Experiment } from './experiment.js'
import { judgedCourses } from './judged-course.js'
import { replicationsOf } from './replications-of.js'

/** The power of studies of one size. */
export interface Power extends MonteCarlo {
  readonly simulated: true
  readonly condition: Condition
  readonly reference: Condition
  readonly rule: NamedRule
  readonly clients: number
  readonly sessions: number
}

/**
 * Returns the power of every size of study that is asked for, under every condition with a reference; see the head of this file.
 *
 * Empty where nothing is asked. `clients` counts courses: in groups, members.
 *
 * @example
 * const condition = (scenario: string) => ({ scenario, point: 1, settings: {}, resolved: resolvedSample })
 * const [power] = powerOf({
 *   conditions: [condition('one'), condition('the same again')],
 *   rules: [{ name: 'control-chart', rule: { _tag: 'control-chart', parameters: rules['control-chart'].defaults } }],
 *   rater: 'client',
 *   window: { before: 0, after: 1 },
 *   seed: 7,
 *   alliances: 20,
 *   replications: 10,
 *   power: { reference: 'the same again', clients: [20], sessions: [16], level: 0.05 },
 * })
 * power && power.estimate < 0.5 // => true
 */
export const powerOf = (experiment: Experiment): readonly Power[] =>
  powersOf(
    experiment,
    replicationsOf(experiment).map((replication) => replicatePower(experiment, replication)),
  )

/** The studies of a replication, in the order of `Power`: whether each comes to the conclusion. */
export type PowerConclusions = readonly boolean[]

/** Returns every condition with the reference that it is compared with. */
const pairsOf = ({ power, conditions }: Experiment) =>
  conditions.flatMap((condition) => {
    const reference = conditions.find(
      ({ scenario, point }) =>
        scenario === power?.reference && point === condition.point && scenario !== condition.scenario,
    )
    return reference === undefined ? [] : [{ condition, reference }]
  })

/** Returns the conclusions of the studies of one replication. */
export const replicatePower = (experiment: Experiment, replication: number): PowerConclusions => {
  const { power, replications } = experiment
  if (power === undefined || experiment.rules.length === 0) return []
  const { clients, sessions, level } = power
  return pairsOf(experiment).flatMap(({ condition, reference }) => {
    const one = flags(experiment, condition, sessions, replication)
    const other = flags(experiment, reference, sessions, replications + replication)
    return one.flatMap((group, place) => clients.map((number) => differs([group, other[place] ?? []], number, level)))
  })
}

/** Returns the power of every size of study from the conclusions of all replications. */
export const powersOf = (experiment: Experiment, replications: readonly PowerConclusions[]): readonly Power[] => {
  const { power, rules } = experiment
  if (power === undefined) return []
  const sizes = rules.flatMap((rule) =>
    power.sessions.flatMap((sessions) => power.clients.map((clients) => ({ rule, clients, sessions }))),
  )
  return pairsOf(experiment)
    .flatMap((pair) => sizes.map((size) => ({ simulated: true as const, ...pair, ...size })))
    .map((one, place) => {
      const found = replications.filter((conclusions) => conclusions[place] === true)
      return { ...one, ...monteCarloShare(found.length, replications.length) }
    })
}

export type Study = readonly [readonly boolean[], readonly boolean[]]

/** Returns whether the first so many clients of each group lead to the conclusion that the groups differ. */
export const differs = ([one, other]: Study, clients: number, level: number): boolean => {
  const flagged = (group: readonly boolean[]) => ({
    count: group.slice(0, clients).filter(Boolean).length,
    of: clients,
  })
  return Math.abs(twoSharesZ(flagged(one), flagged(other))) > normalQuantile(1 - level / 2)
}

/** Returns who is flagged in one replication, by each rule within each number of sessions; sessions change fastest. */
const flags = (
  { seed, rater, alliances, rules }: Experiment,
  { resolved }: Condition,
  sessions: readonly number[],
  replication: number,
): readonly (readonly boolean[])[] => {
  const columns = simulateColumns(resolved, { seed, replication, from: 0, to: alliances })
  const courses = judgedCourses(resolved, columns, rater).map(({ series }) => series)
  return rules.flatMap(({ rule }) =>
    sessions.map((number) =>
      courses.map((series) => {
        const seen = { ...series, points: series.points.slice(0, number) }
        return alarmsOf(seen, detect(seen, rule)).alarms.length > 0
      }),
    ),
  )
}
