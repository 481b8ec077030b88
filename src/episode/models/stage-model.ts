import type { Literature, NonEmpty } from '../../kernel/inside.js'

/**
 * The steps of repair in terms of no single model, so that labels of one model can be read against another.
 *
 * They are this library's common denominator of the published models; no study found them.
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

/** One stage of a model, with the steps it means. */
export interface Stage {
  readonly id: string
  readonly means: readonly Step[]
}

/** The three readings of a step between stages; a step without an arc is unexpected. */
export const expectations = ['expected', 'possible', 'unexpected'] as const
export type Expectation = (typeof expectations)[number]

/** A step from one stage to another; published steps are expected, others known to occur are possible. */
export interface Arc {
  readonly from: string
  readonly to: string
  readonly is: Exclude<Expectation, 'unexpected'>
}

/**
 * A model of how repair proceeds, as data.
 *
 * Its order is advisory: task analyses found the stages, not their order (Muran et al. 2023).
 */
export interface StageModel {
  readonly id: string
  readonly name: string
  readonly stages: NonEmpty<Stage>
  readonly starts: NonEmpty<string>
  readonly ends: NonEmpty<string>
  readonly arcs: readonly Arc[]
  /** Whether the people name the rupture; in an indirect repair they never do. */
  readonly direct: boolean
  readonly literature: Literature
  /** How sure it is that the model's source says so. */
  readonly confidence: 'high' | 'medium' | 'low'
}
