/**
 * How many people and sessions a study of outcomes needs, and which analysis recovers an effect that was put in: the share of
 * simulated studies that come to the conclusion that their arms differ.
 *
 * A study has as many people in each arm and follows them for so many sessions. Its arms are other people: the first arm beside the
 * reference is drawn from the replications themselves, the reference from as many again, every further arm from as many again. The
 * same tests are made of studies in which nothing differs, with the reference in every arm: the share of those that come to the
 * conclusion is the level that a test really has. A study in which a test says nothing does not come to the conclusion.
 */
import { monteCarloShare } from '../../statistics/index.js'
import type { MonteCarlo } from '../../statistics/inside.js'
import type { Analysis, ArmsTestName } from '../arms/analysis.js'
import { type FollowedCourse, followed, peopleOf, type SimulatedPerson } from '../arms/followed-course.js'
import { testArms } from '../arms/test-arms.js'
import { simulateColumns } from '../run/simulate-columns.js'
import type { Condition, Experiment } from './experiment.js'
import { replicationsOf } from './replications-of.js'

/** What is asked of simulated studies: how often they find what differs, or how often they find something where nothing differs. */
export const armsQuestions = ['power', 'level'] as const
type ArmsQuestion = (typeof armsQuestions)[number]

interface ArmsCompared {
  readonly question: ArmsQuestion
  /** The reference first, then what it is compared with. */
  readonly arms: readonly Condition[]
}

/** The share of studies of one size in which a test finds that the arms differ. */
export interface ArmsPower extends MonteCarlo, ArmsCompared {
  readonly simulated: true
  readonly analysis: Analysis
  readonly test: ArmsTestName
  /** In each arm. */
  readonly clients: number
  readonly sessions: number
  /** The studies in which the test says nothing, since there is nothing to compare; they are among those without the conclusion. */
  readonly untested: number
}

/**
 * Returns the power of every analysis and size of study that is asked for, and its level where nothing differs; see the head of this file.
 *
 * Of every point of the design in turn: the reference with each other scenario, with all of them at once where `overall` is asked,
 * and with itself. Empty where nothing is asked. `clients` counts courses: in groups, members.
 *
 * @example
 * const powers = armsPowerOf({
 *   conditions: ['as usual', 'the same again'].map((scenario) => ({
 *     scenario,
 *     point: 1,
 *     settings: {},
 *     resolved: resolvedSample,
 *   })),
 *   rules: [],
 *   analyses: [{ _tag: 'leaving', name: 'leaving', tests: ['shares'] }],
 *   rater: 'client',
 *   window: { before: 0, after: 0 },
 *   seed: 7,
 *   alliances: 20,
 *   replications: 10,
 *   power: { reference: 'as usual', clients: [20], sessions: [16], level: 0.05 },
 * })
 * powers.map(({ question }) => question) // => ['power', 'level']
 */
export const armsPowerOf = (experiment: Experiment): readonly ArmsPower[] =>
  armsPowersOf(
    experiment,
    replicationsOf(experiment).map((replication) => replicateArms(experiment, replication)),
  )

/** Returns what is compared, at every point in turn. */
const comparisonsOf = ({ conditions, power }: Experiment): readonly ArmsCompared[] =>
  conditions
    .filter(({ scenario }) => scenario === power?.reference)
    .flatMap((reference): readonly ArmsCompared[] => {
      const others = conditions.filter(
        ({ point, scenario }) => point === reference.point && scenario !== reference.scenario,
      )
      const isOverall = power?.overall === true && others.length > 1
      return [
        ...others.map((other): ArmsCompared => ({ question: 'power', arms: [reference, other] })),
        ...(isOverall ? [{ question: 'power', arms: [reference, ...others] } as const] : []),
        { question: 'level', arms: [reference, reference] },
        ...(isOverall ? [{ question: 'level', arms: [reference, ...others.map(() => reference)] } as const] : []),
      ]
    })

const testsOf = ({ analyses }: Experiment) =>
  (analyses ?? []).flatMap((analysis) => analysis.tests.map((test) => ({ analysis, test })))

/** Returns the p of every study of one replication, in the order of `ArmsPower`; null where a test says nothing. */
export const replicateArms = (experiment: Experiment, replication: number): readonly (number | null)[] => {
  const { power, seed, alliances, replications } = experiment
  const tests = testsOf(experiment)
  if (power === undefined || tests.length === 0) return []
  const drawn = new Map<string, readonly SimulatedPerson[]>()
  const peopleIn = (condition: Condition, place: number): readonly SimulatedPerson[] => {
    // Conditions at their places share their random numbers; the reference is at the first place.
    const draw = place === 0 ? 1 : place === 1 ? 0 : place
    const key = `${experiment.conditions.indexOf(condition)} ${draw}`
    const people =
      drawn.get(key) ??
      peopleOf(
        condition.resolved,
        simulateColumns(condition.resolved, {
          seed,
          replication: draw * replications + replication,
          from: 0,
          to: alliances,
        }),
      )
    drawn.set(key, people)
    return people
  }
  return comparisonsOf(experiment).flatMap(({ arms }) => {
    const people = arms.map(peopleIn)
    const bySessions = power.sessions.map((sessions) =>
      people.map((arm) => arm.map((person): FollowedCourse => followed(person, sessions))),
    )
    return tests.flatMap(({ analysis, test }) =>
      bySessions.flatMap((all) =>
        power.clients.map((clients) => {
          const { p } = testArms(
            analysis,
            test,
            all.map((arm) => arm.slice(0, clients)),
          )
          return Number.isNaN(p) ? null : p
        }),
      ),
    )
  })
}

/** Returns the power of every size of study from what the tests say in all replications. */
export const armsPowersOf = (
  experiment: Experiment,
  replications: readonly (readonly (number | null)[])[],
): readonly ArmsPower[] => {
  const { power } = experiment
  if (power === undefined) return []
  return comparisonsOf(experiment)
    .flatMap((compared) =>
      testsOf(experiment).flatMap((tested) =>
        power.sessions.flatMap((sessions) =>
          power.clients.map((clients) => ({ simulated: true as const, ...compared, ...tested, clients, sessions })),
        ),
      ),
    )
    .map((one, place) => {
      const all = replications.map((tests) => tests[place] ?? null)
      const found = all.filter((p) => p !== null && p < power.level).length
      const untested = all.filter((p) => p === null).length
      return { ...one, ...monteCarloShare(found, replications.length), untested }
    })
}
