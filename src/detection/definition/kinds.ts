/** The kinds of parameters: each builder takes what values may be and what a rule says of the parameter. */
import type { Sourced } from '../../kernel/inside.js'
import { greatestScore } from '../../vocabulary/inside.js'
import type { Parameter, ParameterValue } from './parameter.js'

/** What a rule says of a parameter besides its kind; each builder keeps in its type whether there is a default. */
interface Detail<Value extends ParameterValue> {
  readonly meaning: string
  readonly default?: Sourced<Value>
}

interface Bound {
  readonly holds: (value: number) => boolean
  readonly words: string
}

export const any: Bound = { holds: () => true, words: '' }
export const above = (least: number): Bound => ({ holds: (value) => value > least, words: `above ${least}` })
export const orMore = (least: number): Bound => ({ holds: (value) => value >= least, words: `of ${least} or more` })
export const share: Bound = { holds: (value) => value > 0 && value <= 1, words: 'above 0, at most 1' }
export const belowOne: Bound = { holds: (value) => value >= 0 && value < 1, words: 'of 0 or more, below 1' }

type Kind<Value extends ParameterValue> = Pick<Parameter<Value>, 'kind' | 'expected' | 'holds' | 'parse'>

const decimal = (text: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN

const numbers = (kind: 'number' | 'whole-number', expected: string, isOne: Bound['holds']): Kind<number> => {
  const holds = (value: unknown): value is number => typeof value === 'number' && isOne(value)
  const parse = (text: string): number | undefined => {
    const value = decimal(text)
    return holds(value) ? value : undefined
  }
  return { kind, expected, holds, parse }
}

const numberWithin = ({ holds, words }: Bound): Kind<number> =>
  numbers('number', `a number ${words}`.trim(), (value) => Math.abs(value) <= greatestScore && holds(value))

const wholeFrom = (least: number): Kind<number> =>
  numbers(
    'whole-number',
    `a whole number of ${least} or more`,
    (value) => Number.isSafeInteger(value) && value >= least,
  )

export const number = <Said extends Detail<number>>(bound: Bound, detail: Said): Parameter<number> & Said => ({
  ...numberWithin(bound),
  ...detail,
})

export const wholeNumber = <Said extends Detail<number>>(least: number, detail: Said): Parameter<number> & Said => ({
  ...wholeFrom(least),
  ...detail,
})

type Words<Word extends string | null> = Readonly<Record<string, Word>>

const orWords = <Word extends string | null, Said extends Detail<number | Word>>(
  { kind, expected, holds, parse }: Kind<number>,
  words: Words<Word>,
  detail: Said,
): Parameter<number | Word> & Said => ({
  kind,
  expected: [expected, ...Object.keys(words)].join(', or '),
  allowed: Object.keys(words),
  ...detail,
  holds: (value): value is number | Word => holds(value) || Object.values(words).some((meant) => meant === value),
  parse: (text) => (Object.hasOwn(words, text.trim()) ? words[text.trim()] : parse(text)),
})

export const numberOr = <Word extends string | null, Said extends Detail<number | Word>>(
  words: Words<Word>,
  bound: Bound,
  detail: Said,
): Parameter<number | Word> & Said => orWords(numberWithin(bound), words, detail)

export const wholeNumberOr = <Word extends string | null, Said extends Detail<number | Word>>(
  words: Words<Word>,
  least: number,
  detail: Said,
): Parameter<number | Word> & Said => orWords(wholeFrom(least), words, detail)

export const truth = <Said extends Detail<boolean>>(detail: Said): Parameter<boolean> & Said => ({
  kind: 'truth',
  expected: 'true or false',
  allowed: ['true', 'false'],
  ...detail,
  holds: (value) => typeof value === 'boolean',
  parse: (text) => (text.trim() === 'true' ? true : text.trim() === 'false' ? false : undefined),
})

export const word = <Word extends string, Said extends Detail<Word>>(
  words: readonly Word[],
  detail: Said,
): Parameter<Word> & Said => ({
  kind: 'word',
  expected: `one of ${words.join(', ')}`,
  allowed: words,
  ...detail,
  holds: (value): value is Word => words.some((candidate) => candidate === value),
  parse: (text) => words.find((candidate) => candidate === text.trim()),
})

/** One or more words of a list, in its order, as one text: of a, b and c for instance `'a,c'`. */
export type Some<Words extends readonly string[]> = Words extends readonly [
  infer First extends string,
  ...infer Rest extends readonly string[],
]
  ? First | Some<Rest> | `${First},${Some<Rest>}`
  : never

/** One or more words, separated by commas, written in any order and kept in that of the list. */
export const someOf = <Words extends readonly string[], Said extends Detail<Some<Words>>>(
  words: Words,
  detail: Said,
): Parameter<Some<Words>> & Said => ({
  kind: 'word',
  expected: `one or more of ${words.join(', ')}, separated by commas`,
  allowed: words,
  ...detail,
  holds: (value): value is Some<Words> =>
    typeof value === 'string' && value.split(',').every((part) => words.includes(part)),
  parse: (text) => {
    const written = text.split(',').map((part) => part.trim())
    if (!written.every((part) => words.includes(part))) return undefined
    // Words of the list in its order, at least one: that is what the type says.
    return words.filter((candidate) => written.includes(candidate)).join(',') as Some<Words>
  },
})
