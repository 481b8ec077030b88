import { permissive, type StageModel, stageModels } from '../../episode/index.js'
import { type Either, left, type NonEmpty, nonEmpty, right, type Sourced } from '../../kernel/inside.js'
import type { DefaultTaken, ResolvedScenario, ScenarioProblem } from './resolved-scenario.js'
import type { Scenario, SimulatedKind } from './scenario.js'
import { scenarioDefaults as defaults } from './scenario-defaults.js'
import { scenarioProblems } from './scenario-problems.js'

/**
 * Returns a scenario with its defaults filled in and listed, or everything that keeps it from being simulated; `models` are the
 * stage models that `stages` may name.
 *
 * Refused, all problems at once: numbers out of their range, another scale without levels and SDs in its unit,
 * weights that are all 0, an unknown stage model.
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
  const { population, dynamics } = scenario
  const { share, ...leaving } = scenario.dropout
  const modelOf = (kind: SimulatedKind): StageModel => {
    const id = filled(scenario.stages?.[kind], defaults.stages[kind], `stages.${kind}`)
    // An unknown one was a problem above; the defaults stand in stageModels whatever models were given.
    return [...models, ...stageModels].find((model) => model.id === id) ?? permissive
  }
  return right({
    ...scenario,
    scale: filled(scenario.scale, defaults.scale, 'scale'),
    population: {
      mean: filled(population.mean, defaults.population.mean, 'population.mean'),
      traitSd: filled(population.traitSd, defaults.population.traitSd, 'population.traitSd'),
      therapistSd: filled(population.therapistSd, defaults.population.therapistSd, 'population.therapistSd'),
      clientsPerTherapist: population.clientsPerTherapist,
    },
    dynamics:
      dynamics._tag === 'dyadic-affect'
        ? dynamics
        : {
            _tag: 'hazard',
            within: {
              sd: filled(dynamics.within?.sd, defaults.within.sd, 'dynamics.within.sd'),
              autocorrelation: filled(
                dynamics.within?.autocorrelation,
                defaults.within.autocorrelation,
                'dynamics.within.autocorrelation',
              ),
            },
            halfLife: dynamics.halfLife,
            fading: dynamics.fading,
          },
    stages: { withdrawal: modelOf('withdrawal'), confrontation: modelOf('confrontation') },
    dropout: { share: filled(share, defaults.dropoutShare, 'dropout.share'), ...leaving },
    defaults: taken,
  })
}
