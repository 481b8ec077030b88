import type { Literature } from '../../kernel/index.js'
import {
  above,
  type DefaultsOf,
  defaultsOf,
  neutral,
  number,
  type Parameter,
  type ParameterList,
  wholeNumber,
} from '../definition/parameter.js'
import { near } from '../definition/scale-end.js'

/** The parameters of the rule `change-point`. */
export type ChangePointParameters = {
  /** What a change costs, in squared standard deviations. */
  readonly penalty: number | 'bic' | 'mbic'
  readonly sigma: number | 'moving-range'
  /** The least number of scores in a stretch. */
  readonly minimum: number
  /** Above 0, at most 1. */
  readonly recoverFraction: number
  readonly near: number
}

const zhang: Literature = {
  source: 'Zhang & Siegmund (2007), Biometrics 63, 22–32, in the form and as the default of R changepoint',
  status: 'found',
  citation: 'second-hand',
  support: 'theory',
}

/** A number above 0, or one of some words that stand for themselves. */
const numberOrWord = <Word extends string, Said extends Pick<Parameter<number | Word>, 'meaning' | 'default'>>(
  words: readonly Word[],
  detail: Said,
): Parameter<number | Word> & Said => {
  const { expected, holds, parse } = number(above(0), { meaning: detail.meaning })
  return {
    kind: 'number',
    expected: [expected, ...words].join(', or '),
    allowed: words,
    ...detail,
    holds: (value): value is number | Word => holds(value) || words.some((word) => word === value),
    parse: (text) => words.find((word) => word === text.trim()) ?? parse(text),
  }
}

/** What may be written for each parameter of `change-point`, and what it defaults to. */
export const changePointParameters: ParameterList<ChangePointParameters> = {
  penalty: numberOrWord(['bic', 'mbic'], {
    meaning:
      'what a change costs, in squared standard deviations; bic is 2 log n, mbic 3 log n and the log of each length',
    default: { value: 'mbic', ...zhang },
  }),
  sigma: numberOrWord(['moving-range'], {
    meaning: 'the standard deviation of the scores around their level, in their unit',
    default: {
      value: 'moving-range',
      source:
        'Convention of this library: the estimate of the chart for individuals, since a change of level hardly raises it',
      status: 'assumed',
      citation: 'read',
      support: 'expert opinion',
    },
  }),
  minimum: wholeNumber(1, {
    meaning: 'how many scores a stretch has at least',
    default: { value: 1, ...neutral },
  }),
  recoverFraction: number(
    { holds: (value) => value > 0 && value <= 1, words: 'above 0, at most 1' },
    { meaning: 'how much of the change a later mean must have come back', default: { value: 1, ...neutral } },
  ),
  near,
}

/** Every parameter at its default. */
export const changePointDefaults: DefaultsOf<typeof changePointParameters> = defaultsOf(changePointParameters)
