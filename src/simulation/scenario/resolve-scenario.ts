import { permissive, type StageModel, stageModels } from '../../episode/index.js'
import { type Either, left, type NonEmpty, nonEmpty, right, type Sourced } from '../../kernel/inside.js'
import type { DefaultTaken, ResolvedScenario, ScenarioProblem } from './resolved-scenario.js'
import type { Scenario } from './scenario.js'
import { scenarioDefaults } from './scenario-defaults.js'
import { scenarioProblems } from './scenario-problems.js'
import type { SimulatedKind } from './simulated-kind.js'

/**
 * Returns a scenario with its defaults filled in and listed, or everything that keeps it from being simulated; `models` are the
 * stage models that `stages` may name.
 *
 * Refused, all problems at once: numbers out of their range, weights that are all 0, an unknown stage model.
 * @example
 * const impossible = resolveScenario({ ...sampleScenario, sessions: 0 })
 * impossible._tag === 'Left' && impossible.left // => [{ _tag: 'ScenarioProblem', path: ['sessions'], expected: 'a whole number from 1 to 10000' }]
 */
export const resolveScenario = (
  scenario: Scenario,
  models: readonly StageModel[] = stageModels,
): Either<NonEmpty<ScenarioProblem>, ResolvedScenario> => {
  const problems = nonEmpty(scenarioProblems(scenario, models))
  if (problems !== undefined) return left(problems)
  const taken: DefaultTaken[] = []
  const filled = <T>(given: T | undefined, { value, ...literature }: Sourced<T>, path: string): T => {
    if (given !== undefined) return given
    taken.push({ path: path.split('.'), value, ...literature })
    return value
  }
  const { share, ...leaving } = scenario.dropout
  // An unknown one was a problem above.
  const modelOf = (kind: SimulatedKind): StageModel =>
    models.find(({ id }) => id === scenario.stages[kind]) ?? permissive
  return right({
    ...scenario,
    scale: filled(scenario.scale, scenarioDefaults.scale, 'scale'),
    stages: { withdrawal: modelOf('withdrawal'), confrontation: modelOf('confrontation') },
    dropout: { share: filled(share, scenarioDefaults.dropoutShare, 'dropout.share'), ...leaving },
    defaults: taken,
  })
}
