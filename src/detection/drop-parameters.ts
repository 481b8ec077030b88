import type { Literature } from '../kernel/index.js'
import { above, neutral, number, orMore, type ParameterList, wholeNumber, wholeNumberOr, word } from './parameter.js'
import { near } from './scale-end.js'

/** What a fall may count from. */
export const dropReferences = ['previous', 'running-maximum', 'person-mean'] as const
/** The units of `k`. */
export const dropUnits = ['raw', 'person-sd', 'person-difference-sd'] as const

/** The parameters of the rule `drop`: one of `k` and `floor` is positive; `floor` is, where the unit is the person's own SD. */
export type DropParameters = {
  readonly reference: (typeof dropReferences)[number]
  readonly unit: (typeof dropUnits)[number]
  readonly k: number
  readonly floor: number
  readonly maxDescent: number
  /** Above 0, at most 1. */
  readonly recoverFraction: number
  /** Sessions; `null` without a limit. */
  readonly recoverWithin: number | null
  readonly near: number
}

const published: Literature = {
  source:
    'Strauss et al. (2006), as described by Gumz et al. (2012), BMC Med Res Methodol 12, 10: a fall from the preceding rating',
  status: 'found',
  citation: 'second-hand',
  support: 'single study',
}

/** What may be written for each parameter of `drop`, and what it defaults to. */
export const dropParameters: ParameterList<DropParameters> = {
  reference: word(dropReferences, {
    meaning: 'the score a fall counts from',
    default: { value: 'previous', ...published },
  }),
  unit: word(dropUnits, { meaning: 'the unit of k', default: { value: 'raw', ...neutral } }),
  k: number(orMore(0), { meaning: 'the least fall, in the chosen unit', default: { value: 0, ...neutral } }),
  floor: number(orMore(0), {
    meaning: 'the least fall in the unit of the scores, whatever k says (for example a reliable change)',
    default: { value: 0, ...neutral },
  }),
  maxDescent: wholeNumber(1, {
    meaning: 'how many scored sessions a fall may take; with the reference previous only',
    default: { value: 1, ...published },
  }),
  recoverFraction: number(
    { holds: (value) => above(0).holds(value) && value <= 1, words: 'above 0, at most 1' },
    { meaning: 'how much of the fall must be regained', default: { value: 1, ...neutral } },
  ),
  recoverWithin: wholeNumberOr(1, 'unlimited', null, {
    meaning: 'in how many sessions after the one at which the fall opened the score must be back',
    default: { value: null, ...neutral },
  }),
  near,
}

/** Every parameter at its default but `floor`, without which there is no least fall: `{ ...dropDefaults, floor: 7 }`. */
export const dropDefaults: Omit<DropParameters, 'floor'> = {
  reference: 'previous',
  unit: 'raw',
  k: 0,
  maxDescent: 1,
  recoverFraction: 1,
  recoverWithin: null,
  near: 0,
}
