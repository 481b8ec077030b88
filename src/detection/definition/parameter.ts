import type { Literature, Sourced } from '../../kernel/index.js'
import { greatestScore } from '../../series/index.js'
import type { RuleParameters } from '../../vocabulary/index.js'

/** A parameter's value: `null` means without a limit. */
export type ParameterValue = RuleParameters[string]

/** One parameter of a rule, as a command line or a form needs it; without a default it is required. */
export interface Parameter<Value extends ParameterValue> {
  readonly kind: 'number' | 'whole-number' | 'truth' | 'word'
  readonly meaning: string
  /** What may be written, in words. */
  readonly expected: string
  /** The words that may be written, where some may. */
  readonly allowed?: readonly string[]
  readonly default?: Sourced<Value>
  /** Whether something is a value of the parameter; numbers are finite and within ±10¹⁵, as scores are. */
  readonly holds: (value: unknown) => value is Value
  /** The value a text stands for; `undefined` where it stands for none. */
  readonly parse: (text: string) => Value | undefined
}

/** A parameter that need not be given. */
export type Defaulted<Value extends ParameterValue> = Parameter<Value> & { readonly default: Sourced<Value> }

/** A declaration for each parameter, with or without a default. */
export type Declared<Parameters extends RuleParameters> = {
  readonly [Name in keyof Parameters]: Parameter<Parameters[Name]>
}

/** The parameters of a rule by name, one for each of its fields; all have a default but those that are named as required. */
export type ParameterList<Parameters extends RuleParameters, Required extends keyof Parameters = never> = {
  readonly [Name in keyof Parameters]: Name extends Required ? Parameter<Parameters[Name]> : Defaulted<Parameters[Name]>
}

/** What the parameters of a list default to, by name; those without a default are left out. */
export type DefaultsOf<List> = {
  readonly [Name in keyof List as List[Name] extends Defaulted<ParameterValue> ? Name : never]: ValueOf<List[Name]>
}

type ValueOf<One> = One extends Parameter<infer Value> ? Value : never

/** Reads the defaults out of a list. */
export const defaultsOf = <List extends Readonly<Record<string, Parameter<ParameterValue>>>>(
  list: List,
): DefaultsOf<List> =>
  // What the type leaves out has no default, and what has one has its value here.
  Object.fromEntries(
    Object.entries(list).flatMap(([name, { default: preset }]) => (preset === undefined ? [] : [[name, preset.value]])),
  ) as DefaultsOf<List>

/** The source of a default that switches its parameter off. */
export const neutral: Literature = {
  source: 'Convention of this library: the value at which the parameter changes nothing',
  status: 'assumed',
  citation: 'read',
  support: 'expert opinion',
}

/** A bound of a number and how it is said. */
export interface Bound {
  readonly holds: (value: number) => boolean
  readonly words: string
}

export const above = (least: number): Bound => ({ holds: (value) => value > least, words: `above ${least}` })
export const orMore = (least: number): Bound => ({ holds: (value) => value >= least, words: `of ${least} or more` })
export const any: Bound = { holds: () => true, words: '' }

/** What a rule says about a parameter besides its kind; each builder keeps in its type whether there is a default. */
interface Detail<Value extends ParameterValue> {
  readonly meaning: string
  readonly default?: Sourced<Value>
}

export const number = <Said extends Detail<number>>(bound: Bound, detail: Said): Parameter<number> & Said => {
  const holds = (value: unknown): value is number =>
    typeof value === 'number' && Math.abs(value) <= greatestScore && bound.holds(value)
  return {
    kind: 'number',
    expected: `a number ${bound.words}`.trim(),
    ...detail,
    holds,
    parse: (text) => only(holds, decimal(text)),
  }
}

/** A number, or one word that stands for the value given with it. */
export const numberOr = <Word extends string | null, Said extends Detail<number | Word>>(
  bound: Bound,
  word: string,
  meant: Word,
  detail: Said,
): Parameter<number | Word> & Said => {
  const { expected, holds, parse } = number(bound, { meaning: detail.meaning })
  return {
    kind: 'number',
    expected: `${expected}, or ${word}`,
    allowed: [word],
    ...detail,
    holds: (value): value is number | Word => value === meant || holds(value),
    parse: (text) => (text.trim() === word ? meant : parse(text)),
  }
}

/** A whole number from `least`, or one word that stands for the value given with it. */
export const wholeNumberOr = <Word extends string | null, Said extends Detail<number | Word>>(
  least: number,
  word: string,
  meant: Word,
  detail: Said,
): Parameter<number | Word> & Said => {
  const { expected, holds, parse } = wholeNumber(least, { meaning: detail.meaning })
  return {
    kind: 'whole-number',
    expected: `${expected}, or ${word}`,
    allowed: [word],
    ...detail,
    holds: (value): value is number | Word => value === meant || holds(value),
    parse: (text) => (text.trim() === word ? meant : parse(text)),
  }
}

export const wholeNumber = <Said extends Detail<number>>(least: number, detail: Said): Parameter<number> & Said => {
  const holds = (value: unknown): value is number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least
  return {
    kind: 'whole-number',
    expected: `a whole number of ${least} or more`,
    ...detail,
    holds,
    parse: (text) => only(holds, decimal(text)),
  }
}

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

const decimal = (text: string): number | undefined => {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

/** The value, if it is one of the parameter. */
const only = (holds: (value: unknown) => value is number, value: number | undefined): number | undefined =>
  holds(value) ? value : undefined

/** What was expected in place of a value; only of a number greater than any that is how great it may be. */
export const expectedInPlaceOf = ({ expected }: Pick<Parameter<ParameterValue>, 'expected'>, value: unknown): string =>
  Math.abs(Number(value)) > greatestScore ? `${expected}, within ±${greatestScore.toExponential()}` : expected
