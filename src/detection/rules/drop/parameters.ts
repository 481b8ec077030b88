import type { Literature } from '../../../kernel/inside.js'
import * as definition from '../../definition/inside.js'

/** The parameters of the rule `drop`: one of `k` and `floor` is positive; `floor` is, where the unit is the person's own SD. */
export type DropParameters = {
  readonly reference: 'previous' | 'running-maximum' | 'previous-mean' | 'person-mean' | 'trend-residual'
  readonly unit: 'raw' | 'person-sd' | 'person-difference-sd' | 'sample-sd' | 'stricter-sd' | 'reliable-change'
  readonly k: number
  readonly floor: number
  readonly maxDescent: number
  /** Sessions without a score; `null` without a limit. */
  readonly maxGap: number | null
  /** Above 0, at most 1. */
  readonly recoverFraction: number
  /** In the unit of the scores; above 0 it takes the place of `recoverFraction`. */
  readonly recoverNear: number
  /** Sessions; `null` without a limit. */
  readonly recoverWithin: number | null
  /** In the unit of the scores; above 0 where the unit needs it. */
  readonly sampleSd: number
  /** From 0 to below 1; above 0 where the unit needs it. */
  readonly reliability: number
  readonly ceilingMargin: number
}

const simplest: Literature = {
  ...definition.neutral,
  source: 'Convention of this library: the simplest fall, from one scored session to the next',
}

export const dropParameters: definition.ParameterList<DropParameters> = {
  reference: definition.word(['previous', 'running-maximum', 'previous-mean', 'person-mean', 'trend-residual'], {
    meaning: 'the score a fall counts from',
    default: { value: 'previous', ...simplest },
  }),
  unit: definition.word(['raw', 'person-sd', 'person-difference-sd', 'sample-sd', 'stricter-sd', 'reliable-change'], {
    meaning: 'the unit of k',
    default: { value: 'raw', ...definition.neutral },
  }),
  k: definition.number(definition.orMore(0), {
    meaning: 'the least fall, in the chosen unit',
    default: { value: 0, ...definition.neutral },
  }),
  floor: definition.number(definition.orMore(0), {
    meaning: 'the least fall in the unit of the scores, whatever k says (for example a reliable change)',
    default: { value: 0, ...definition.neutral },
  }),
  maxDescent: definition.wholeNumber(1, {
    meaning: 'how many scored sessions a fall may take; only with the reference previous',
    default: { value: 1, ...simplest },
  }),
  maxGap: definition.wholeNumberOr({ unlimited: null }, 0, {
    meaning:
      'how many sessions without a score may lie between two scores that are compared; only with the references previous and running-maximum',
    default: { value: null, ...definition.neutral },
  }),
  recoverFraction: definition.number(definition.share, {
    meaning: 'how much of the fall must be regained',
    default: { value: 1, ...definition.neutral },
  }),
  recoverNear: definition.number(definition.orMore(0), {
    meaning:
      'instead of recoverFraction: how close to the reference the score must be again, in the unit of the scores',
    default: { value: 0, ...definition.neutral },
  }),
  recoverWithin: definition.wholeNumberOr({ unlimited: null }, 1, {
    meaning: 'how many sessions the score may take to come back, counted from the one at which the fall opened',
    default: { value: null, ...definition.neutral },
  }),
  sampleSd: definition.number(definition.orMore(0), {
    meaning: 'the standard deviation between persons; only with the units sample-sd, stricter-sd and reliable-change',
    default: { value: 0, ...definition.neutral },
  }),
  reliability: definition.number(definition.belowOne, {
    meaning: 'the reliability of the measure; only with the unit reliable-change',
    default: { value: 0, ...definition.neutral },
  }),
  ceilingMargin: definition.ceilingMargin,
}
