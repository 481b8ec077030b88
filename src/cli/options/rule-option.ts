import {
  type GridProblem,
  type NamedRule,
  type Preset,
  type PresetProblem,
  parsePreset,
  parseRule,
  presets,
  type Rule,
  type RuleGrid,
} from '../../detection/index.js'
import { type Either, isLeft, type NonEmpty } from '../../kernel/index.js'
import { type Complaints, need, pair, type RawOptions } from './raw-options.js'

/** Where a parameter was written: beside the rule as `--param`, or in the text of the rule itself. */
type Written = '--param' | 'parameter'

/** What is wrong with a rule or with one of many, and what is allowed. */
export const complaintOf = (problem: GridProblem | PresetProblem, written: Written): string => {
  switch (problem._tag) {
    case 'UnknownRule':
      return `unknown --rule ${problem.rule}; allowed: ${problem.allowed.join(', ')}`
    case 'UnknownParameter':
      return `unknown ${written} ${problem.parameter} of ${problem.rule}; allowed: ${problem.allowed.join(', ')}`
    case 'MissingParameter':
      return `missing ${written} ${problem.parameter}=…, which ${problem.rule} needs: ${problem.expected}`
    case 'InvalidParameter':
      return `${written} ${problem.parameter}=${problem.value} is not what ${problem.rule} expects: ${problem.expected}`
    case 'ConflictingParameters': {
      const example = written === '--param' ? '--param floor=2' : `--rule ${problem.rule}:floor=2`
      const how = problem.parameters.includes('floor') ? `, as in ${example}` : ''
      return `${written} ${problem.parameters.join(' and ')} of ${problem.rule}: expected ${problem.expected}${how}`
    }
    case 'UnknownPreset':
      return `unknown --rule ${problem.preset}; allowed: ${problem.allowed.join(', ')}`
    case 'FixedParameter':
      return `${written} ${problem.parameter} is settled by ${problem.preset}: it is ${problem.value}`
    case 'NoValue':
      return `${written} ${problem.parameter} of ${problem.rule} has no value`
    case 'TooManyUniverses':
      return `the values of --rule make ${problem.found} universes, where ${problem.most} are the most; name fewer values`
  }
}

/** A rule by its own name, or by that of published settings and what these leave open. */
const namedRule = (id: string, texts: Readonly<Record<string, string>>): Either<NonEmpty<PresetProblem>, Rule> =>
  presets.some((preset) => preset.id === id) ? parsePreset(id, texts) : parseRule(id, texts)

/** The rules as they stand on the command line; verbs that take one rule are given it once. */
const written = ({ rule }: RawOptions): readonly string[] => [rule ?? []].flat()

/** The published settings that the one rule was named by, where it was. */
export const presetOption = (raw: RawOptions): Preset | undefined => presets.find(({ id }) => id === written(raw)[0])

/** One rule, with its parameters beside it. */
export const ruleOption = (raw: RawOptions, complaints: Complaints): Rule | undefined => {
  const id = need(written(raw)[0], '--rule RULE', complaints)
  const parameters = (raw.param ?? []).map((text) => pair(text, '--param', complaints))
  for (const [index, [name]] of parameters.entries())
    if (parameters.findIndex(([other]) => other === name) < index) complaints.push(`--param ${name} is given twice`)
  if (id === '') return undefined
  const rule = namedRule(id, Object.fromEntries(parameters))
  if (isLeft(rule)) complaints.push(...rule.left.map((problem) => complaintOf(problem, '--param')))
  return isLeft(rule) ? undefined : rule.right
}

/** A rule with its parameters in one text, `RULE:NAME=VALUE,NAME=VALUE`; a value may hold commas, a name no equals sign. */
const inline = (
  text: string,
  complaints: Complaints,
): { readonly id: string; readonly texts: Record<string, string> } => {
  const colon = text.indexOf(':')
  const id = (colon < 0 ? text : text.slice(0, colon)).trim()
  const texts: Record<string, string> = {}
  let last: string | undefined
  for (const part of colon < 0 ? [] : text.slice(colon + 1).split(',')) {
    const at = part.indexOf('=')
    const name = part.slice(0, Math.max(0, at)).trim()
    if (at > 0 && name !== '') {
      if (Object.hasOwn(texts, name)) complaints.push(`--rule ${text} gives ${name} twice`)
      texts[name] = part.slice(at + 1).trim()
      last = name
    } else if (at < 0 && last !== undefined) texts[last] = `${texts[last]},${part.trim()}`
    else complaints.push(`--rule ${text}: expected NAME=VALUE after the colon, as in --rule 'drop:floor=8'`)
  }
  return { id, texts }
}

/** At least two rules, each by the name it was written with. */
export const rulesOption = (raw: RawOptions, complaints: Complaints, verb = 'compare'): readonly NamedRule[] => {
  const texts = written(raw)
  if (texts.length < 2)
    complaints.push(`${verb} needs at least two --rule, as in --rule 'drop:floor=8' --rule control-chart`)
  return texts.flatMap((text, index) => {
    const name = text.trim()
    if (texts.findIndex((other) => other.trim() === name) < index) complaints.push(`--rule ${name} is given twice`)
    const { id, texts: parameters } = inline(text, complaints)
    const rule = namedRule(id, parameters)
    if (isLeft(rule)) complaints.push(...rule.left.map((problem) => complaintOf(problem, 'parameter')))
    return isLeft(rule) ? [] : [{ name, rule: rule.right }]
  })
}

/** One rule or more, with values to choose from between bars: `drop:floor=4|8`. */
export const gridsOption = (raw: RawOptions, complaints: Complaints): readonly RuleGrid[] => {
  const texts = written(raw)
  if (texts.length === 0) complaints.push("missing option --rule, as in --rule 'drop:floor=4|8'")
  return texts.map((text) => {
    const { id, texts: values } = inline(text, complaints)
    const parameters = Object.entries(values).map(([name, list]) => [
      name,
      list.split('|').map((value) => value.trim()),
    ])
    return { rule: id, parameters: Object.fromEntries(parameters) }
  })
}
