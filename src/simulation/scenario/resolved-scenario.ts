import type { StageModel } from '../../episode/index.js'
import type { Literature } from '../../kernel/inside.js'
import type { DropoutProcess, Scenario, SimulatedScale } from './scenario.js'
import type { SimulatedKind } from './simulated-kind.js'

/** A value that the scenario left out, and where the one that replaces it comes from. */
export interface DefaultTaken extends Literature {
  readonly path: readonly string[]
  readonly value: unknown
}

/** A scenario with nothing left out and nothing wrong with it, which of its values are defaults, and where those come from. */
export interface ResolvedScenario extends Omit<Scenario, 'scale' | 'stages' | 'dropout'> {
  readonly scale: SimulatedScale
  readonly stages: Readonly<Record<SimulatedKind, StageModel>>
  readonly dropout: Required<DropoutProcess>
  readonly defaults: readonly DefaultTaken[]
}

/** What keeps a scenario from being simulated: where, and what was expected there. */
export interface ScenarioProblem {
  readonly _tag: 'ScenarioProblem'
  readonly path: readonly (string | number)[]
  readonly expected: string
}
