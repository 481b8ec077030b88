import { reliableChangeZ } from '../../../statistics/index.js'
import type { Conflict } from '../../definition/definition.js'
import {
  above,
  any,
  type DefaultsOf,
  defaultsOf,
  neutral,
  number,
  numberOr,
  type ParameterList,
  word,
} from '../../definition/parameter.js'
import { near } from '../../definition/scale-end.js'

/** What a change may count from. */
export const reliableChangeReferences = ['first', 'previous', 'best', 'given'] as const

/** The parameters of the rule `reliable-change`; `sd` and `reliability` have no default. */
export type ReliableChangeParameters = {
  /** The standard deviation between persons, in the unit of the scores. */
  readonly sd: number
  /** From 0 to below 1. */
  readonly reliability: number
  readonly confidence: number
  readonly reference: (typeof reliableChangeReferences)[number]
  readonly baseline: number | 'none'
  readonly cutoff: number | 'none'
  readonly near: number
}

/** What may be written for each parameter of `reliable-change`, and what it defaults to. */
export const reliableChangeParameters: ParameterList<ReliableChangeParameters, 'sd' | 'reliability'> = {
  sd: number(above(0), { meaning: 'the standard deviation between persons, in the unit of the scores' }),
  reliability: number(
    { holds: (value) => value >= 0 && value < 1, words: 'of 0 or more, below 1' },
    { meaning: 'the reliability of the measure; internal consistency gives a smaller least change than test–retest' },
  ),
  confidence: number(above(0), {
    meaning: 'how many standard errors of a difference a change must exceed',
    default: reliableChangeZ,
  }),
  reference: word(reliableChangeReferences, {
    meaning: 'the score a change counts from',
    default: {
      value: 'first',
      source: 'Jacobson & Truax (1991), J Consult Clin Psychol 59, 12–19: from before to after treatment',
      status: 'recalled',
      citation: 'second-hand',
      support: 'replicated',
    },
  }),
  baseline: numberOr(any, 'none', 'none', {
    meaning: 'the score a change counts from; with the reference given only',
    default: { value: 'none', ...neutral },
  }),
  cutoff: numberOr(any, 'none', 'none', {
    meaning: 'where the functional population begins, in the unit of the scores',
    default: { value: 'none', ...neutral },
  }),
  near,
}

/** Every parameter that has a default, at its default: `{ ...reliableChangeDefaults, sd: 0.8, reliability: 0.92 }`. */
export const reliableChangeDefaults: DefaultsOf<typeof reliableChangeParameters> = defaultsOf(reliableChangeParameters)

export const reliableChangeConflicts = ({ reference, baseline }: ReliableChangeParameters): readonly Conflict[] =>
  (reference === 'given') === (baseline !== 'none')
    ? []
    : [
        {
          parameters: ['reference', 'baseline'],
          expected:
            reference === 'given' ? 'a baseline with the reference given' : 'baseline with the reference given only',
        },
      ]
