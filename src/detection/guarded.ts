/** What stands before every rule: its parameters are what they are declared to be, and what is no score is a gap. */
import { withGap, withGaps } from '../series/index.js'
import type { RuleParameters } from '../vocabulary/index.js'
import type { RuleDefinition } from './definition.js'
import { type Declared, expectedInPlaceOf, type Parameter, type ParameterValue } from './parameter.js'

/**
 * The parameters, each of them held against its declaration.
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

/** What a series is read by, held against what it may be: a word misspelt would turn every fall into a rise. */
const checkedHead = <Head extends { readonly better: string }>(id: string, head: Head): Head => {
  if (head.better === 'higher' || head.better === 'lower') return head
  throw new RangeError(`${id}: better: expected 'higher' or 'lower'`)
}

/** A rule that trusts what it is given, as one that need not. */
export const guarded = <Parameters extends RuleParameters, State>(
  id: string,
  rule: RuleDefinition<Parameters, State>,
): RuleDefinition<Parameters, State> => ({
  ...rule,
  start: (head, parameters) => rule.start(checkedHead(id, head), checked(id, rule.parameters, parameters)),
  step: (state, point) => rule.step(state, withGap(point)),
  detect: (series, parameters) =>
    rule.detect(withGaps(checkedHead(id, series)), checked(id, rule.parameters, parameters)),
})
