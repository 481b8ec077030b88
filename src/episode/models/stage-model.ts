import type { Literature, NonEmpty } from '../../kernel/index.js'

/**
 * The steps of repair in words that no model owns, so that labels of one model can be read against another.
 *
 * They are this library’s common denominator of the published models and stand for no finding of their own.
 */
export const steps = [
  'marker',
  'recognition',
  'acknowledgement',
  'exploration',
  'explanation',
  'negotiation',
  'consensus',
  'understanding',
  'assertion',
  'vulnerability',
  'avoidance',
  'change',
  'closure',
] as const
export type Step = (typeof steps)[number]

/** One stage of a model, with the steps it amounts to. */
export interface Stage {
  readonly id: string
  readonly means: readonly Step[]
}

/** How a step from one stage to the next stands in a model; what no arc names is unexpected. */
export const expectations = ['expected', 'possible', 'unexpected'] as const
export type Expectation = (typeof expectations)[number]

/** A way from one stage to another; published ways are expected, ways known to occur beside them possible. */
export interface Arc {
  readonly from: string
  readonly to: string
  readonly is: Exclude<Expectation, 'unexpected'>
}

/**
 * A model of how repair proceeds, as data.
 *
 * Its order is advisory: task analyses found the stages, not their order (Muran et al. 2022).
 */
export interface StageModel {
  readonly id: string
  readonly name: string
  readonly stages: NonEmpty<Stage>
  readonly starts: NonEmpty<string>
  readonly ends: NonEmpty<string>
  readonly arcs: readonly Arc[]
  /** Whether the rupture is named between the people; in an indirect repair it never is. */
  readonly direct: boolean
  readonly literature: Literature
  /** How sure it is that the source says so. */
  readonly confidence: 'high' | 'medium' | 'low'
}
