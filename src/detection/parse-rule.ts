import { absurd, type Either, isLeft, left, type NonEmpty, nonEmpty, right } from '../kernel/index.js'
import type { RuleParameters } from '../vocabulary/index.js'
import type { DropParameters } from './drop-parameters.js'
import type { Parameter, ParameterList, ParameterValue } from './parameter.js'
import { type Rule, type RuleId, ruleIds, rules } from './rule.js'
import type { RuleProblem } from './rule-problem.js'

type Parsed<R> = Either<NonEmpty<RuleProblem>, R>

/**
 * A rule from its name and the texts of its parameters, defaults filled in.
 *
 * Refused, all problems at once: an unknown rule or parameter, a required parameter left out, a text that is no value of
 * its parameter, parameters that contradict each other.
 *
 * @example
 * ```ts
 * import { parseRule } from 'rupture-repair/detection'
 *
 * const parsed = parseRule('sudden-change', { cutoff: '7' })
 * parsed._tag === 'Right' && parsed.right.parameters // => { cutoff: 7, percent: 25, origin: 0, adjust: true, near: 0 }
 * ```
 */
export const parseRule = (id: string, texts: Readonly<Record<string, string>>): Parsed<Rule> => {
  const rule = ruleIds.find((known) => known === id)
  if (rule === undefined) return left([{ _tag: 'UnknownRule', rule: id, allowed: ruleIds }])
  switch (rule) {
    case 'sudden-change': {
      const parameters = read(rule, rules[rule], texts)
      return isLeft(parameters) ? parameters : right({ _tag: rule, parameters: parameters.right })
    }
    case 'drop': {
      const parameters = read(rule, rules[rule], texts)
      if (isLeft(parameters)) return parameters
      const conflicts = nonEmpty(dropConflicts(parameters.right))
      return conflicts === undefined ? right({ _tag: rule, parameters: parameters.right }) : left(conflicts)
    }
    case 'control-chart': {
      const parameters = read(rule, rules[rule], texts)
      return isLeft(parameters) ? parameters : right({ _tag: rule, parameters: parameters.right })
    }
    default:
      return absurd(rule)
  }
}

const read = <Parameters extends RuleParameters>(
  rule: RuleId,
  list: ParameterList<Parameters>,
  texts: Readonly<Record<string, string>>,
): Parsed<Parameters> => {
  const known = Object.entries<Parameter<ParameterValue>>(list)
  const names = known.map(([name]) => name)
  const problems: RuleProblem[] = Object.keys(texts)
    .filter((name) => !names.includes(name))
    .map((parameter) => ({ _tag: 'UnknownParameter', rule, parameter, allowed: names }))
  const values: Record<string, ParameterValue> = {}
  for (const [parameter, { expected, parse, default: preset }] of known) {
    const text = Object.hasOwn(texts, parameter) ? texts[parameter] : undefined
    const value = text === undefined ? preset?.value : parse(text)
    if (value !== undefined) values[parameter] = value
    else if (text === undefined) problems.push({ _tag: 'MissingParameter', rule, parameter, expected })
    else problems.push({ _tag: 'InvalidParameter', rule, parameter, value: text, expected })
  }
  const found = nonEmpty(problems)
  // Every name of the list has its value here, parsed by its own parameter.
  return found === undefined ? right(values as Parameters) : left(found)
}

/** Evidence: rules in units of a person's own SD flag nearly everyone whose alliance is stable, unless a floor holds them. */
const dropConflicts = ({ k, floor, unit, reference, maxDescent }: DropParameters): readonly RuleProblem[] => {
  const conflicts: RuleProblem[] = []
  const conflict = (parameters: readonly string[], expected: string): void => {
    conflicts.push({ _tag: 'ConflictingParameters', rule: 'drop', parameters, expected })
  }
  if (unit !== 'raw' && floor === 0)
    conflict(
      ['unit', 'floor'],
      "a floor above 0 with a unit of the person's own variation, which alone flags nearly everyone",
    )
  else if (k === 0 && floor === 0) conflict(['k', 'floor'], 'k or floor above 0')
  if (reference !== 'previous' && maxDescent !== 1)
    conflict(['reference', 'maxDescent'], 'maxDescent with the reference previous only')
  return conflicts
}
