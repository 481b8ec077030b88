import { type Either, isObject, left, type NonEmpty, nonEmpty, right } from '../../kernel/inside.js'
import { expectedInPlaceOf, type Parameter, type ParameterValue } from '../definition/inside.js'
import { type ParametersOf, type Rule, type RuleId, ruleIds, rules } from './rules.js'

/** What keeps a rule from being read: what was written, and what may be. */
export type RuleProblem =
  | { readonly _tag: 'UnknownRule'; readonly rule: string; readonly allowed: readonly RuleId[] }
  | {
      readonly _tag: 'UnknownParameter'
      readonly rule: RuleId
      readonly parameter: string
      readonly allowed: readonly string[]
    }
  | { readonly _tag: 'MissingParameter'; readonly rule: RuleId; readonly parameter: string; readonly expected: string }
  | {
      readonly _tag: 'InvalidParameter'
      readonly rule: RuleId
      readonly parameter: string
      readonly value: string
      readonly expected: string
    }
  | {
      readonly _tag: 'ConflictingParameters'
      readonly rule: RuleId
      readonly parameters: readonly string[]
      readonly expected: string
    }

type Parsed<R> = Either<NonEmpty<RuleProblem>, R>

/**
 * Reads a rule from its name and the texts of its parameters, defaults filled in.
 *
 * Refused, all problems at once: an unknown rule or parameter, a required parameter left out, a text that is no value of
 * its parameter, parameters that contradict each other.
 *
 * @example
 * const parsed = parseRule('sudden-change', { cutoff: '7' })
 * parsed._tag === 'Right' && parsed.right.parameters
 * // => { cutoff: 7, percent: 25, origin: 0, adjust: true, means: 'suddengains', gaps: 'skip', ceilingMargin: 0 }
 */
export const parseRule = (id: string, texts: Readonly<Record<string, string>>): Parsed<Rule> => {
  const rule = ruleIds.find((known) => known === id)
  if (rule === undefined) return left([{ _tag: 'UnknownRule', rule: id, allowed: ruleIds }])
  expectTexts(texts)
  return read(rule, texts)
}

/** Throws a `TypeError` for what is no text, as plain JavaScript can give; what is `undefined` is left out. */
const expectTexts = (texts: unknown): void => {
  if (!isObject(texts)) throw new TypeError('texts: expected an object of the texts of the parameters')
  for (const [name, text] of Object.entries(texts)) {
    if (text === undefined || typeof text === 'string') continue
    const such = text === null || isObject(text) ? '' : `, such as '${String(text)}'`
    throw new TypeError(`${name}: expected a text${such}`)
  }
}

const read = <Id extends RuleId>(id: Id, texts: Readonly<Record<string, string>>): Parsed<Rule<Id>> => {
  const known = Object.entries<Parameter<ParameterValue>>(rules[id].parameters)
  const names = known.map(([name]) => name)
  const problems: RuleProblem[] = Object.keys(texts)
    .filter((name) => !names.includes(name))
    .map((parameter) => ({ _tag: 'UnknownParameter', rule: id, parameter, allowed: names }))
  const values: Record<string, ParameterValue> = {}
  for (const [parameter, declared] of known) {
    const { expected, parse, default: preset } = declared
    const text = Object.hasOwn(texts, parameter) ? texts[parameter] : undefined
    const value = text === undefined ? preset?.value : parse(text)
    if (value !== undefined) values[parameter] = value
    else if (text === undefined) problems.push({ _tag: 'MissingParameter', rule: id, parameter, expected })
    else {
      const instead = expectedInPlaceOf(declared, text)
      problems.push({ _tag: 'InvalidParameter', rule: id, parameter, value: text, expected: instead })
    }
  }
  const found = nonEmpty(problems)
  if (found !== undefined) return left(found)
  // Every name of the list has its value here, parsed by its own parameter.
  const parameters = values as ParametersOf<Id>
  const contradictions = nonEmpty(
    rules[id]
      .conflicts(parameters)
      .map((conflict) => ({ _tag: 'ConflictingParameters' as const, rule: id, ...conflict })),
  )
  return contradictions === undefined ? right({ _tag: id, parameters }) : left(contradictions)
}
