import type { Conflict } from '../definition/definition.js'
import {
  above,
  any,
  type DefaultsOf,
  defaultsOf,
  neutral,
  numberOr,
  type ParameterList,
  word,
} from '../definition/parameter.js'
import { near } from '../definition/scale-end.js'

/** Whether a score on the cut-off itself is an alert. */
export const statusBoundaries = ['none', 'strict', 'inclusive'] as const
/** What a change may count from. */
export const changeReferences = ['none', 'previous', 'first'] as const

/** The parameters of the rule `status`: a cut-off with its boundary, a change with its reference, or both. */
export type StatusParameters = {
  readonly cutoff: number | 'none'
  readonly boundary: (typeof statusBoundaries)[number]
  /** Above 0, in the unit of the scores. */
  readonly change: number | 'none'
  readonly reference: (typeof changeReferences)[number]
  readonly near: number
}

/** What may be written for each parameter of `status`, and what it defaults to. */
export const statusParameters: ParameterList<StatusParameters> = {
  cutoff: numberOr(any, 'none', 'none', {
    meaning: 'status alert: the score worse than which alerts, in the unit of the scores',
    default: { value: 'none', ...neutral },
  }),
  boundary: word(statusBoundaries, {
    meaning: 'status alert: whether a score on the cut-off itself alerts (inclusive) or not (strict); sources differ',
    default: { value: 'none', ...neutral },
  }),
  change: numberOr(above(0), 'none', 'none', {
    meaning: 'change alert: the least change for the worse, in the unit of the scores',
    default: { value: 'none', ...neutral },
  }),
  reference: word(changeReferences, {
    meaning: 'change alert: the score a change counts from',
    default: { value: 'none', ...neutral },
  }),
  near,
}

/** No alert at all: `{ ...statusDefaults, cutoff: 36, boundary: 'inclusive' }`. */
export const statusDefaults: DefaultsOf<typeof statusParameters> = defaultsOf(statusParameters)

export const statusConflicts = ({ cutoff, boundary, change, reference }: StatusParameters): readonly Conflict[] => [
  ...((cutoff === 'none') === (boundary === 'none')
    ? []
    : [{ parameters: ['cutoff', 'boundary'], expected: 'cutoff together with boundary strict or inclusive' }]),
  ...((change === 'none') === (reference === 'none')
    ? []
    : [{ parameters: ['change', 'reference'], expected: 'change together with reference previous or first' }]),
  ...(cutoff === 'none' && boundary === 'none' && change === 'none' && reference === 'none'
    ? [{ parameters: ['cutoff', 'change'], expected: 'cutoff with boundary, change with reference, or both' }]
    : []),
]
