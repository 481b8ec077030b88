import type { Literature, Sourced } from '../../kernel/inside.js'
import { greatestScore, type RuleParameters } from '../../vocabulary/inside.js'

/** A parameter's value: `null` means without a limit. */
export type ParameterValue = RuleParameters[string]

/** One parameter of a rule, as a command line or a form needs it; without a default it is required. */
export interface Parameter<Value extends ParameterValue> {
  readonly kind: 'number' | 'whole-number' | 'truth' | 'word'
  readonly meaning: string
  readonly expected: string
  /** The words that may be written, where some may. */
  readonly allowed?: readonly string[]
  readonly default?: Sourced<Value>
  /** Whether something is a value of the parameter; numbers are finite and within ±10¹⁵, as scores are. */
  readonly holds: (value: unknown) => value is Value
  /** The value of a text; `undefined` where it has none. */
  readonly parse: (text: string) => Value | undefined
}

export type Defaulted<Value extends ParameterValue> = Parameter<Value> & { readonly default: Sourced<Value> }

export type Declared<Parameters extends RuleParameters> = {
  readonly [Name in keyof Parameters]: Parameter<Parameters[Name]>
}

/** The parameters of a rule by name, one for each of its fields; all have a default but those that the caller must state. */
export type ParameterList<Parameters extends RuleParameters, Stated extends string = never> = Declared<Parameters> & {
  readonly [Name in Exclude<keyof Parameters, Stated>]: Defaulted<Parameters[Name]>
}

/** Reads the defaults out of a list, but those that the caller must state. */
export const defaultsOf = <Parameters extends RuleParameters, Stated extends string>(
  list: ParameterList<Parameters, Stated>,
  mustState: readonly Stated[],
): Omit<Parameters, Stated> =>
  // By the list's type what is left out here is what the caller must state.
  Object.fromEntries(
    Object.entries<Parameter<ParameterValue>>(list).flatMap(([name, { default: preset }]) =>
      preset === undefined || mustState.some((stated) => stated === name) ? [] : [[name, preset.value]],
    ),
  ) as Omit<Parameters, Stated>

/**
 * Checks parameters against their list.
 *
 * One that is left out, is no number where a number is expected, or is out of its range is a slip in the caller's code: a
 * `RangeError` names all of them and what was expected, and never the value, which may be a client's. `parseRule` answers
 * the same about what people write.
 */
export const checked = <Parameters extends RuleParameters>(
  what: string,
  list: Declared<Parameters>,
  parameters: Parameters,
): Parameters => {
  // Where plain JavaScript gives none at all, every one of them is missing.
  const given: Parameters = Object(parameters)
  for (const name in list) if (!list[name].holds(given[name])) throw new RangeError(`${what}: ${wrongIn(list, given)}`)
  return given
}

const wrongIn = <Parameters extends RuleParameters>(list: Declared<Parameters>, parameters: Parameters): string =>
  Object.entries<Parameter<ParameterValue>>(list)
    .filter(([name, { holds }]) => !holds(parameters[name]))
    .map(([name, parameter]) => {
      const expected = expectedInPlaceOf(parameter, parameters[name])
      return `${name}: expected ${expected}${parameter.holds(null) ? ' (null)' : ''}`
    })
    .join('; ')

/** What was expected in place of a value; only of a number greater than any that is how great it may be. */
export const expectedInPlaceOf = ({ expected }: Pick<Parameter<ParameterValue>, 'expected'>, value: unknown): string =>
  Math.abs(Number(value)) > greatestScore ? `${expected}, within ±${greatestScore.toExponential()}` : expected

/** The source of a default that switches its parameter off. */
export const neutral: Literature = {
  source: 'Convention of this library: the value at which the parameter changes nothing',
  status: 'assumed',
  citation: 'read',
  support: 'expert opinion',
}
